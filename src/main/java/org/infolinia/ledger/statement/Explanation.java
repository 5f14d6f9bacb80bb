package org.infolinia.ledger.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @param first the first day on which one of them counted
     * @param last the last one
     */
    public record Part(PostingKind kind, Points points, Points owed, long postings, LocalDate first, LocalDate last) {

        /** The day on which all of it counted; empty when there are several. */
        Optional<LocalDate> onlyDay() {
            return first.equals(last) ? Optional.of(first) : Optional.empty();
        }

        /** Whether points came; a posting of which all is owed or paid off leaves the balance as it was. */
        public boolean isIncome() {
            return isIncome(points, owed);
        }

        /** Whether a line of these days is among its postings. */
        public boolean includes(StatementLine line) {
            return line.kind() == kind && isIncome(line.points(), line.owed()) == isIncome();
        }

        private static boolean isIncome(Points points, Points owed) {
            return points.plus(owed.negated()).compareTo(Points.ZERO) > 0;
        }
    }

    public String words() {
        return String.join(" ", sentences);
    }
}
