package org.infolinia.participants.identification;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a participant's contact data in clear.
 *
 * @param level how well the participant was identified then
 * @param caseInHand the call or ticket in which it happened, or null on the participant's own page
 */
public record ContactDataUnmasked(
        Actor by,
        ProgramId program,
        ParticipantId participant,
        Set<MaskedField> fields,
        UnmaskReason reason,
        IdentificationLevel level,
        @Nullable CaseReference caseInHand)
        implements Recorded {

    public ContactDataUnmasked {
        fields = Set.copyOf(fields);
    }

    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        details.put("fields", fields.stream().map(MaskedField::name).sorted().collect(Collectors.joining(" ")));
        details.put("reason", reason.name());
        details.put("level", Integer.toString(level.number()));
        Optional.ofNullable(caseInHand).ifPresent(in -> details.put("case", in.toString()));
        return new AuditFacts(
                by,
                "participants.contact-data-unmasked",
                program,
                participant,
                "participant:" + participant.value(),
                details);
    }
}
