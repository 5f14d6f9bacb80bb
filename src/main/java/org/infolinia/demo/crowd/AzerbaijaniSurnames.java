package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/** Azerbaijani surnames: the known ones as often as in life, and rare ones made of a forefather's name and an ending. */
final class AzerbaijaniSurnames implements NameSource {

    private static final double SHARE_OF_KNOWN = 0.66;
    private static final double SHARE_OF_COMPOSED_FOREFATHERS = 0.35;

    private final WordList known = WordList.read("surnames-az.csv").and(WordList.read("surnames-az-more.csv"));
    private final WordList forefathers = WordList.ofGender("first-names-az.csv", Gender.MAN)
            .and(WordList.ofGender("first-names-az-rare.csv", Gender.MAN));
    private final WordList endings = WordList.read("surname-endings-az.csv");
    private final ComposedNames composedForefathers;

    AzerbaijaniSurnames(ComposedNames composedForefathers) {
        this.composedForefathers = composedForefathers;
    }

    @Override
    public Word draw(Gender gender, RandomGenerator random) {
        var ofMen = random.nextDouble() < SHARE_OF_KNOWN
                ? known.draw(random).within(SHARE_OF_KNOWN)
                : derived(random).within(1 - SHARE_OF_KNOWN);
        return ofMen.as(SurnameForms.of(gender, ofMen.text(), Origin.AZERBAIJAN));
    }

    private Word derived(RandomGenerator random) {
        var forefather = random.nextDouble() < SHARE_OF_COMPOSED_FOREFATHERS
                ? composedForefathers.draw(Gender.MAN, random).within(SHARE_OF_COMPOSED_FOREFATHERS)
                : forefathers.draw(random).within(1 - SHARE_OF_COMPOSED_FOREFATHERS);
        return joined(forefather, endings.draw(random));
    }

    private static Word joined(Word forefather, Word ending) {
        var name = forefather.text();
        var joined = name + harmonised(ending.text(), name);
        return new Word(joined, forefather.share() * ending.share());
    }

    private static String harmonised(String ending, String name) {
        return switch (ending) {
            case "ov" -> VowelHarmony.endsWithVowel(name) ? "yev" : "ov";
            case "lı" -> "l" + VowelHarmony.narrowVowelAfter(Origin.AZERBAIJAN.lower(name));
            default -> ending;
        };
    }
}
