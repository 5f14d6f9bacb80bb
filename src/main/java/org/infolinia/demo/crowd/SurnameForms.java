package org.infolinia.demo.crowd;

import java.util.Optional;
import java.util.regex.Pattern;

/** How surnames agree with the sex of their bearers: Kowalski and Kowalska, Əliyev and Əliyeva. */
public final class SurnameForms {

    private static final Pattern POLISH_ADJECTIVE_OF_MEN = Pattern.compile(".*(?:[sc]ki|dzki|[nwtłr]y)");
    private static final Pattern POLISH_ADJECTIVE_OF_WOMEN = Pattern.compile(".*(?:[sc]ka|dzka)");
    private static final Pattern AZERBAIJANI_OF_MEN = Pattern.compile(".*[oe]v");
    private static final Pattern AZERBAIJANI_OF_WOMEN = Pattern.compile(".*[oe]va");

    private SurnameForms() {}

    public static String of(Gender gender, String ofMen, Origin origin) {
        return gender == Gender.MAN ? ofMen : ofWomen(ofMen, origin).orElse(ofMen);
    }

    /** The form of the other sex; none where both have the same. */
    public static Optional<String> ofOtherGender(Gender gender, String surname, Origin origin) {
        return gender == Gender.MAN ? ofWomen(surname, origin) : ofMen(surname, origin);
    }

    private static Optional<String> ofWomen(String ofMen, Origin origin) {
        return switch (origin) {
            case POLAND -> changed(ofMen, POLISH_ADJECTIVE_OF_MEN, 1, "a");
            case AZERBAIJAN -> changed(ofMen, AZERBAIJANI_OF_MEN, 0, "a");
        };
    }

    private static Optional<String> ofMen(String ofWomen, Origin origin) {
        return switch (origin) {
            case POLAND -> changed(ofWomen, POLISH_ADJECTIVE_OF_WOMEN, 1, "i");
            case AZERBAIJAN -> changed(ofWomen, AZERBAIJANI_OF_WOMEN, 1, "");
        };
    }

    private static Optional<String> changed(String surname, Pattern when, int lettersOff, String ending) {
        return when.matcher(surname).matches()
                ? Optional.of(surname.substring(0, surname.length() - lettersOff) + ending)
                : Optional.empty();
    }
}
