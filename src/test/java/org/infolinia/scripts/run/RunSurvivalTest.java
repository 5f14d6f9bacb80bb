package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.run.Move.How;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

/** Nothing of a run is in anybody's memory: each step is taken by services that were made for it alone. */
@IntegrationTest
@Import(RunScene.class)
class RunSurvivalTest {

    @Autowired
    RunScene scene;

    @Autowired
    ParticipantRegister register;

    @Autowired
    AutowireCapableBeanFactory beans;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    /** What the agent does at each place on the way to the ticket: which way, and what he types. */
    private record Deed(String place, int exit, String typed) {}

    @Test
    void aRunGoesOnAfterEverythingInMemoryIsLostBetweenAnyTwoSteps() {
        var cast = scene.balances();
        register.identify(cast.halina(), IdentificationLevel.KNOWLEDGE, "questions");
        var seen = scene.start(cast);
        for (var deed : List.of(
                new Deed("greeting", 0, ""),
                new Deed("recording-notice", 0, ""),
                new Deed("balance", 0, ""),
                new Deed("is-it-clear", 2, ""),
                new Deed("purchase-day", 0, "15.11"),
                new Deed("receipt", 0, ""),
                new Deed("receipt-number", 0, "FV/12/2026"),
                new Deed("complaint-deadline", 0, ""),
                new Deed("open-ticket", 0, ""))) {
            var runner = beans.createBean(ScriptRunner.class);
            SignedIn.agentOf(cast.program());

            var found = runner.current(cast.contact()).orElseThrow();

            assertThat(found.place().key()).isEqualTo(deed.place());
            assertThat(found.step()).isEqualTo(seen.step());
            assertThat(found.path()).isEqualTo(seen.path());
            runner.keepTyped(found.id(), found.step(), deed.typed());
            var again = beans.createBean(ScriptRunner.class).view(found.id());
            if (again.place().task() instanceof RunView.Task.Type(var field, var typed)) {
                assertThat(typed).isEqualTo(deed.typed());
            }
            seen = beans.createBean(ScriptRunner.class)
                    .go(new Move(again.id(), again.step(), deed.exit(), deed.typed(), How.KEY))
                    .orElseThrow();
        }

        assertThat(seen.disposition()).isEqualTo("points-passed-on");
    }
}
