package org.infolinia.scripts.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agent who leads Halina through the demo's script about balances. */
@Component
public class RunScene {

    private static final AtomicInteger CONTACTS = new AtomicInteger();

    private final ScriptRunner runner;
    private final ScriptLibrary library;
    private final ParticipantRegister register;
    private final ProgramDirectory directory;
    private final Gatekeeper gatekeeper;

    RunScene(
            ScriptRunner runner,
            ScriptLibrary library,
            ParticipantRegister register,
            ProgramDirectory directory,
            Gatekeeper gatekeeper) {
        this.runner = runner;
        this.library = library;
        this.register = register;
        this.directory = directory;
        this.gatekeeper = gatekeeper;
    }

    /** @param contact what all runs belong to */
    public record Cast(ProgramId program, ParticipantId halina, ScriptVersion script, String contact) {

        public Cast inAnotherContact() {
            return new Cast(program, halina, script, "test-scene:" + CONTACTS.incrementAndGet());
        }
    }

    public Cast balances() {
        var program = new Programs(directory, gatekeeper).aProgram();
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
        SignedIn.agentOf(program);
        return new Cast(program, halina, script, "test-scene:" + CONTACTS.incrementAndGet());
    }

    public RunView start(Cast cast) {
        return runner.start(new StartRun(cast.script().id(), cast.contact(), cast.halina(), Language.PL));
    }

    /** Past the notice and the questions. */
    public RunView atTheBalance(Cast cast) {
        register.identify(cast.halina(), IdentificationLevel.KNOWLEDGE, "questions");
        var run = start(cast);
        runner.acknowledge(run.id(), "recording-notice");
        return goOn(run);
    }

    public RunView atTheDayOfPurchase(Cast cast) {
        return choose(goOn(atTheBalance(cast)), 2, null);
    }

    public RunView goOn(RunView run) {
        return choose(run, 0, null);
    }

    public RunView choose(RunView run, int exit, @Nullable String answer) {
        return runner.go(new Move(run.id(), run.step(), exit, answer, How.CLICK))
                .orElseThrow();
    }
}
