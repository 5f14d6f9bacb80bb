package org.infolinia.participants.panel;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.stereotype.Component;

/** Makes the <em>who</em> card for any page that speaks to a participant. */
@Component
public class ParticipantCards {

    private final ParticipantRegister register;
    private final IdentificationDesk identification;
    private final ProgramDirectory programs;

    ParticipantCards(ParticipantRegister register, IdentificationDesk identification, ProgramDirectory programs) {
        this.register = register;
        this.identification = identification;
        this.programs = programs;
    }

    /** @throws IllegalArgumentException when the signed-in agent knows no such participant */
    public ParticipantCard create(ParticipantId id) {
        var participant = register.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no participant " + id.value()));
        return new ParticipantCard(
                participant, programs.get(participant.program()).levels(), register, identification);
    }
}
