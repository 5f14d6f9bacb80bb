package org.infolinia.demo.crowd;

import java.util.List;
import java.util.random.RandomGenerator;

/** How people of one origin are called, where they live and what their mobile numbers begin with. */
record People(Origin origin, NameSource firstNames, NameSource surnames, WordList towns, List<String> mobilePrefixes) {

    private static final List<String> POLISH_MOBILE =
            List.of("50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88");
    private static final List<String> AZERBAIJANI_MOBILE = List.of("50", "51", "55", "70", "77");

    static People of(Origin origin) {
        return switch (origin) {
            case POLAND -> ofPoland();
            case AZERBAIJAN -> ofAzerbaijan();
        };
    }

    Word firstName(Gender gender, RandomGenerator random) {
        var name = firstNames.draw(gender, random);
        return name.as(origin.capitalised(name.text()));
    }

    Word surname(Gender gender, RandomGenerator random) {
        return surnames.draw(gender, random);
    }

    String town(RandomGenerator random) {
        return towns.draw(random).text();
    }

    private static People ofPoland() {
        return new People(
                Origin.POLAND, new PolishFirstNames(), new PolishSurnames(), towns(Origin.POLAND), POLISH_MOBILE);
    }

    private static People ofAzerbaijan() {
        var composed = new ComposedNames();
        return new People(
                Origin.AZERBAIJAN,
                new AzerbaijaniFirstNames(composed),
                new AzerbaijaniSurnames(composed),
                towns(Origin.AZERBAIJAN),
                AZERBAIJANI_MOBILE);
    }

    private static WordList towns(Origin origin) {
        return townsOf(origin, "towns.csv").and(townsOf(origin, "towns-more.csv"));
    }

    private static WordList townsOf(Origin origin, String file) {
        return WordList.read(file, row -> row.getField("country").equals(origin.country()));
    }
}
