package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import org.infolinia.demo.measure.Timings;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.ViewDesk;
import org.springframework.stereotype.Component;

/** Something happened to a ticket, so the numbers beside the views are looked up. */
@Component
class ViewCounts implements Scenario {

    private final TicketLists lists;
    private final ViewDesk views;
    private final Repeated repeated;

    ViewCounts(TicketLists lists, ViewDesk views, Repeated repeated) {
        this.lists = lists;
        this.views = views;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "view-counts";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        var known = views.of(helpdesk.programs());
        return repeated.timings(random -> lists.counts(known, helpdesk.programs()), time);
    }
}
