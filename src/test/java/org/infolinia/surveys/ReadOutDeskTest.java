package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
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
        call = callOf(marta);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatTheCallerSaysIsTheAnswerOfTheCallAndNoMailFollows() {
        var readOut = desk.begin(call).orElseThrow();
        assertThat(desk.answer(readOut, FOUR)).isInstanceOf(Done.class);

        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);

        assertThat(jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                        .param(call.reference())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select asked_by || score from surveys.invitation join surveys.answer on id = invitation_id"
                                + " where contact = ?")
                        .param(call.reference())
                        .query(String.class)
                        .list())
                .containsExactly("AGENT4");
    }

    @Test
    void whichCallIsAskedAboutTheSystemSaysAndNotTheAgent() {
        gatekeeper.asSystem(
                "test", () -> policies.settle(program, new KindPolicy(SurveyKind.AFTER_CONTACT, 0, 30, null)));

        assertThat(desk.isChosen(call)).isFalse();
        assertThat(desk.begin(call)).isEqualTo(Outcome.refused("survey-not-this-call"));
    }

    @Test
    void whatWasBegunIsNotBegunAgain() {
        assertThat(desk.isChosen(call)).isTrue();
        desk.begin(call);

        assertThat(desk.isChosen(call)).isFalse();
        assertThat(desk.begin(call)).isEqualTo(Outcome.refused("survey-asked-already"));
    }

    @Test
    void anAnswerIsWrittenDownOnce() {
        var readOut = desk.begin(call).orElseThrow();
        desk.answer(readOut, FOUR);

        assertThat(desk.answer(readOut, FOUR)).isEqualTo(Outcome.refused("survey-answered"));
    }

    @Test
    void nobodyWritesDownWhatAnotherAgentHeard() {
        var readOut = desk.begin(call).orElseThrow();
        SignedIn.supervisorOf(program);

        assertThatThrownBy(() -> desk.answer(readOut, FOUR)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCallThatIsNotReadOutIsAskedAboutByMail() {
        assertThat(desk.isChosen(call)).isTrue();

        assertThat(fixture.end(call)).isEqualTo(Verdict.INVITED);

        assertThat(fixture.tokenMailedFor(call)).isNotNull();
    }

    private EndedContact callOf(SignedInAgent agent) {
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        return new EndedContact(
                ticket.reference().replace("ticket", "call"),
                Channel.PHONE,
                program,
                ticket.participant(),
                agent.id(),
                "Marta",
                false,
                ticket.endedAt());
    }
}
