package org.infolinia.ledger.bank;

import java.util.UUID;

/** A mutant: gives an order of which nobody knows under a new key, so that it may be posted twice. */
final class ForgetfulTeller implements Teller {

    private final Teller sound;

    ForgetfulTeller(Teller sound) {
        this.sound = sound;
    }

    @Override
    public boolean carryOut(Order order) {
        return sound.carryOut(order);
    }

    @Override
    public Order again(Order order) {
        return order.under(UUID.randomUUID().toString());
    }
}
