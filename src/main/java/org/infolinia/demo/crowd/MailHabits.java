package org.infolinia.demo.crowd;

import java.util.List;
import java.util.random.RandomGenerator;

/** Mail addresses as people choose them, under domains that cannot exist. The more namesakes, the longer the number. */
final class MailHabits {

    private static final List<String> DOMAINS = List.of(
            "poczta.example", "skrzynka.example", "listy.example", "mejl.example", "poct.example", "mektub.example");
    private static final List<String> FANCIES = List.of(
            "misiek",
            "kotek",
            "sloneczko",
            "gwiazda",
            "wilczek",
            "motylek",
            "smok",
            "czarny",
            "ruda",
            "szefowa",
            "kierowca",
            "rybak",
            "aslan",
            "ceyran",
            "sahin",
            "ulduz",
            "xezer",
            "qartal",
            "bulud",
            "deniz");
    private static final int WAYS = 20;
    private static final double SHARE_OF_ONE_INITIAL = 0.06;
    private static final double NAMESAKES_WITHOUT_NUMBER = 0.2;
    private static final int NUMBERS_PER_NAMESAKE = 20;
    private static final int CENTURY = 100;

    private final long people;
    private final Each<Origin, Nicknames> nicknames = Each.of(Origin.class, Nicknames::of);

    /** Who chooses an address. */
    record Owner(Word first, Word last, Origin origin, int birthYear) {

        String plainFirst() {
            return letters(first.text());
        }

        String plainLast() {
            return letters(last.text());
        }

        String initial() {
            return plainFirst().substring(0, 1);
        }

        private static String letters(String name) {
            int end = name.indexOf(' ');
            return PlainLetters.of(end < 0 ? name : name.substring(0, end))
                    .replace("-", "")
                    .replace("'", "");
        }
    }

    MailHabits(long people) {
        this.people = people;
    }

    String address(Owner owner, RandomGenerator random) {
        return localPart(owner, random) + "@" + oneOf(DOMAINS, random);
    }

    private String localPart(Owner owner, RandomGenerator random) {
        var first = owner.plainFirst();
        var last = owner.plainLast();
        double both = owner.first().share() * owner.last().share();
        double withInitial = SHARE_OF_ONE_INITIAL * owner.last().share();
        return switch (random.nextInt(WAYS)) {
            case 0, 1, 2, 3, 4, 5 -> numbered(first + "." + last, both, random);
            case 6, 7, 8 -> numbered(last + "." + first, both, random);
            case 9, 10 -> numbered(first + last, both, random);
            case 11 -> numbered(last + "_" + first, both, random);
            case 12 -> numbered(first + "_" + last, both, random);
            case 13, 14 -> numbered(owner.initial() + "." + last, withInitial, random);
            case 15, 16 -> dated(owner.initial() + last, withInitial, owner, random);
            case 17, 18 -> dated(calledName(owner, random), owner.first().share(), owner, random);
            default -> numbered(oneOf(FANCIES, random), 1.0 / FANCIES.size() / WAYS, random);
        };
    }

    private String calledName(Owner owner, RandomGenerator random) {
        var called = nicknames.of(owner.origin()).of(owner.first().text());
        return called.isEmpty() ? owner.plainFirst() : PlainLetters.of(oneOf(called, random));
    }

    /** With the year of birth, and a number where even that is not enough. */
    private String dated(String text, double share, Owner owner, RandomGenerator random) {
        int year = owner.birthYear() % CENTURY;
        return numbered(text + (char) ('0' + year / 10) + (char) ('0' + year % 10), share / CENTURY, random);
    }

    private String numbered(String text, double share, RandomGenerator random) {
        double namesakes = people * share;
        return namesakes < NAMESAKES_WITHOUT_NUMBER
                ? text
                : text + (1 + random.nextLong((long) (namesakes * NUMBERS_PER_NAMESAKE) + 1));
    }

    private static String oneOf(List<String> options, RandomGenerator random) {
        return options.get(random.nextInt(options.size()));
    }
}
