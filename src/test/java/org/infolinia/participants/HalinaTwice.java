package org.infolinia.participants;

import org.infolinia.harness.Newcomers;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/**
 * Halina is registered twice in one program, each time with a number, phone, card and address of its own.
 *
 * @param older who was registered as the {@code first}
 * @param newer who was registered as the {@code second}
 */
public record HalinaTwice(
        RegisterParticipant first, RegisterParticipant second, ParticipantId older, ParticipantId newer) {

    public static HalinaTwice in(ProgramId program, Newcomers newcomers) {
        return as(ParticipantFixture.halina(program), ParticipantFixture.halina(program), newcomers);
    }

    public static HalinaTwice as(RegisterParticipant first, RegisterParticipant second, Newcomers newcomers) {
        return new HalinaTwice(first, second, newcomers.registered(first), newcomers.registered(second));
    }
}
