package org.infolinia.ledger.adjustment;

import org.infolinia.kernel.Points;

/**
 * How much a wallet holds, coarsely: a promise that waits for approval is still the same when a purchase adds a few
 * points meanwhile, and another one when an empty wallet filled or a full one was spent.
 */
enum BalanceClass {
    EMPTY(0),
    TENS(99),
    HUNDREDS(999),
    THOUSANDS(9_999),
    TENS_OF_THOUSANDS(99_999),
    MORE(Long.MAX_VALUE);

    private final long highest;

    BalanceClass(long highest) {
        this.highest = highest;
    }

    static BalanceClass of(Points balance) {
        for (var each : values()) {
            if (balance.value() <= each.highest) {
                return each;
            }
        }
        return MORE;
    }
}
