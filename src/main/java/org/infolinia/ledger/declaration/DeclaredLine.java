package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line as the partner sent it.
 *
 * @param position place on the invoice; empty when the file does not tell
 * @param quantity null when it could not be read
 * @param soldOn null when it could not be read
 * @param unreadable the first cell that could not be read; null when all could
 */
record DeclaredLine(
        String participantNumber,
        String invoice,
        String product,
        String position,
        @Nullable Integer quantity,
        @Nullable LocalDate soldOn,
        @Nullable String unreadable) {

    static final int LONGEST_CELL = 80;

    private static final String NOTHING = "–";

    /** The first cell that says nothing or too much; empty when the line can be judged. */
    Optional<String> firstUnreadable() {
        if (unreadable != null) {
            return Optional.of(shown(unreadable));
        }
        if (quantity == null || soldOn == null) {
            return Optional.of(NOTHING);
        }
        return Stream.of(participantNumber, invoice, product, position)
                .filter(cell -> cell.length() > LONGEST_CELL)
                .findFirst()
                .or(() -> Optional.of(invoice)
                        .filter(number -> LineKey.of(this).invoice().isEmpty()))
                .map(DeclaredLine::shown);
    }

    private static String shown(String cell) {
        return cell.isBlank() ? NOTHING : cell.substring(0, Math.min(cell.length(), LONGEST_CELL));
    }
}
