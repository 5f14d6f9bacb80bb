package org.infolinia.participants.identification;

import java.util.Set;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for data in clear.
 *
 * @param fields at least one
 * @param caseInHand the call or ticket in which it is asked, or null on the participant's own page
 */
public record Unmask(
        ParticipantId participant,
        Set<MaskedField> fields,
        UnmaskReason reason,
        @Nullable CaseReference caseInHand) {

    public Unmask {
        fields = Set.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Nothing is asked for");
        }
    }
}
