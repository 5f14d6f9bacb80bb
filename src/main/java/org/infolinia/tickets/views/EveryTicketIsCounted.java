package org.infolinia.tickets.views;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/** Compares the counters beside views with the tickets. */
@Component
class EveryTicketIsCounted implements IntegrityCheck {

    private final TicketTallies tallies;

    EveryTicketIsCounted(TicketTallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public String statement() {
        return "the counters of tickets equal the tickets";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        return tallies.firstWrong();
    }
}
