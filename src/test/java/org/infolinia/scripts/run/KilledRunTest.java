package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.bank.House;
import org.infolinia.ledger.bank.KillableServer;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.run.RunView.Task;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The database is killed while an agent types, the application is started anew, and another agent goes on. */
class KilledRunTest {

    /** From the greeting to the deadline of a complaint, with what is answered on the way. */
    private static final List<Step> STEPS = List.of(
            new Step(0, null),
            new Step(0, null),
            new Step(2, null),
            new Step(0, "15.11"),
            new Step(0, null),
            new Step(0, "FV/12/2026"));

    private record Step(int exit, @Nullable String answer) {}

    @TempDir
    Path place;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theNextAgentFindsTheStepTheAnswersAndWhatWasBeingTyped() throws IOException {
        try (var server = new KillableServer(place.resolve("data"))) {
            var before = killedWhileTyping(server);
            server.comeBack();
            try (var office = House.open(server, place.resolve("state"), Map.of())) {
                SignedIn.as(agent(before.caller().program(), 2));
                var runner = office.getBean(ScriptRunner.class);

                var found = runner.current(before.caller().contact()).orElseThrow();

                assertThat(found.step()).isEqualTo(before.step());
                assertThat(found.path()).isEqualTo(before.path());
                assertThat(found.notices()).isEqualTo(before.notices());
                assertThat(found.place().task())
                        .isInstanceOfSatisfying(
                                Task.Type.class,
                                task -> assertThat(task.typed()).isEqualTo("FV/12/20"));
                var next = scene(office).choose(found, 0, "FV/12/2026");
                assertThat(next.place().key()).isEqualTo("complaint-deadline");
            }
        }
    }

    @Test
    void aRunIsWholeAfterAKillBetweenAnyTwoOfItsSteps() throws IOException {
        try (var server = new KillableServer(place.resolve("data"));
                var office = House.open(server, place.resolve("state"), Map.of())) {
            var scene = scene(office);
            var runner = office.getBean(ScriptRunner.class);
            var cast = scene.balances();
            SignedIn.as(agent(cast.program(), 1));
            office.getBean(ParticipantRegister.class)
                    .identify(cast.halina(), IdentificationLevel.KNOWLEDGE, "questions");
            var began = afterAKill(server, runner, scene.start(cast));
            runner.acknowledge(began.id(), "recording-notice");
            var heard = runner.current(cast.contact()).orElseThrow();

            var last = heard;
            for (var step : STEPS) {
                last = scene.choose(afterAKill(server, runner, last), step.exit(), step.answer());
            }

            assertThat(afterAKill(server, runner, last).place().key()).isEqualTo("complaint-deadline");
        }
    }

    /** The run as it is found in a server that was killed after the step and came back. */
    private static RunView afterAKill(KillableServer server, ScriptRunner runner, RunView before) throws IOException {
        server.kill();
        server.comeBack();
        var found = await("the run is found")
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> runner.current(before.caller().contact()), Optional::isPresent)
                .orElseThrow();
        assertThat(found.step()).isEqualTo(before.step());
        assertThat(found.path()).isEqualTo(before.path());
        assertThat(found.notices()).isEqualTo(before.notices());
        assertThat(found.place().key()).isEqualTo(before.place().key());
        return found;
    }

    private RunView killedWhileTyping(KillableServer server) throws IOException {
        try (var office = House.open(server, place.resolve("state"), Map.of())) {
            var scene = scene(office);
            var cast = scene.balances();
            SignedIn.as(agent(cast.program(), 1));
            var receipt = scene.choose(scene.atTheDayOfPurchase(cast), 0, "15.11");
            var number = scene.choose(receipt, 0, null);
            office.getBean(ScriptRunner.class).keepTyped(number.id(), number.step(), "FV/12/20");
            server.kill();
            return number;
        }
    }

    private static RunScene scene(ConfigurableApplicationContext office) {
        return new RunScene(
                office.getBean(ScriptRunner.class),
                office.getBean(ScriptLibrary.class),
                office.getBean(ParticipantRegister.class),
                office.getBean(ProgramDirectory.class),
                office.getBean(Gatekeeper.class));
    }

    private static SignedInAgent agent(ProgramId program, long id) {
        return new SignedInAgent(
                new AgentId(id),
                "agent" + id,
                new PersonName("Agent", "Testowy"),
                "",
                Role.AGENT,
                Language.PL,
                ProgramScope.of(Set.of(program)));
    }
}
