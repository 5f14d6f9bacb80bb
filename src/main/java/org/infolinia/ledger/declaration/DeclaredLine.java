package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as the partner sent it.
 *
 * @param quantity null when it could not be read
 * @param soldOn null when it could not be read
 * @param unreadable the first cell that could not be read; null when all could
 */
record DeclaredLine(
        String participantNumber,
        String invoice,
        String product,
        @Nullable Integer quantity,
        @Nullable LocalDate soldOn,
        @Nullable String unreadable) {}
