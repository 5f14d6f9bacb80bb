package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/** Azerbaijani names of two words: Ağaxan, Gülnaz. */
final class ComposedNames implements NameSource {

    private static final String FILE = "name-halves-az.csv";

    private final Each<Gender, WordList> starts = halves("start");
    private final Each<Gender, WordList> ends = halves("end");

    @Override
    public Word draw(Gender gender, RandomGenerator random) {
        return starts.of(gender).draw(random).joined("", ends.of(gender).draw(random));
    }

    private static Each<Gender, WordList> halves(String place) {
        return Each.of(
                Gender.class,
                gender -> WordList.read(
                        FILE,
                        row -> row.getField("place").equals(place) && Gender.ofLetter(row.getField("sex")) == gender));
    }
}
