package org.infolinia.harness;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;

/** Registers participants for tests as the system does, whoever is signed in. */
public final class Newcomers {

    private final Programs programs;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    Newcomers(ProgramDirectory directory, ParticipantRegister register, Gatekeeper gatekeeper) {
        this.programs = new Programs(directory, gatekeeper);
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** A new program, which nobody has joined yet. */
    public ProgramId aProgram() {
        return programs.aProgram();
    }

    public ParticipantId registered(RegisterParticipant newcomer) {
        return gatekeeper.asSystem("test", () -> register.register(newcomer));
    }
}
