package org.infolinia.surveys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.surveys.report.AgentChoices;
import org.infolinia.surveys.report.AgentChoices.AgentChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ReadOutDeskTest {

    private static final Replies FOUR = new Replies(Map.of("score", new Reply.Scored(4)));

    @Autowired
    private ReadOutDesk desk;

    @Autowired
    private AgentChoices choices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private EndedContact call;

    @BeforeEach
    void aCallInHand() {
        program = fixture.aProgramWithAMailbox();
        var marta = SignedIn.agentOf(program);
        call = fixture.aCallIn(program, marta.id());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatTheCallerSaysIsTheAnswerOfTheCallAndNoMailFollows() {
        assertThat(desk.answer(call, FOUR)).isInstanceOf(Done.class);

        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);

        assertThat(mails()).isZero();
        assertThat(jdbc.sql("select asked_by || score from surveys.invitation join surveys.answer on id = invitation_id"
                                + " where contact = ?")
                        .param(call.reference())
                        .query(String.class)
                        .list())
                .containsExactly("AGENT4");
        assertThat(actions()).contains("surveys.read-out").doesNotContain("surveys.invited");
    }

    @Test
    void whoLooksAtTheQuestionsAndClosesThemKeepsNobodyFromBeingAskedByMail() {
        assertThat(desk.questions(call).orElseThrow().questions()).isNotEmpty();

        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);

        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void whoDeclinesToListenIsAskedByMailAndTheAgentsDeclinedOnesAreCounted() {
        assertThat(desk.decline(call)).isEmpty();

        assertThat(desk.isChosen(call)).isFalse();
        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);
        assertThat(mails()).isEqualTo(1);
        assertThat(actions()).contains("surveys.read-out-declined");
        SignedIn.supervisorOf(program);
        assertThat(choices.of(program, aroundNow()))
                .singleElement()
                .satisfies(choice -> assertThat(choice)
                        .extracting(AgentChoice::readOut, AgentChoice::declined, AgentChoice::waived)
                        .containsExactly(0L, 1L, 0L));
    }

    @Test
    void whoDeclinesToListenAndIsReachedByNoMailIsAnExclusionOfItsOwn() {
        fixture.takeBackConsentToMail(requireNonNull(call.participant()));

        assertThat(desk.decline(call)).isEmpty();

        assertThat(fixture.end(call)).isEqualTo(Verdict.DECLINED);
    }

    @Test
    void whatWasReadOutIsCountedByAgent() {
        desk.answer(call, FOUR);
        SignedIn.supervisorOf(program);

        assertThat(choices.of(program, aroundNow()))
                .singleElement()
                .satisfies(choice -> assertThat(choice.readOut()).isEqualTo(1));
    }

    @Test
    void anAnswerWithoutAScoreAsksNobody() {
        assertThat(desk.answer(call, Replies.NONE)).isEqualTo(Outcome.refused("survey-not-scored"));

        assertThat(desk.isChosen(call)).isTrue();
    }

    @Test
    void whichCallIsAskedAboutTheSystemSaysAndNotTheAgent() {
        gatekeeper.asSystem(
                "test", () -> policies.settle(program, new KindPolicy(SurveyKind.AFTER_CONTACT, 0, 30, null)));

        assertThat(desk.isChosen(call)).isFalse();
        assertThat(desk.questions(call)).isEqualTo(Outcome.refused("survey-not-this-call"));
        assertThat(desk.answer(call, FOUR)).isEqualTo(Outcome.refused("survey-not-this-call"));
        assertThat(desk.decline(call).map(Refusal::code)).contains("survey-not-this-call");
    }

    @Test
    void anAnswerIsWrittenDownOnce() {
        assertThat(desk.isChosen(call)).isTrue();
        desk.answer(call, FOUR);

        assertThat(desk.isChosen(call)).isFalse();
        assertThat(desk.answer(call, FOUR)).isEqualTo(Outcome.refused("survey-asked-already"));
    }

    @Test
    void nobodyWritesDownWhatAnotherAgentHeard() {
        SignedIn.supervisorOf(program);

        assertThatThrownBy(() -> desk.answer(call, FOUR)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.decline(call)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCallThatIsNotReadOutIsAskedAboutByMail() {
        assertThat(desk.isChosen(call)).isTrue();

        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);

        assertThat(fixture.tokenMailedFor(call)).isNotNull();
    }

    private static Period aroundNow() {
        return new Period(
                FixedClock.TUESDAY_MORNING.minus(Duration.ofDays(1)),
                FixedClock.TUESDAY_MORNING.plus(Duration.ofDays(1)));
    }

    private List<String> actions() {
        return gatekeeper.asSystem("test", () -> trail.newest()).stream()
                .filter(entry -> call.reference().equals(entry.subject()))
                .map(AuditEntry::action)
                .toList();
    }

    private long mails() {
        return jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                .param(call.reference())
                .query(Long.class)
                .single();
    }
}
