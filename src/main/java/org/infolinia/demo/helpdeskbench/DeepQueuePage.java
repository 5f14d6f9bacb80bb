package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.List;
import org.infolinia.demo.measure.Timings;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.springframework.stereotype.Component;

/** Somebody scrolls anywhere in the open or the finished tickets, so far down as one likes. */
@Component
class DeepQueuePage implements Scenario {

    private static final int ROWS = 50;
    private static final List<TicketView> VIEWS = List.of(Shipped.OPEN, Shipped.FINISHED);

    private final TicketLists lists;
    private final Repeated repeated;

    DeepQueuePage(TicketLists lists, Repeated repeated) {
        this.lists = lists;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "queue-page-deep";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        return repeated.timings(
                random -> {
                    var view = VIEWS.get(random.nextInt(VIEWS.size()));
                    var moment = MadeUpTickets.openedAt(random.nextLong(helpdesk.tickets()));
                    lists.page(view, view.definition(), helpdesk.programs(), new ListKey(moment.toString(), 0), ROWS);
                },
                time);
    }
}
