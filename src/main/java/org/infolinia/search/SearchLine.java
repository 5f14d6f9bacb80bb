package org.infolinia.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was typed into the box, cut into clues: words, digits that belong together, mail addresses. */
record SearchLine(List<Part> parts) {

    static final int MAXIMUM_LENGTH = 200;
    static final int MAXIMUM_PARTS = 10;

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,;]+");
    private static final Pattern DIGIT_GROUP = Pattern.compile("\\+?[0-9()/-]*[0-9][0-9()/-]*");

    sealed interface Part {}

    /** A word, or a number with letters such as {@code MI-004218}. */
    record Word(String text) implements Part {}

    record Address(String text) implements Part {}

    /**
     * Digits as they were spoken, group by group.
     *
     * @param joined all groups as one number
     */
    record Digits(List<String> groups, String joined) implements Part {}

    static SearchLine of(String typed) {
        var line = typed.strip();
        var pieces = Stream.of(BETWEEN_PARTS.split(line.substring(0, Math.min(line.length(), MAXIMUM_LENGTH))))
                .filter(piece -> !piece.isEmpty())
                .toList();
        return new SearchLine(parts(pieces).stream().limit(MAXIMUM_PARTS).toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private static List<Part> parts(List<String> pieces) {
        var parts = new ArrayList<Part>();
        var groups = new ArrayList<String>();
        for (var piece : pieces) {
            if (DIGIT_GROUP.matcher(piece).matches()) {
                groups.add(piece.replaceAll("[^0-9]", ""));
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
            parts.add(new Digits(List.copyOf(groups), String.join("", groups)));
            groups.clear();
        }
    }
}
