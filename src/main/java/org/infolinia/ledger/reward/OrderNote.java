package org.infolinia.ledger.reward;

import org.jspecify.annotations.Nullable;

/** What is written down beside an order's new state; null where there is nothing new to say. */
record OrderNote(@Nullable String parcel, @Nullable String problem) {

    static final OrderNote NONE = new OrderNote(null, null);

    static OrderNote parcel(String number) {
        return new OrderNote(number, null);
    }

    static OrderNote problem(String words) {
        return new OrderNote(null, words);
    }
}
