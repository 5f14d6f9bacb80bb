package org.infolinia.demo.callers;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the search box after each key, until the whole query is typed. */
enum KeyPresses {
    FIRST_LAST("keys-first-last", 45) {
        @Override
        String text(Caller caller) {
            return caller.name();
        }
    },
    LAST_FIRST("keys-last-first", 25) {
        @Override
        String text(Caller caller) {
            return caller.nameSwapped();
        }
    },
    LAST_TOWN("keys-last-town", 10) {
        @Override
        String text(Caller caller) {
            return caller.last() + " " + caller.origin().lower(caller.member().city());
        }
    },
    PHONE_END("keys-phone-end", 14) {
        @Override
        String text(Caller caller) {
            return caller.nationalPhone();
        }

        @Override
        Stream<String> typed(String text) {
            return ends(text, SHORTEST_END_OF_PHONE, LONGEST_END_OF_PHONE);
        }
    },
    CARD_END("keys-card-end", 6) {
        @Override
        String text(Caller caller) {
            return caller.member().card();
        }

        @Override
        Stream<String> typed(String text) {
            return ends(text, SHORTEST_END_OF_CARD, LONGEST_END_OF_CARD);
        }
    };

    private static final int SHORTEST_END_OF_PHONE = 3;
    private static final int LONGEST_END_OF_PHONE = 7;
    private static final int SHORTEST_END_OF_CARD = 4;
    private static final int LONGEST_END_OF_CARD = 8;
    private static final List<KeyPresses> ALL = List.of(values());
    private static final int TOTAL = ALL.stream().mapToInt(keys -> keys.weight).sum();

    private final String label;
    private final int weight;

    KeyPresses(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    static KeyPresses draw(RandomGenerator random) {
        int ticket = random.nextInt(TOTAL);
        for (var keys : ALL) {
            ticket -= keys.weight;
            if (ticket < 0) {
                return keys;
            }
        }
        throw new IllegalStateException("The ticket was higher than all weights");
    }

    abstract String text(Caller caller);

    Stream<String> typed(String text) {
        return IntStream.rangeClosed(1, text.length()).mapToObj(length -> text.substring(0, length));
    }

    String label() {
        return label;
    }

    /** Callers give the end of a number, and one digit more in front of it when that is not enough. */
    private static Stream<String> ends(String number, int shortest, int longest) {
        return IntStream.rangeClosed(shortest, longest).mapToObj(length -> number.substring(number.length() - length));
    }
}
