package org.infolinia.ledger.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a stage, under way or done.
 *
 * @param firstDay of the stage; the epoch where it is the program's first
 * @param lastDay of the stage
 * @param reckoning how often it was reckoned, begun ones included
 * @param reckonedAt when the last reckoning was through; null while none is
 * @param end null while it is under way
 */
public record Closing(
        ClosingId id,
        ProgramId program,
        long stage,
        LocalDate firstDay,
        LocalDate lastDay,
        Signatory openedBy,
        Instant openedAt,
        int reckoning,
        @Nullable Instant reckonedAt,
        @Nullable End end) {

    /** The person who did it, by the name at that time. */
    public record Signatory(AgentId agent, String name) {}

    /**
     * @param lastPosting the highest number of a posting that the sums know of
     * @param seal 32 bytes over all that was sealed
     */
    public record End(Signatory closedBy, Instant closedAt, long lastPosting, byte[] seal) {

        private static final int SHOWN_BYTES = 4;

        /** The beginning of the seal, to compare papers by: {@code 7F3A 09C1}. */
        public String shortSeal() {
            var hex = HexFormat.of().withUpperCase().formatHex(seal, 0, SHOWN_BYTES);
            return hex.substring(0, SHOWN_BYTES) + " " + hex.substring(SHOWN_BYTES);
        }
    }

    public boolean isClosed() {
        return end != null;
    }

    /** Whether the stage begins with the program's books. */
    public boolean isFirst() {
        return firstDay.equals(LocalDate.EPOCH);
    }
}
