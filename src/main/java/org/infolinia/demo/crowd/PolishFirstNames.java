package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/** First names of people in Poland: the usual ones, rare and foreign ones, and a few double ones. */
final class PolishFirstNames implements NameSource {

    private static final double SHARE_OF_RARE = 0.05;
    private static final double SHARE_OF_DOUBLE = 0.007;

    private final Each<Gender, WordList> usual = WordList.ofEachGender("first-names-pl.csv");
    private final Each<Gender, WordList> rare = WordList.ofEachGender("first-names-rare.csv");

    @Override
    public Word draw(Gender gender, RandomGenerator random) {
        double ticket = random.nextDouble();
        if (ticket < SHARE_OF_RARE) {
            return rare.of(gender).draw(random).within(SHARE_OF_RARE);
        }
        return ticket < SHARE_OF_RARE + SHARE_OF_DOUBLE
                ? twoDifferent(usual.of(gender), random).within(SHARE_OF_DOUBLE)
                : usual.of(gender).draw(random);
    }

    private static Word twoDifferent(WordList names, RandomGenerator random) {
        var first = names.draw(random);
        Word second;
        do {
            second = names.draw(random);
        } while (second.equals(first));
        return first.joined(" ", second);
    }
}
