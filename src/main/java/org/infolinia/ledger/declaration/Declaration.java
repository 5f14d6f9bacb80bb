package org.infolinia.ledger.declaration;

import java.time.Instant;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * What a partner says was sold, and how far it is settled.
 *
 * @param externalId by what the partner knows it; unique in the program
 * @param source the file it came in
 * @param settledPoints what has been posted for it
 */
public record Declaration(
        DeclarationId id,
        ProgramId program,
        String externalId,
        String source,
        String receivedBy,
        Instant receivedAt,
        Lines lines,
        Points settledPoints) {

    /** How many lines are in which state. */
    public record Lines(long accepted, long rejected, long disputed, long settled) {

        public long all() {
            return accepted + rejected + disputed + settled;
        }
    }
}
