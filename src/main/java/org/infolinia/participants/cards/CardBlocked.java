package org.infolinia.participants.cards;

import java.util.HashMap;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A card proves nothing any more.
 *
 * @param caseInHand the call or ticket in which it was asked for, or null
 */
public record CardBlocked(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        CardNumber card,
        BlockReason reason,
        @Nullable CaseReference caseInHand)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        details.put("card", card.masked());
        details.put("reason", reason.name());
        Optional.ofNullable(caseInHand).ifPresent(in -> details.put("case", in.toString()));
        return new AuditFacts(
                by, "participants.card-blocked", program, participant, "participant:" + participant.value(), details);
    }
}
