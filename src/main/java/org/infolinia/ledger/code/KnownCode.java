package org.infolinia.ledger.code;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.journal.PostingId;

/** A code that was issued. */
record KnownCode(CodeHash hash, CodeBatch batch) {

    ProgramId program() {
        return batch.terms().program();
    }

    /**
     * That it has paid, whom and when.
     *
     * @param paidOff how much of it made up for what he owed; zero or more
     */
    record Use(CodeHash hash, PostingId posting, ParticipantId participant, Instant at, Points paidOff) {}
}
