package org.infolinia.tickets.problems;

import java.time.Instant;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.bulk.BulkId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a problem.
 *
 * @param bulk in which its tickets were answered or resolved together; null when nothing of the kind happened, and when it
 *     is kept no longer
 */
public record ProblemEvent(
        Instant at, String actorName, Words words, @Nullable BulkId bulk) {}
