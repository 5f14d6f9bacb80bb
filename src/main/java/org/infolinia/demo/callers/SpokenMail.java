package org.infolinia.demo.callers;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.Origin;

/** A mail address as it is said on the telephone: jan kropka kowalski małpa poczta. */
record SpokenMail(String dot, String underscore, String at) {

    private static final List<SpokenMail> POLISH = List.of(
            new SpokenMail("kropka", "podkreślnik", "małpa"), new SpokenMail("kropka", "podkreślenie", "małpa"));
    private static final List<SpokenMail> AZERBAIJANI = List.of(new SpokenMail("nöqtə", "alt xətt", "ət"));
    private static final SpokenMail ENGLISH = new SpokenMail("dot", "underscore", "at");
    private static final String TOP_DOMAIN = ".example";
    private static final double SHARE_OF_ENGLISH = 0.15;

    static SpokenMail of(Origin origin, RandomGenerator random) {
        if (random.nextDouble() < SHARE_OF_ENGLISH) {
            return ENGLISH;
        }
        var ways = origin == Origin.POLAND ? POLISH : AZERBAIJANI;
        return ways.get(random.nextInt(ways.size()));
    }

    /** Only for addresses with something in them that has to be spelled. Nobody says the top domain. */
    Optional<String> say(String address) {
        var local = address.substring(0, address.indexOf('@'));
        return local.contains(".") || local.contains("_")
                ? Optional.of(words(address.replace(TOP_DOMAIN, "")))
                : Optional.empty();
    }

    private String words(String address) {
        return address.replace(".", spaced(dot))
                .replace("_", spaced(underscore))
                .replace("@", spaced(at));
    }

    private static String spaced(String word) {
        return " " + word + " ";
    }
}
