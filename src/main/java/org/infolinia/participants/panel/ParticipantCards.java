package org.infolinia.participants.panel;

import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Formats;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.participants.identification.CodeDesk;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the <em>who</em> card for any page that speaks to a participant. */
@Component
public class ParticipantCards {

    private final ParticipantCard.Proofs proofs;
    private final ProgramDirectory programs;

    ParticipantCards(
            ParticipantRegister register,
            IdentificationDesk identification,
            CodeDesk codes,
            CardDesk cards,
            ProgramDirectory programs,
            Formats formats) {
        this.proofs = new ParticipantCard.Proofs(register, identification, codes, cards, formats);
        this.programs = programs;
    }

    /** @throws IllegalArgumentException when the signed-in agent knows no such participant */
    public ParticipantCard create(ParticipantId id) {
        return card(id, null);
    }

    /**
     * The same beside a call or a ticket, which the trail names when something is unmasked there.
     *
     * @throws IllegalArgumentException when the signed-in agent knows no such participant
     */
    public ParticipantCard create(ParticipantId id, CaseReference caseInHand) {
        return card(id, caseInHand);
    }

    private ParticipantCard card(ParticipantId id, @Nullable CaseReference caseInHand) {
        var participant = proofs.register()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no participant " + id.value()));
        return new ParticipantCard(
                participant, caseInHand, programs.get(participant.program()).levels(), proofs);
    }
}
