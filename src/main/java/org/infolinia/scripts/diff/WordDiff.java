package org.infolinia.scripts.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a text became another, word by word. */
public final class WordDiff {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private WordDiff() {}

    /** @param state whether the words were taken out, put in, or stand in both */
    public record Piece(State state, String words) {}

    public enum State {
        SAME,
        REMOVED,
        ADDED
    }

    /** The longest words that both have in common stay, in as few pieces as they can be told in. */
    public static List<Piece> between(String before, String after) {
        var was = words(before);
        var is = words(after);
        var common = lengthsOfCommonRests(was, is);
        var pieces = new ArrayList<Piece>();
        int old = 0;
        int now = 0;
        while (old < was.length || now < is.length) {
            if (old < was.length && now < is.length && was[old].strip().equals(is[now].strip())) {
                add(pieces, State.SAME, is[now]);
                old++;
                now++;
            } else if (now == is.length || old < was.length && common[old + 1][now] >= common[old][now + 1]) {
                add(pieces, State.REMOVED, was[old++]);
            } else {
                add(pieces, State.ADDED, is[now++]);
            }
        }
        return pieces;
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : BETWEEN_WORDS.split(text);
    }

    private static int[][] lengthsOfCommonRests(String[] was, String[] is) {
        var lengths = new int[was.length + 1][is.length + 1];
        for (int old = was.length - 1; old >= 0; old--) {
            for (int now = is.length - 1; now >= 0; now--) {
                lengths[old][now] = was[old].strip().equals(is[now].strip())
                        ? lengths[old + 1][now + 1] + 1
                        : Math.max(lengths[old + 1][now], lengths[old][now + 1]);
            }
        }
        return lengths;
    }

    private static void add(List<Piece> pieces, State state, String words) {
        if (!pieces.isEmpty() && pieces.getLast().state() == state) {
            var last = pieces.removeLast();
            pieces.add(new Piece(state, last.words() + words));
        } else {
            pieces.add(new Piece(state, words));
        }
    }
}
