package org.infolinia.ledger.insight;

import org.jspecify.annotations.Nullable;

/** Which participants are listed; null where any will do. */
public record InsightFilter(
        @Nullable LifeStage stage,
        @Nullable Segment segment,
        @Nullable Risk risk) {

    public static final InsightFilter ANY = new InsightFilter(null, null, null);

    public static InsightFilter of(LifeStage stage) {
        return new InsightFilter(stage, null, null);
    }

    public static InsightFilter of(Segment segment) {
        return new InsightFilter(null, segment, null);
    }

    public static InsightFilter of(Risk risk) {
        return new InsightFilter(null, null, risk);
    }
}
