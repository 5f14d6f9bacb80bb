package org.infolinia.ledger.bank;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A mutant: after a sound posting reads the balance and writes it back, as saving a loaded entity does. */
final class CarelessTeller implements Teller {

    private final Teller sound;
    private final JdbcClient jdbc;

    CarelessTeller(Teller sound, JdbcClient jdbc) {
        this.sound = sound;
        this.jdbc = jdbc;
    }

    @Override
    public boolean carryOut(Order order) {
        long loaded = jdbc.sql("select coalesce(sum(posted), 0) from ledger.wallet where participant_id = ?")
                .param(order.customer().value())
                .query(Long.class)
                .single();
        boolean isPosted = sound.carryOut(order);
        if (isPosted) {
            jdbc.sql("update ledger.wallet set posted = ? where participant_id = ?")
                    .params(loaded + order.change(), order.customer().value())
                    .update();
        }
        return isPosted;
    }
}
