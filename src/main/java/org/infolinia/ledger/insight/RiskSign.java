package org.infolinia.ledger.insight;

import java.util.List;

/**
 * Something that tells of a participant who may leave.
 *
 * @param weight from 1; {@value Risk#WEIGHT_OF_HIGH} together are a high risk
 * @param facts for its words: numbers
 */
public record RiskSign(Kind kind, int weight, List<Object> facts) {

    /** Words stand in the bundles under {@code ledger.insight.sign.<kind>}. */
    public enum Kind {
        SILENT_BEYOND_HABIT,
        SILENT,
        EARNS_LESS,
        POINTS_LAPSE,
        POINTS_LAPSED,
        NEVER_SPENT,
        NEVER_BEGAN
    }

    public RiskSign {
        facts = List.copyOf(facts);
    }

    static RiskSign of(Kind kind, int weight, Object... facts) {
        return new RiskSign(kind, weight, List.of(facts));
    }
}
