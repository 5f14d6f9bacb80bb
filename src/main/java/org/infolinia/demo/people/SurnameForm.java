package org.infolinia.demo.people;

import java.util.List;
import org.infolinia.kernel.Language;

/** How a surname changes with the sex of its bearer. The lists keep the form of men. */
final class SurnameForm {

    private static final List<Ending> POLISH = List.of(
            new Ending("ski", "ska"), new Ending("cki", "cka"), new Ending("dzki", "dzka"), new Ending("ny", "na"));
    private static final List<Ending> AZERBAIJANI = List.of(new Ending("ov", "ova"), new Ending("yev", "yeva"));

    private record Ending(String ofMen, String ofWomen) {

        boolean fits(String surname) {
            return surname.endsWith(ofMen);
        }

        String changed(String surname) {
            return surname.substring(0, surname.length() - ofMen.length()) + ofWomen;
        }
    }

    private SurnameForm() {}

    /** Kowalska for Kowalski, Əliyeva for Əliyev; names such as Nowak or Vəlizadə stay. */
    static String of(String surname, Sex sex, Language language) {
        return sex == Sex.MALE ? surname : ofWomen(surname, language);
    }

    private static String ofWomen(String surname, Language language) {
        return endings(language).stream()
                .filter(ending -> ending.fits(surname))
                .findFirst()
                .map(ending -> ending.changed(surname))
                .orElse(surname);
    }

    private static List<Ending> endings(Language language) {
        return switch (language) {
            case PL -> POLISH;
            case AZ -> AZERBAIJANI;
            case EN -> List.of();
        };
    }
}
