package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.infolinia.demo.measure.Timings;
import org.infolinia.search.SearchDesk;
import org.springframework.stereotype.Component;

/** Somebody looks for a ticket in the search box: by its number, by who wrote, or by words of its subject. */
@Component
class TicketSearch implements Scenario {

    private static final int WAYS = 3;

    private final SearchDesk search;
    private final Repeated repeated;

    TicketSearch(SearchDesk search, Repeated repeated) {
        this.search = search;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "ticket-search";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        return repeated.timings(random -> search.find(typed(helpdesk, random)), time);
    }

    private static String typed(MeasuredHelpdesk helpdesk, RandomGenerator random) {
        long place = random.nextLong(helpdesk.tickets());
        return switch (random.nextInt(WAYS)) {
            case 0 -> helpdesk.made().number(place).toString();
            case 1 -> helpdesk.made().contact(place);
            default -> helpdesk.made().at(place).subject();
        };
    }
}
