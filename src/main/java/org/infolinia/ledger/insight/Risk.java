package org.infolinia.ledger.insight;

import java.util.List;

/** How likely a participant is to leave, as far as the signs go: by what they weigh together. */
public enum Risk {
    LOW,
    RAISED,
    HIGH;

    static final int WEIGHT_OF_HIGH = 3;

    static Risk of(List<RiskSign> signs) {
        int weight = signs.stream().mapToInt(RiskSign::weight).sum();
        if (weight >= WEIGHT_OF_HIGH) {
            return HIGH;
        }
        return weight > 0 ? RAISED : LOW;
    }
}
