package org.infolinia.demo.callers;

import java.util.random.RandomGenerator;

/** Types words with slips of the fingers. */
final class Typist {

    private static final double SHARE_OF_NEIGHBOURS = 0.6;

    private final RandomGenerator random;

    Typist(RandomGenerator random) {
        this.random = random;
    }

    /** The word with one slip. */
    String slip(String word) {
        return slips(word, 1);
    }

    /** The word as far from what was meant as there are slips; one does not undo another. */
    String slips(String word, int count) {
        String typed;
        do {
            typed = word;
            for (int i = 0; i < count; i++) {
                typed = oneSlip(typed);
            }
        } while (EditDistance.between(word, typed) != count);
        return typed;
    }

    /** The number with one digit that is wrong. */
    String wrongDigit(String digits) {
        int at = random.nextInt(digits.length());
        int wrong = (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return digits.substring(0, at) + wrong + digits.substring(at + 1);
    }

    private String oneSlip(String word) {
        int at = place(word);
        var before = word.substring(0, at);
        var after = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter + (random.nextBoolean() ? letter : wrongLetter(letter)) + after;
            case 1 -> before + after;
            case 2 -> before + wrongLetter(letter) + after;
            default -> at + 1 < word.length() ? before + after.charAt(0) + letter + after.substring(1) : word;
        };
    }

    /** First letters are watched more, so they go wrong less often. */
    private int place(String word) {
        int at = random.nextInt(word.length());
        return at == 0 ? random.nextInt(word.length()) : at;
    }

    private char wrongLetter(char letter) {
        return random.nextDouble() < SHARE_OF_NEIGHBOURS
                ? Keyboard.neighbour(letter, random)
                : Keyboard.anyLetter(random);
    }
}
