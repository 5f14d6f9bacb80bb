package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.demo.measure.Timings;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewDesk;
import org.springframework.stereotype.Component;

/** Somebody opens one of the views, or a queue: its first page, how many tickets it lists, and the numbers beside all views. */
@Component
class QueuePage implements Scenario {

    private static final int ROWS = 50;

    private final TicketLists lists;
    private final ViewDesk views;
    private final MeasuredAgents agents;
    private final Repeated repeated;

    QueuePage(TicketLists lists, ViewDesk views, MeasuredAgents agents, Repeated repeated) {
        this.lists = lists;
        this.views = views;
        this.agents = agents;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "queue-page";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        var programs = helpdesk.programs();
        var asked = Stream.concat(
                        Stream.of(Shipped.values()).map(Shipped::definition),
                        agents.queues().stream().map(QueuePage::queue))
                .toList();
        return repeated.timings(
                random -> {
                    var definition = asked.get(random.nextInt(asked.size()));
                    var known = views.of(programs);
                    lists.page(Shipped.OPEN, definition, programs, ListKey.BEGINNING, ROWS);
                    lists.count(Shipped.OPEN, definition, programs);
                    lists.counts(known, programs);
                },
                time);
    }

    private static ViewDefinition queue(String key) {
        var open = Shipped.OPEN.definition();
        return new ViewDefinition(open.conditions(), List.of(), open.sort()).and(new InQueue(Set.of(key)));
    }
}
