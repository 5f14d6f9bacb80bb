package org.infolinia.ledger.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/** What a posting came from. */
public sealed interface PostingSource {

    /**
     * A code from a product; the code itself is not kept.
     *
     * @param label what the statement shows of it
     * @param through how it was submitted, as {@code ledger.source.through.<name>} says in words
     */
    record Code(String batch, String label, String through, Instant usedAt) implements PostingSource {}

    /** A line of a trade partner's declaration of sales. */
    record Declaration(
            long declaration, String name, int line, String invoice, String product, int quantity, LocalDate soldOn)
            implements PostingSource {}

    /**
     * An order of a reward.
     *
     * @param state as {@code ledger.reward.state.<name>} says in words
     * @param parcel number of the parcel; null when nothing was sent as one
     */
    record Order(
            long order,
            String reward,
            String state,
            Instant orderedAt,
            @Nullable String parcel) implements PostingSource {}

    /** Another posting, which this one undoes. */
    record Undone(PostingKind kind, String label, LocalDate effectiveOn, Points points) implements PostingSource {}

    /** The lots that expired or came back, as they were earned. */
    record Lots(List<Lot> lots) implements PostingSource {

        public Lots {
            lots = List.copyOf(lots);
        }
    }

    /** @param points how many of it, above zero */
    record Lot(PostingKind kind, String label, LocalDate earnedOn, Points points) {}
}
