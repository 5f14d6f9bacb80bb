package org.infolinia.demo.crowd;

/** Phone and card numbers in an order that looks like chance; no two people have the same. */
final class Numbers {

    private static final String CARD_PREFIX = "2600";
    private static final int CARD_DIGITS = 12;
    private static final long CARDS = 1_000_000_000_000L;
    private static final int SUBSCRIBER_DIGITS = 7;
    private static final long SUBSCRIBERS = 10_000_000L;

    private final Each<Origin, People> peoples;
    private final Each<Origin, Shuffle> phones;
    private final Shuffle cards;

    Numbers(Each<Origin, People> peoples, long seed) {
        this.peoples = peoples;
        this.cards = new Shuffle(CARDS, seed);
        this.phones = Each.of(
                Origin.class,
                origin -> new Shuffle(
                        SUBSCRIBERS * peoples.of(origin).mobilePrefixes().size(), seed));
    }

    String phone(Origin origin, long id) {
        var prefixes = peoples.of(origin).mobilePrefixes();
        long place = phones.of(origin).placeOf(id);
        var prefix = prefixes.get((int) (place / SUBSCRIBERS));
        return origin.callingCode() + prefix + padded(place % SUBSCRIBERS, SUBSCRIBER_DIGITS);
    }

    String card(long id) {
        return CARD_PREFIX + padded(cards.placeOf(id), CARD_DIGITS);
    }

    private static String padded(long number, int digits) {
        var text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
