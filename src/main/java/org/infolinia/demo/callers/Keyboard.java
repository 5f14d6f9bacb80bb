package org.infolinia.demo.callers;

import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.PlainLetters;

/** The letters of a keyboard and which of them lie side by side. */
final class Keyboard {

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final String LETTERS = String.join("", ROWS);

    private Keyboard() {}

    static char anyLetter(RandomGenerator random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    /** A letter that a finger hits instead; letters with marks are typed with the key of the plain one. */
    static char neighbour(char letter, RandomGenerator random) {
        char plain = PlainLetters.of(String.valueOf(letter)).charAt(0);
        for (int row = 0; row < ROWS.size(); row++) {
            int place = ROWS.get(row).indexOf(plain);
            if (place >= 0) {
                return neighbour(row, place, random);
            }
        }
        return anyLetter(random);
    }

    private static char neighbour(int row, int place, RandomGenerator random) {
        if (random.nextBoolean()) {
            return at(row, random.nextBoolean() ? place + 1 : place - 1);
        }
        return at(random.nextBoolean() ? row + 1 : row - 1, place);
    }

    private static char at(int row, int place) {
        var letters = ROWS.get(Math.clamp(row, 0, ROWS.size() - 1));
        return letters.charAt(Math.clamp(place, 0, letters.length() - 1));
    }
}
