package org.infolinia.ledger.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a program's books.
 *
 * @param lastDay null while it runs
 * @param closing null while it runs
 */
public record StageLine(
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Closing closing) {}
