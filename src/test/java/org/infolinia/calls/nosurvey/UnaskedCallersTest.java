package org.infolinia.calls.nosurvey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.FinishCall;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UnaskedCallersTest {

    @Autowired
    UnaskedCallers unasked;

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private CallId spared;

    @BeforeEach
    void ofTwoCallersOneIsNotAsked() {
        program = new Programs(directory, gatekeeper).aProgram();
        Agents.freshAgentOf(program);
        spared = finished("Prosił, żeby nie pytać");
        finished(null);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void supervisorsSeeWhoIsNotAskedAndWhy() {
        SignedIn.supervisorOf(program);

        assertThat(unasked.newest(List.of(program))).singleElement().satisfies(one -> {
            assertThat(one.call()).isEqualTo(spared);
            assertThat(one.agent()).isEqualTo("Tomasz Lis");
            assertThat(one.reason()).isEqualTo("Prosił, żeby nie pytać");
        });
    }

    @Test
    void agentsAndTheSupervisorsOfOthersSeeNothing() {
        assertThat(unasked.newest(List.of(program))).isEmpty();

        SignedIn.supervisorOf(new Programs(directory, gatekeeper).aProgram());

        assertThat(unasked.newest(List.of(program))).isEmpty();
    }

    private CallId finished(@Nullable String noSurveyReason) {
        var call = desk.start(StartCall.byHand(program, null)).orElseThrow().id();
        desk.end(call);
        wrapUpDesk
                .finish(call, new FinishCall(List.of("points-explained"), noSurveyReason))
                .orElseThrow();
        return call;
    }
}
