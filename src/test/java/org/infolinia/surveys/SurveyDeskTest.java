package org.infolinia.surveys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.infolinia.surveys.SurveyFixture.aTicketOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.surveys.report.AgentChoices;
import org.infolinia.surveys.report.SurveyReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SurveyDeskTest {

    private static final SurveyAnswer CONTENT = new SurveyAnswer(5, Map.of(Aspect.SPEED, 4), "Szybko i po ludzku");
    private static final SurveyAnswer ANGRY = new SurveyAnswer(1, Map.of(), "Kod odrzucony dwa razy");

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private AskingDesk asking;

    @Autowired
    private SurveyReports reports;

    @Autowired
    private AgentChoices choices;

    @Autowired
    private List<PersonalDataSource> personalData;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private UndeliverableAddresses undeliverable;

    private ProgramId program;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
        jdbc.sql("delete from mail.undeliverable").update();
    }

    @Test
    void whoWasHelpedIsAskedOnceByMail() {
        var ticket = aTicketOf(program, fixture.halinaIn(program));

        assertThat(fixture.end(ticket)).isEqualTo(Verdict.INVITED);
        assertThat(fixture.end(ticket)).isEqualTo(Verdict.INVITED);

        assertThat(jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                        .params(ticket.reference())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoseAddressNoServerTakesIsNotAsked() {
        var halina = fixture.halinaIn(program);
        undeliverable.add(
                gatekeeper
                        .asSystem("test", () -> register.find(halina))
                        .orElseThrow()
                        .emails()
                        .getFirst(),
                "5.1.1");

        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.UNDELIVERABLE);
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        var token = fixture.anInvitationIn(program);

        assertThat(jdbc.sql("select count(*) from surveys.invitation where token_hash = ?")
                        .params((Object) token.hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void nobodyIsAskedTwiceInThirtyDays() {
        var halina = fixture.halinaIn(program);
        fixture.end(aTicketOf(program, halina));

        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.ASKED_LATELY);
        clock.advance(Duration.ofDays(31));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.INVITED);
    }

    @Test
    void whoIsUnknownOrWaitsForAComplaintIsNotAsked() {
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        var complaint = new EndedContact(
                ticket.reference(),
                ticket.channel(),
                program,
                ticket.participant(),
                null,
                null,
                true,
                ticket.endedAt());

        assertThat(fixture.end(aTicketOf(program, null))).isEqualTo(Verdict.UNLINKED);
        assertThat(fixture.end(complaint)).isEqualTo(Verdict.OPEN_COMPLAINT);
    }

    @Test
    void aProgramThatSamplesNobodyAsksNobody() {
        gatekeeper.asSystem(
                "test", () -> policies.settle(program, new KindPolicy(SurveyKind.AFTER_CONTACT, 0, 30, null)));

        assertThat(fixture.end(aTicketOf(program, fixture.halinaIn(program)))).isEqualTo(Verdict.NOT_SAMPLED);
    }

    @Test
    void anAnswerIsTakenOnce() {
        var token = fixture.anInvitationIn(program);

        assertThat(fixture.answer(token, CONTENT)).isInstanceOf(Done.class);
        assertThat(fixture.answer(token, ANGRY)).isEqualTo(Outcome.refused("survey-answered"));
        assertThat(desk.open(token)).map(SurveyForm::state).contains(State.ANSWERED);
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws InterruptedException {
        var token = fixture.anInvitationIn(program);
        Callable<Outcome<SurveyForm>> answering = () -> fixture.answer(token, CONTENT);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(number -> answering).toList());

            assertThat(outcomes.stream().map(outcome -> outcome.resultNow()))
                    .filteredOn(Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void afterFourteenDaysTheInvitationIsClosed() {
        var token = fixture.anInvitationIn(program);
        clock.advance(Duration.ofDays(14));

        assertThat(fixture.answer(token, CONTENT)).isEqualTo(Outcome.refused("survey-closed"));
    }

    @Test
    void anInvitationIsVoidWhenTheContactGoesOnAndTheNextEndIsConsideredAnew() {
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        var token = fixture.tokenMailedFor(ticket);

        fixture.goesOn(ticket);

        assertThat(fixture.answer(token, CONTENT)).isEqualTo(Outcome.refused("survey-closed"));
        SignedIn.supervisorOf(program);
        assertThat(trail.newest()).extracting(AuditEntry::action).contains("surveys.withdrawn");
        assertThat(fixture.end(later(ticket))).isEqualTo(Verdict.INVITED);
    }

    @Test
    void whoAnswersWhileTheContactGoesOnIsNotAskedInVain() throws Exception {
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        var token = fixture.tokenMailedFor(ticket);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var goingOn = requireNonNull(transaction.execute(status -> {
                fixture.answer(token, CONTENT).orElseThrow();
                var going = threads.submit(() -> fixture.goesOn(ticket));
                await().until(this::somebodyWaitsForALock);
                return going;
            }));
            goingOn.get();
        }

        assertThat(jdbc.sql("select voided_at is null from surveys.invitation where contact = ?")
                        .param(ticket.reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void endedContactsAreThoseAskedAndThoseExcluded() {
        var reopened = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(reopened);
        fixture.goesOn(reopened);
        assertThat(fixture.end(later(reopened))).isEqualTo(Verdict.INVITED);
        var answered = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(answered);
        fixture.answer(fixture.tokenMailedFor(answered), CONTENT).orElseThrow();
        assertThat(fixture.end(later(answered))).isEqualTo(Verdict.ASKED_BEFORE);
        SignedIn.supervisorOf(program);
        clock.advance(Duration.ofHours(2));

        var report = reports.report(program, Period.lastDays(1, clock.instant()));

        assertThat(report.asked()).isEqualTo(2);
        assertThat(report.ended()).isEqualTo(4);
        assertThat(report.exclusions()).isEqualTo(Map.of(Verdict.WITHDRAWN, 1L, Verdict.ASKED_BEFORE, 1L));
    }

    @Test
    void whatAnAgentWaivedIsCountedAsHisAndNotAsUnsuitable() {
        var agent = SignedIn.agentOf(program);
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        var waived = new EndedContact(
                ticket.reference(),
                ticket.channel(),
                program,
                ticket.participant(),
                agent.id(),
                "Marta",
                false,
                ticket.endedAt());

        asking.waive(waived);
        asking.leaveOut(aTicketOf(program, fixture.halinaIn(program)));

        SignedIn.supervisorOf(program);
        clock.advance(Duration.ofHours(2));
        var period = Period.lastDays(1, clock.instant());
        assertThat(reports.report(program, period).exclusions())
                .isEqualTo(Map.of(Verdict.WAIVED_BY_AGENT, 1L, Verdict.NOT_SUITABLE, 1L));
        assertThat(choices.of(program, period))
                .singleElement()
                .satisfies(choice -> assertThat(choice.waived()).isEqualTo(1));
    }

    @Test
    void whatIsKeptOfAParticipantTellsHowHisLowScoreWasDealtWith() {
        var halina = fixture.halinaIn(program);
        var ticket = aTicketOf(program, halina);
        fixture.end(ticket);
        fixture.answer(fixture.tokenMailedFor(ticket), ANGRY).orElseThrow();

        assertThat(personalData)
                .filteredOn(source -> source.name().equals("surveys"))
                .singleElement()
                .satisfies(source -> assertThat(source.about(halina).get("follow-ups"))
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsEntry("contact", ticket.reference())));
    }

    @Test
    void howAProgramAsksIsForThoseWhoWorkInIt() {
        SignedIn.somebodyWithoutPrograms();

        assertThatThrownBy(() -> policies.of(program, SurveyKind.AFTER_CONTACT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> policies.courtesy(program)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoObjectsIsNotAskedAgain() {
        var halina = fixture.halinaIn(program);
        var ticket = aTicketOf(program, halina);
        fixture.end(ticket);

        desk.object(fixture.tokenMailedFor(ticket));

        clock.advance(Duration.ofDays(40));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.OPTED_OUT);
    }

    @Test
    void aLowScoreCallsForAFollowUp() {
        var token = fixture.anInvitationIn(program);
        fixture.answer(token, ANGRY);
        SignedIn.supervisorOf(program);

        var waiting = followUps.open(List.of(program));
        assertThat(waiting)
                .singleElement()
                .satisfies(followUp ->
                        assertThat(followUp.about().answer().comment()).isEqualTo("Kod odrzucony dwa razy"));

        assertThat(followUps.close(waiting.getFirst(), FollowUp.Result.CALLED_BACK))
                .isInstanceOf(Done.class);
        assertThat(followUps.close(waiting.getFirst(), FollowUp.Result.CALLED_BACK))
                .isInstanceOf(Refused.class);
        assertThat(followUps.open(List.of(program))).isEmpty();
    }

    @Test
    void aFollowUpOfAnotherProgramIsNotClosed() {
        fixture.answer(fixture.anInvitationIn(program), ANGRY);
        SignedIn.supervisorOf(program);
        var waiting = followUps.open(List.of(program)).getFirst();
        var own = fixture.aProgramWithAMailbox();
        SignedIn.supervisorOf(own);

        assertThatThrownBy(() -> followUps.close(moved(waiting, own), FollowUp.Result.NOTHING_TO_DO))
                .isInstanceOf(AccessDeniedException.class);

        SignedIn.supervisorOf(program);
        assertThat(followUps.open(List.of(program))).containsExactly(waiting);
    }

    @Test
    void allFollowUpsAreCountedHoweverManyOneListShows() {
        var angry = FollowUpDesk.PAGE_SIZE + 1;
        IntStream.range(0, angry).forEach(number -> fixture.answer(fixture.anInvitationIn(program), ANGRY));
        SignedIn.supervisorOf(program);

        assertThat(followUps.open(List.of(program))).hasSize(FollowUpDesk.PAGE_SIZE);
        assertThat(followUps.count(List.of(program))).isEqualTo(angry);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static EndedContact later(EndedContact contact) {
        return new EndedContact(
                contact.reference(),
                contact.channel(),
                contact.program(),
                contact.participant(),
                null,
                null,
                false,
                contact.endedAt().plusSeconds(3600));
    }

    private static FollowUp moved(FollowUp followUp, ProgramId program) {
        var about = followUp.about();
        return new FollowUp(
                new AnswerRow(
                        about.invitation(),
                        program,
                        about.kind(),
                        about.participant(),
                        about.contact(),
                        about.channel(),
                        about.agentName(),
                        about.isReadOut(),
                        about.machine(),
                        about.answer(),
                        about.answeredAt()),
                followUp.openedAt(),
                followUp.dueAt(),
                followUp.agentName(),
                followUp.isTold(),
                followUp.client());
    }
}
