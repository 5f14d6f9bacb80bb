package org.infolinia.ledger.statement;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;

/**
 * How one balance became another. The parts add up: {@code opening + Σ parts = closing}.
 *
 * @param from the opening balance is that of the evening before
 * @param to the closing balance is that of this evening
 * @param sentences the same in words of the participant's language, ready to be read out
 */
public record Explanation(
        LocalDate from, LocalDate to, Points opening, List<Part> parts, Points closing, List<String> sentences) {

    public Explanation {
        parts = List.copyOf(parts);
        sentences = List.copyOf(sentences);
    }

    /**
     * All postings of one kind and direction together.
     *
     * @param owed what of them is owed since, or paid off when negative; it is beside the points and not among them
     */
    public record Part(PostingKind kind, Points points, Points owed, long postings) {

        /** Whether points came; a posting of which all is owed or paid off leaves the balance as it was. */
        public boolean isIncome() {
            return points.plus(owed.negated()).compareTo(Points.ZERO) > 0;
        }
    }

    public String words() {
        return String.join(" ", sentences);
    }
}
