package org.infolinia.harness;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;

/** Founds programs for tests, each under a code of its own. */
public final class Programs {

    private static final AtomicInteger FOUNDED = new AtomicInteger();

    private final ProgramDirectory directory;
    private final Gatekeeper gatekeeper;

    public Programs(ProgramDirectory directory, Gatekeeper gatekeeper) {
        this.directory = directory;
        this.gatekeeper = gatekeeper;
    }

    /** A new Polish program that asks for knowledge before the balance and for a code before points. */
    public ProgramId aProgram() {
        return found(Map.of());
    }

    /** The same with a number of ours that people call. */
    public ProgramId aProgramCalledAt(PhoneNumber dialled) {
        return found(Map.of(dialled, "Infolinia"));
    }

    private ProgramId found(Map<PhoneNumber, String> numbersDialled) {
        int number = FOUNDED.incrementAndGet();
        var command = new FoundProgram(
                "T" + number,
                "Program " + number,
                "T",
                "berry",
                Language.PL,
                "PL",
                new Program.RequiredLevels(
                        IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.CODE),
                Map.of(),
                numbersDialled,
                Map.of());
        return gatekeeper.asSystem("test", () -> directory.found(command)).orElseThrow();
    }
}
