package org.infolinia.surveys.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.CallView;
import org.infolinia.calls.FinishCall;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.SurveyFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

@IntegrationTest
class EndedCallsTest {

    @Autowired
    private EndedCalls endedCalls;

    @Autowired
    private CallDesk calls;

    @Autowired
    private WrapUpDesk wrapUpDesk;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private SignedInAgent agent;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
        agent = Agents.freshAgentOf(program);
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void whomTheAgentDoesNotWantAskedIsCountedAsHisWaiver() {
        var call = ended("points-explained", "Prosił, żeby nie pytać");

        hear(call, Set.of(Flag.NO_SURVEY));

        assertThat(considered(call)).isEqualTo("WAIVED_BY_AGENT " + agent.id().value());
    }

    @Test
    void whatTheContactWasAboutIsNoWaiver() {
        var call = ended("wrong-number", null);

        hear(call, Set.of(Flag.NO_SURVEY));

        assertThat(considered(call)).startsWith("NOT_SUITABLE");
    }

    private CallView ended(String disposition, @Nullable String noSurveyReason) {
        var halina = ParticipantFixture.halina(program);
        gatekeeper.asSystem("test", () -> register.register(halina));
        var call = calls.start(StartCall.byHand(program, halina.phones().getFirst()))
                .orElseThrow();
        calls.end(call.id());
        return wrapUpDesk
                .finish(call.id(), new FinishCall(List.of(disposition), noSurveyReason))
                .orElseThrow();
    }

    private void hear(CallView call, Set<Flag> flags) {
        AopTestUtils.<EndedCalls>getUltimateTargetObject(endedCalls)
                .on(new CallFinished(
                        Actor.system("test"),
                        call.id(),
                        program,
                        call.participant(),
                        agent.id(),
                        List.of("points-explained"),
                        flags,
                        false));
    }

    private String considered(CallView call) {
        return jdbc.sql("select verdict || ' ' || coalesce(agent_id, 0) from surveys.consideration where contact = ?")
                .param(call.id().contact())
                .query(String.class)
                .single();
    }
}
