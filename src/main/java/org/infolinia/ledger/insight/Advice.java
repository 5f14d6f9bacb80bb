package org.infolinia.ledger.insight;

import java.util.List;

/**
 * What may help, for the agent to say.
 *
 * @param facts for its words: numbers, and a reward's name
 */
public record Advice(Kind kind, List<Object> facts) {

    /** Words stand in the bundles under {@code ledger.insight.advice.<kind>}. */
    public enum Kind {
        REMIND_OF_LAPSING,
        OFFER_REWARD,
        NAME_WHAT_IS_MISSING,
        EXPLAIN_HOW_TO_BEGIN,
        ASK_ABOUT_MISSING_POINTS,
        ASK_WHAT_CHANGED,
        THANK
    }

    public Advice {
        facts = List.copyOf(facts);
    }

    static Advice of(Kind kind, Object... facts) {
        return new Advice(kind, List.of(facts));
    }
}
