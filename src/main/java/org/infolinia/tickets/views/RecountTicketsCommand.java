package org.infolinia.tickets.views;

import java.util.List;
import org.infolinia.operation.Command;
import org.springframework.stereotype.Component;

/** Counts the tickets anew, should the counters ever be wrong. */
@Component
class RecountTicketsCommand implements Command {

    private final TicketTallies tallies;

    RecountTicketsCommand(TicketTallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public String name() {
        return "recount-tickets";
    }

    @Override
    public String usage() {
        return "counts every ticket anew for the numbers beside views; nobody can change a ticket meanwhile";
    }

    @Override
    public int run(List<String> typed) {
        tallies.rebuild();
        return 0;
    }
}
