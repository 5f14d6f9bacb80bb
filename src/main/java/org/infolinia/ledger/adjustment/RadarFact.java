package org.infolinia.ledger.adjustment;

import java.util.List;

/**
 * Something known about an adjustment that should be looked at before it is posted; it forbids nothing. Its words stand
 * in the bundles under {@code ledger.radar.<kind>}.
 *
 * @param arguments facts for the words, in the bundle's order
 */
public record RadarFact(Kind kind, List<Object> arguments) {

    public RadarFact {
        arguments = List.copyOf(arguments);
    }

    public enum Kind {
        /** The maker himself is the participant. */
        OWN_WALLET,
        /** A colleague is. */
        COLLEAGUES_WALLET,
        /** The same ticket or call was compensated before: adjustments, points. */
        SAME_CASE,
        /** The same reason was given to the same participant before: adjustments, points. */
        SAME_CAUSE,
        /** A code that the comment names was compensated before: code, adjustments, points. */
        SAME_CODE,
        /** Somebody at the same address or telephone was compensated before: people, points. */
        HOUSEHOLD,
        /** The same agent adjusted the same participant before: adjustments, points. */
        SAME_AGENT
    }

    static RadarFact of(Kind kind, Object... arguments) {
        return new RadarFact(kind, List.of(arguments));
    }

    /** Key of the words in the message bundles. */
    public String messageKey() {
        return "ledger.radar." + kind.name();
    }
}
