package org.infolinia.tickets.legal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a history keeps of the law's clock.
 *
 * @param words the letter's reference, or why there is no answer; else empty
 */
public record LegalWritten(What what, LocalDate day, String words) {

    private static final int PARTS = 3;

    public enum What {
        /** The day by which an answer is owed. */
        DUE,
        MAIL,
        LETTER,
        NONE
    }

    static LegalWritten due(LocalDate day) {
        return new LegalWritten(What.DUE, day, "");
    }

    static LegalWritten of(LegalAnswer answer) {
        return new LegalWritten(What.valueOf(answer.way().name()), answer.answeredOn(), answer.words());
    }

    /** Empty when it was written by a newer program. */
    public static Optional<LegalWritten> read(String written) {
        var parts = written.split(" ", PARTS);
        try {
            return parts.length == PARTS
                    ? Optional.of(new LegalWritten(What.valueOf(parts[0]), LocalDate.parse(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException newer) {
            return Optional.empty();
        }
    }

    String written() {
        return what + " " + day + " " + words;
    }
}
