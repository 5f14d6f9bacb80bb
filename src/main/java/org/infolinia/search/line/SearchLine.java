package org.infolinia.search.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.search.language.Folding;
import org.infolinia.search.language.SpokenAddress;
import org.infolinia.search.language.SpokenDigits;

/** What was typed into the box, cut into clues: words, digits that belong together, mail addresses. */
public record SearchLine(List<Part> parts) {

    public static final int MAXIMUM_LENGTH = 200;
    static final int MAXIMUM_PARTS = 10;

    /** A single number word may be somebody's name. */
    private static final int FEWEST_SPOKEN_WORDS = 2;

    private static final int FEWEST_SPOKEN_DIGITS = 3;

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,;]+");
    private static final Pattern DIGIT_GROUP = Pattern.compile("\\+?[0-9().:/-]*[0-9][0-9().:/-]*");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[^0-9]+");

    public sealed interface Part {}

    /** A word, or a number with letters such as {@code MI-004218}. */
    public record Word(String text) implements Part {}

    public record Address(String text) implements Part {}

    /**
     * Digits as they were spoken, group by group.
     *
     * @param joined all groups as one number
     */
    public record Digits(List<String> groups, String joined) implements Part {

        static Digits of(List<String> groups) {
            return new Digits(List.copyOf(groups), String.join("", groups));
        }

        /** The day these digits may be, as {@code 19580412}. */
        public Optional<String> day() {
            return SpokenDay.of(groups);
        }
    }

    public static SearchLine of(String typed) {
        var line = typed.strip();
        var typedPieces = Stream.of(BETWEEN_PARTS.split(line.substring(0, Math.min(line.length(), MAXIMUM_LENGTH))))
                .filter(piece -> !piece.isEmpty())
                .toList();
        var pieces = withSpokenDigits(typedPieces);
        var parts = spokenAddress(pieces).orElseGet(() -> parts(pieces));
        return new SearchLine(parts.stream().limit(MAXIMUM_PARTS).toList());
    }

    /** Number words that follow one another become digits, if they make a number worth looking for. */
    private static List<String> withSpokenDigits(List<String> pieces) {
        var written = new ArrayList<String>();
        int at = 0;
        while (at < pieces.size()) {
            int behind = pieces.size();
            var digits = Optional.<String>empty();
            while (behind - at >= FEWEST_SPOKEN_WORDS && digits.isEmpty()) {
                digits = SpokenDigits.of(pieces.subList(at, behind--))
                        .filter(number -> number.length() >= FEWEST_SPOKEN_DIGITS);
            }
            written.add(digits.orElse(pieces.get(at)));
            at = digits.isEmpty() ? at + 1 : behind + 1;
        }
        return written;
    }

    /** A line with a written address has its other clues beside it; a spoken one is all address. */
    private static Optional<List<Part>> spokenAddress(List<String> pieces) {
        boolean isWritten = pieces.stream().anyMatch(piece -> piece.indexOf('@') >= 0);
        return isWritten ? Optional.empty() : SpokenAddress.of(pieces).map(address -> List.of(new Address(address)));
    }

    /** Whether numbers that were taken for one may be several, such as the end of a phone and the end of a card. */
    public boolean hasSeveralNumbers() {
        return parts.stream().anyMatch(part -> part instanceof Digits(var groups, var joined) && groups.size() > 1);
    }

    public boolean hasWords() {
        return parts.stream().anyMatch(Word.class::isInstance);
    }

    public boolean hasNumbers() {
        return parts.stream().anyMatch(Digits.class::isInstance);
    }

    public SearchLine withEveryNumberApart() {
        return new SearchLine(parts.stream()
                .flatMap(part -> part instanceof Digits(var groups, var joined)
                        ? groups.stream().map(group -> Digits.of(List.of(group)))
                        : Stream.of(part))
                .limit(MAXIMUM_PARTS)
                .toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static List<Part> parts(List<String> pieces) {
        var parts = new ArrayList<Part>();
        var groups = new ArrayList<String>();
        for (var piece : pieces) {
            if (DIGIT_GROUP.matcher(piece).matches()) {
                Stream.of(BETWEEN_DIGITS.split(piece))
                        .filter(group -> !group.isEmpty())
                        .forEach(groups::add);
                continue;
            }
            flush(groups, parts);
            addText(piece, parts);
        }
        flush(groups, parts);
        return parts;
    }

    private static void addText(String piece, List<Part> parts) {
        if (piece.indexOf('@') >= 0) {
            parts.add(new Address(piece));
        } else if (piece.chars().anyMatch(Character::isDigit)) {
            parts.add(new Word(piece));
        } else {
            Folding.words(piece).forEach(word -> parts.add(new Word(word)));
        }
    }

    private static void flush(List<String> groups, List<Part> parts) {
        if (!groups.isEmpty()) {
            parts.add(Digits.of(groups));
            groups.clear();
        }
    }
}
