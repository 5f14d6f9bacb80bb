package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/**
 * Polish surnames: the known ones as often as in life, and the long tail of rare ones composed of roots and endings, some
 * with a diminutive between them.
 */
final class PolishSurnames implements NameSource {

    /** What the weights of the known surnames are parts of: they count bearers in hundreds. */
    private static final int PEOPLE_IN_HUNDREDS = 370_000;

    private static final double SHARE_OF_DOUBLE_BARRELLED_WOMEN = 0.035;
    private static final double SHARE_WITH_DIMINUTIVE = 0.02;

    private final WordList known = WordList.read("surnames-pl.csv").and(WordList.read("surnames-pl-more.csv"));
    private final WordList roots = WordList.read("surname-roots-pl.csv");
    private final WordList diminutives = WordList.read("surname-diminutives-pl.csv");
    private final WordList endings = WordList.read("surname-endings-pl.csv");
    private final double shareOfKnown = (double) known.total() / PEOPLE_IN_HUNDREDS;

    @Override
    public Word draw(Gender gender, RandomGenerator random) {
        var surname = single(gender, random);
        return gender == Gender.WOMAN && random.nextDouble() < SHARE_OF_DOUBLE_BARRELLED_WOMEN
                ? surname.joined("-", single(gender, random)).within(SHARE_OF_DOUBLE_BARRELLED_WOMEN)
                : surname;
    }

    private Word single(Gender gender, RandomGenerator random) {
        var ofMen = random.nextDouble() < shareOfKnown
                ? known.draw(random).within(shareOfKnown)
                : composed(random).within(1 - shareOfKnown);
        return ofMen.as(SurnameForms.of(gender, ofMen.text(), Origin.POLAND));
    }

    private Word composed(RandomGenerator random) {
        var root = roots.draw(random);
        var stem = random.nextDouble() < SHARE_WITH_DIMINUTIVE ? joined(root, diminutives, random) : root;
        var surname = joined(stem, endings, random);
        return surname.as(Origin.POLAND.capitalised(surname.text()));
    }

    private static Word joined(Word stem, WordList endings, RandomGenerator random) {
        Word ending;
        do {
            ending = endings.draw(random);
        } while (!PolishJoint.fits(stem.text(), ending.text()));
        return new Word(PolishJoint.join(stem.text(), ending.text()), stem.share() * ending.share());
    }
}
