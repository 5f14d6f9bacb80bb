package org.infolinia.ledger.bank;

import org.infolinia.kernel.ParticipantId;

/**
 * What a customer wants.
 *
 * @param points above zero
 */
record Order(Wish wish, ParticipantId customer, long points, String key) {

    enum Wish {
        EARN,
        SPEND,
        /** A reward that is ordered and sent: its price is held and then spent. */
        REWARD,
        /** A reward that is ordered and cancelled: its price is held and then free again. */
        REWARD_CANCELLED
    }

    /** What it does to the wallet when all is over, with its sign. */
    long change() {
        return switch (wish) {
            case EARN -> points;
            case SPEND, REWARD -> -points;
            case REWARD_CANCELLED -> 0;
        };
    }

    Order under(String otherKey) {
        return new Order(wish, customer, points, otherKey);
    }
}
