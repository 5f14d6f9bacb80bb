package org.infolinia.calls.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.callbacks.Callback.Result;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.PromiseCallback;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ForgottenCallsTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+48601274418");

    @Autowired
    ForgottenCalls forgotten;

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    CallbackDesk callbacks;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @Value("${infolinia.call-words-kept}")
    Duration kept;

    private ProgramId program;

    @BeforeEach
    void anAgentTakesCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        Agents.freshAgentOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void wordsAndNumbersOfOldCallsAreForgottenAndWhatTheyWereAboutIsNot() {
        finished(StartCall.byHand(program, PHONE));
        finished(StartCall.outbound(program, PHONE));

        clock.advance(kept);
        forgotten.forgetOld();
        assertThat(desk.mine()).extracting(CallView::note).containsOnly("Mieszka u syna");

        clock.advance(Duration.ofSeconds(1));
        forgotten.forgetOld();

        assertThat(desk.mine()).hasSize(2).allSatisfy(call -> {
            assertThat(call.note()).isEmpty();
            assertThat(call.other()).isNull();
            assertThat(call.dispositions()).extracting(GivenDisposition::code).containsExactly("wrong-number");
        });
    }

    @Test
    void oldCallbacksAreForgottenAltogetherAndOpenOnesNever() {
        promised();
        var done = promised();
        desk.end(callbacks.dial(done).orElseThrow().id());
        callbacks.settle(done, Result.REACHED).orElseThrow();

        clock.advance(kept.plusSeconds(1));
        forgotten.forgetOld();

        assertThat(jdbc.sql("select state from calls.callback where program_id = ?")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .containsExactly("WAITING");
    }

    private long promised() {
        var now = clock.instant();
        return callbacks
                .promise(new PromiseCallback(
                        program, null, PHONE, "Blender", now.plusSeconds(60), now.plusSeconds(3_600), false))
                .orElseThrow()
                .id();
    }

    private void finished(StartCall command) {
        var call = desk.start(command).orElseThrow().id();
        desk.note(call, "Mieszka u syna");
        desk.end(call);
        wrapUpDesk.finish(call, List.of("wrong-number")).orElseThrow();
    }
}
