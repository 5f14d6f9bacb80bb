package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.surveys.SurveyFixture.aTicketOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.occasion.PeriodicSweep;
import org.infolinia.surveys.policy.Courtesy;
import org.infolinia.surveys.policy.Courtesy.QuietHours;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When somebody is asked, when not yet, and when once more. */
@IntegrationTest
class AskingTest {

    private static final SurveyAnswer CONTENT = new SurveyAnswer(5, Map.of(), "");

    /** 20:30 in Warsaw on the Tuesday. */
    private static final Duration UNTIL_THE_EVENING = Duration.ofMinutes(10 * 60 + 30);

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private InvitationQueue queue;

    @Autowired
    private PeriodicSweep sweep;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private DefinitionDesk definitions;

    @Autowired
    private ClientContacts clients;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void inQuietHoursTheMailWaitsUntilTheyEnd() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var ticket = aTicketOf(program, fixture.halinaIn(program));

        assertThat(fixture.end(ticket)).isEqualTo(Verdict.INVITED);
        send();
        assertThat(mailsAbout(ticket)).isZero();

        clock.advance(Duration.ofMinutes(11 * 60 + 29));
        send();
        assertThat(mailsAbout(ticket)).isZero();
        clock.advance(Duration.ofMinutes(1));
        send();
        send();
        assertThat(mailsAbout(ticket)).isEqualTo(1);
        assertThat(desk.open(fixture.tokenMailedFor(ticket)).map(SurveyForm::state))
                .contains(State.OPEN);
    }

    @Test
    void whoIsNotReachedAnyMoreWhenTheQuietHoursEndGetsNoMail() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var halina = fixture.halinaIn(program);
        var ticket = aTicketOf(program, halina);
        fixture.end(ticket);
        jdbc.sql("insert into surveys.objection values (?, now())")
                .param(halina.value())
                .update();

        clock.advance(Duration.ofHours(12));
        send();

        assertThat(mailsAbout(ticket)).isZero();
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAndBothLinksLeadToOneAnswer() {
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        var first = fixture.tokenMailedFor(ticket);

        clock.advance(Duration.ofDays(4));
        remind();
        assertThat(mailsAbout(ticket)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        remind();
        clock.advance(Duration.ofDays(1));
        remind();

        assertThat(mailsAbout(ticket)).isEqualTo(2);
        var second = fixture.tokenMailedFor(ticket);
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.answer(second, CONTENT)).isInstanceOf(Done.class);
        assertThat(desk.open(first).map(SurveyForm::state)).contains(State.ANSWERED);
    }

    @Test
    void whoHasAnsweredObjectedOrIsNotAskedAnyMoreIsNotReminded() {
        var tickets = IntStream.range(0, 3)
                .mapToObj(number -> aTicketOf(program, fixture.halinaIn(program)))
                .toList();
        tickets.forEach(fixture::end);
        desk.answer(fixture.tokenMailedFor(tickets.get(0)), CONTENT);
        desk.object(fixture.tokenMailedFor(tickets.get(1)));
        gatekeeper.asSystem("test", () -> desk.withdraw(program, tickets.get(2).reference()));

        clock.advance(Duration.ofDays(6));
        remind();

        assertThat(tickets).allSatisfy(ticket -> assertThat(mailsAbout(ticket)).isEqualTo(1));
    }

    @Test
    void aProgramMayRemindNobody() {
        settle(new KindPolicy(SurveyKind.AFTER_CONTACT, 100, 30, null));
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);

        clock.advance(Duration.ofDays(10));
        remind();

        assertThat(mailsAbout(ticket)).isEqualTo(1);
    }

    @Test
    void aFrequentSurveyLeavesRoomForTheRareOne() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        var halina = fixture.halinaIn(program);

        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.RARER_IS_DUE);
        sweep();
        assertThat(kindsAsked()).containsExactly("RELATIONSHIP");

        clock.advance(Duration.ofDays(31));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.INVITED);
        clock.advance(Duration.ofDays(120));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.RARER_IS_DUE);
        clock.advance(Duration.ofDays(30));
        sweep();
        assertThat(kindsAsked()).containsExactly("RELATIONSHIP", "AFTER_CONTACT", "RELATIONSHIP");
    }

    @Test
    void whoIsNotInTheRareSamplesSampleIsAskedAboutContacts() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 0, 180, null));
        publish(SurveyKind.RELATIONSHIP);

        assertThat(fixture.end(aTicketOf(program, fixture.halinaIn(program)))).isEqualTo(Verdict.INVITED);
    }

    @Test
    void theRestHoldsOverAllKindsAndTheTurnIsKept() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        var halina = fixture.halinaIn(program);
        fixture.end(aTicketOf(program, halina));
        publish(SurveyKind.RELATIONSHIP);

        sweep();
        assertThat(kindsAsked()).containsExactly("AFTER_CONTACT");
        clock.advance(Duration.ofDays(31));
        sweep();
        assertThat(kindsAsked()).containsExactly("AFTER_CONTACT", "RELATIONSHIP");
    }

    @Test
    void theSweepGoesOnWhereItStoppedAndAsksNobodyTwice() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        IntStream.range(0, 55).forEach(number -> fixture.halinaIn(program));

        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(50);
        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(55);
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(kindsAsked()).hasSize(55);
    }

    @Test
    void aKindThatIsNotPublishedIsNotSwept() {
        fixture.halinaIn(program);
        sweep();

        assertThat(kindsAsked()).isEmpty();
    }

    @Test
    void theClientsPeopleAreAskedFromNoughtToTen() {
        publish(SurveyKind.CLIENT_REVIEW);
        gatekeeper.asSystem("test", () -> clients.add(program, "Ewa Klientowa", "ewa@client.example", Language.EN));

        sweep();

        var token = fixture.newestTokenIn(program);
        var form = desk.open(token).orElseThrow();
        assertThat(form.language()).isEqualTo(Language.EN);
        assertThat(form.questions()).hasAtLeastOneElementOfType(Question.ScaleOfTen.class);
        assertThat(desk.answer(token, new SurveyAnswer(10, Map.of(), "Gut"))).isInstanceOf(Done.class);
        assertThat(jdbc.sql("select score from surveys.answer join surveys.invitation on id = invitation_id"
                                + " where answer.program_id = ? and client_contact_id is not null")
                        .param(program.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void whoOfTheClientsPeopleObjectsIsNotAskedAgain() {
        publish(SurveyKind.CLIENT_REVIEW);
        gatekeeper.asSystem("test", () -> clients.add(program, "Ewa Klientowa", "ewa@client.example", Language.EN));
        sweep();
        desk.object(fixture.newestTokenIn(program));

        clock.advance(Duration.ofDays(200));
        sweep();

        assertThat(kindsAsked()).containsExactly("CLIENT_REVIEW");
    }

    @Test
    void quietHoursRunOverMidnight() {
        var courtesy = new Courtesy(30, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        var zone = ZoneId.of("Asia/Baku");

        assertThat(courtesy.earliest(Instant.parse("2026-11-17T18:30:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-18T04:00:00Z"));
        assertThat(courtesy.earliest(Instant.parse("2026-11-17T03:00:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-17T04:00:00Z"));
        assertThat(courtesy.earliest(Instant.parse("2026-11-17T04:00:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-17T04:00:00Z"));
    }

    private void quietFrom(LocalTime from, LocalTime until) {
        gatekeeper.asSystem("test", () -> policies.settle(program, new Courtesy(30, new QuietHours(from, until))));
    }

    private void settle(KindPolicy policy) {
        gatekeeper.asSystem("test", () -> policies.settle(program, policy));
    }

    private void publish(SurveyKind kind) {
        gatekeeper.asSystem(
                "test",
                () -> definitions.publish(definitions.draft(program, kind)).orElseThrow());
    }

    private void send() {
        gatekeeper.asSystem("test", queue::sendDue);
    }

    private void remind() {
        gatekeeper.asSystem("test", queue::remindDue);
    }

    private void sweep() {
        gatekeeper.asSystem("test", () -> {
            sweep.goOn();
            sweep.goOn();
        });
    }

    private long mailsAbout(EndedContact contact) {
        return jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                .param(contact.reference())
                .query(Long.class)
                .single();
    }

    private List<String> kindsAsked() {
        return jdbc.sql("select kind from surveys.invitation where program_id = ? order by id")
                .param(program.value())
                .query(String.class)
                .list();
    }
}
