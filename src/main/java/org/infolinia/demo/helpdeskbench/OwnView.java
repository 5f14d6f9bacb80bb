package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.views.Condition.InLanguage;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnChannel;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.WaitingLonger;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.ViewColumn;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewSort;
import org.springframework.stereotype.Component;

/** Somebody opens a view that he made of several conditions and an order of his own: its first page and how many it lists. */
@Component
class OwnView implements Scenario {

    private static final int ROWS = 50;
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final List<ViewDefinition> VIEWS = List.of(
            new ViewDefinition(
                    List.of(
                            new InState(ViewDefinition.OPEN),
                            new OnTopic(Set.of(Topic.MISSING_POINTS, Topic.CARD)),
                            new InLanguage(Set.of(Language.PL)),
                            new OwnedBy(Owner.SOMEBODY)),
                    List.of(ViewColumn.SUBJECT),
                    ViewSort.ascending(ViewSort.Key.PRIORITY)),
            new ViewDefinition(
                    List.of(
                            new InState(Set.of(State.NEW, State.OPEN)),
                            new OnChannel(Set.of(Channel.EMAIL)),
                            new WaitingLonger(Duration.ofHours(4))),
                    List.of(ViewColumn.SUBJECT),
                    ViewSort.ascending(ViewSort.Key.WAITING)),
            new ViewDefinition(
                    List.of(
                            new InState(ViewDefinition.FINISHED),
                            new OfKind(Set.of(Kind.COMPLAINT)),
                            new OfPriority(Set.of(Priority.HIGH, Priority.URGENT)),
                            new OpenedWithin(QUARTER)),
                    List.of(ViewColumn.SUBJECT),
                    ViewSort.descending(ViewSort.Key.UPDATED)));

    private final TicketLists lists;
    private final Repeated repeated;

    OwnView(TicketLists lists, Repeated repeated) {
        this.lists = lists;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "own-view";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        var programs = helpdesk.programs();
        return repeated.timings(
                random -> {
                    var view = VIEWS.get(random.nextInt(VIEWS.size()));
                    lists.page(Shipped.OPEN, view, programs, ListKey.BEGINNING, ROWS);
                    lists.count(Shipped.OPEN, view, programs);
                },
                time);
    }
}
