package org.infolinia.ledger.adjustment;

import java.util.Objects;
import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for points to be added or taken by hand.
 *
 * @param points with their sign: negative ones are taken away
 * @param reason code of one of the program's reasons
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param caseReference the ticket or call it belongs to; without one it is refused
 * @param key asking twice with the same key posts once
 * @param seen what the preview promised when this was asked for; null when nobody looked at one
 * @param closing the closing of the closed stage that it corrects; null when it counts for today
 */
public record AdjustPoints(
        ParticipantId participant,
        ProgramId program,
        Points points,
        String reason,
        String comment,
        @Nullable CaseReference caseReference,
        UUID key,
        @Nullable Promise seen,
        @Nullable ClosingId closing) {

    /** Asked for without anybody having looked at a preview. */
    public AdjustPoints(
            ParticipantId participant,
            ProgramId program,
            Points points,
            String reason,
            String comment,
            @Nullable CaseReference caseReference,
            UUID key) {
        this(participant, program, points, reason, comment, caseReference, key, null, null);
    }

    private record Asked(
            ParticipantId participant,
            ProgramId program,
            Points points,
            String reason,
            String comment,
            @Nullable CaseReference caseReference,
            @Nullable ClosingId closing) {}

    /** The case of what was checked before. */
    public CaseReference namedCase() {
        return Objects.requireNonNull(caseReference, "No points without a case");
    }

    public AdjustmentProposal proposal() {
        return new AdjustmentProposal(participant, program, points, reason, caseReference);
    }

    /** The same, asked for with this promise in view. */
    public AdjustPoints seenWith(Promise promise) {
        return new AdjustPoints(participant, program, points, reason, comment, caseReference, key, promise, closing);
    }

    /** The same as a correction of a closed stage; null for one that counts for today. */
    public AdjustPoints correcting(@Nullable ClosingId closed) {
        return new AdjustPoints(participant, program, points, reason, comment, caseReference, key, seen, closed);
    }

    /** The key stands for what is asked for, whatever the preview showed then. */
    public PostingRequest requestOf(Maker maker) {
        return PostingRequest.of(
                new Asked(participant, program, points, reason, comment, caseReference, closing), key, maker.actor());
    }
}
