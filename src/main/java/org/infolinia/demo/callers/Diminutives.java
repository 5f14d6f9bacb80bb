package org.infolinia.demo.callers;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.Each;
import org.infolinia.demo.crowd.Gender;
import org.infolinia.demo.crowd.Nicknames;
import org.infolinia.demo.crowd.Origin;

/** Makes pet names up as families do; good for those that stand in no dictionary. */
final class Diminutives {

    private static final String VOWELS = "aąeęioóuyəıöü";
    private static final List<String> POLISH_OF_WOMEN =
            List.of("usia", "unia", "ulka", "eczka", "inka", "uśka", "ulcia", "isia", "uchna");
    private static final List<String> POLISH_OF_MEN =
            List.of("uś", "unio", "ulek", "cio", "iś", "eczek", "uńcio", "as", "ciu");
    private static final List<String> AZERBAIJANI = List.of("iş", "oş", "uş", "ik", "cik", "oşka", "uşka", "ım", "can");
    private static final int SHORTEST_STEM = 3;
    private static final int ATTEMPTS = 20;

    private final Each<Origin, Nicknames> known = Each.of(Origin.class, Nicknames::of);

    /** A pet name of the caller that no dictionary knows. */
    Optional<String> unknownOf(Caller caller, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stem = stem(caller.first(), random);
            if (stem.length() < SHORTEST_STEM) {
                return Optional.empty();
            }
            var diminutive = stem + oneOf(endings(caller), random);
            if (!known.of(caller.origin()).has(caller.origin().capitalised(diminutive))) {
                return Optional.of(diminutive);
            }
        }
        return Optional.empty();
    }

    private static List<String> endings(Caller caller) {
        return switch (caller.origin()) {
            case POLAND -> caller.gender() == Gender.WOMAN ? POLISH_OF_WOMEN : POLISH_OF_MEN;
            case AZERBAIJAN -> AZERBAIJANI;
        };
    }

    /** Up to the consonant after the first or second vowel, as in Mar-uś; or nearly all of the name. */
    private static String stem(String name, RandomGenerator random) {
        int end = name.indexOf(' ') < 0 ? name.length() : name.indexOf(' ');
        while (end > 1 && VOWELS.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, random.nextBoolean() ? Math.min(end, shortStemEnd(name)) : end);
    }

    private static int shortStemEnd(String name) {
        int at = SHORTEST_STEM;
        while (at < name.length() && VOWELS.indexOf(name.charAt(at - 1)) >= 0) {
            at++;
        }
        return Math.min(at, name.length());
    }

    private static String oneOf(List<String> endings, RandomGenerator random) {
        return endings.get(random.nextInt(endings.size()));
    }
}
