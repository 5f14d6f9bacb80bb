package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/** First names of Azerbaijanis: the usual ones, rarer ones, and those composed of two words. */
final class AzerbaijaniFirstNames implements NameSource {

    private static final double SHARE_OF_RARE = 0.15;
    private static final double SHARE_OF_COMPOSED = 0.05;

    private final Each<Gender, WordList> usual = WordList.ofEachGender("first-names-az.csv");
    private final Each<Gender, WordList> rare = WordList.ofEachGender("first-names-az-rare.csv");
    private final ComposedNames composed;

    AzerbaijaniFirstNames(ComposedNames composed) {
        this.composed = composed;
    }

    @Override
    public Word draw(Gender gender, RandomGenerator random) {
        double ticket = random.nextDouble();
        if (ticket < SHARE_OF_RARE) {
            return rare.of(gender).draw(random).within(SHARE_OF_RARE);
        }
        return ticket < SHARE_OF_RARE + SHARE_OF_COMPOSED
                ? composed.draw(gender, random).within(SHARE_OF_COMPOSED)
                : usual.of(gender).draw(random);
    }
}
