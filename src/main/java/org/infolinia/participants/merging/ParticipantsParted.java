package org.infolinia.participants.merging;

import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Two participants who had been made one are two again. What went over with the merge is the other's again when the
 * transaction ends, and so is what has come since by an address or number that was his alone.
 *
 * @param program of both
 * @param survivorNumber of the one who had gone on
 * @param emails that were the other's alone
 * @param phones that were the other's alone, in E.164
 */
public record ParticipantsParted(
        Actor by,
        ProgramId program,
        PastMerge merge,
        String survivorNumber,
        Set<String> emails,
        Set<String> phones,
        String reason)
        implements Recorded {

    /** When what came in calls and tickets is handed back; what hangs on these follows. */
    public static final int CONTACTS_RETURN = 30;

    /** After {@link #CONTACTS_RETURN}. */
    public static final int THE_REST_RETURNS = 40;

    public ParticipantsParted {
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /** Who had it all. */
    public ParticipantId from() {
        return merge.survivor();
    }

    /** To whom his own returns. */
    public ParticipantId to() {
        return merge.merged();
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.participants-parted",
                program,
                from(),
                "participant:" + to().value(),
                Map.of("parted", merge.number(), "from", survivorNumber, "reason", reason));
    }
}
