package org.infolinia.ledger.closing;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * A posting that names a closing and changes what is closed.
 *
 * @param comment why
 */
public record Correction(
        PostingId posting,
        ParticipantId participant,
        String label,
        Points points,
        String by,
        Instant at,
        @Nullable String comment) {}
