package org.infolinia.tickets.views;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.Watched;
import org.jspecify.annotations.Nullable;

/** A list of tickets that one comes back to. */
public sealed interface TicketView {

    /** What it is called in addresses. */
    String key();

    ViewDefinition definition();

    /** What everybody has. */
    enum Shipped implements TicketView {
        MINE(
                ViewSort.Key.DUE,
                Order.ASCENDING,
                new InState(ViewDefinition.OPEN),
                new OwnedBy(Owner.ME),
                new Snoozed(false)),
        UNASSIGNED(
                ViewSort.Key.DUE,
                Order.ASCENDING,
                new InState(ViewDefinition.OPEN),
                new OwnedBy(Owner.NOBODY),
                new Snoozed(false)),
        /** Also what is put aside: a day that the law sets does not wait. */
        DUE_SOON(
                ViewSort.Key.DUE, Order.ASCENDING, new InState(ViewDefinition.OPEN), new DueWithin(Duration.ofDays(1))),
        PENDING(ViewSort.Key.UPDATED, Order.ASCENDING, new InState(Set.of(State.PENDING))),
        SNOOZED(ViewSort.Key.DUE, Order.ASCENDING, new InState(ViewDefinition.OPEN), new Snoozed(true)),
        /** Also what is put aside, for somebody else looks after it. */
        WATCHED(ViewSort.Key.UPDATED, Order.DESCENDING, new InState(ViewDefinition.OPEN), new Watched(true)),
        OPEN(ViewSort.Key.DUE, Order.ASCENDING, new InState(ViewDefinition.OPEN), new Snoozed(false)),
        FINISHED(ViewSort.Key.RESOLVED, Order.DESCENDING, new InState(ViewDefinition.FINISHED));

        private final transient ViewDefinition definition;

        private enum Order {
            ASCENDING,
            DESCENDING
        }

        Shipped(ViewSort.Key sort, Order order, Condition... conditions) {
            var date = sort == ViewSort.Key.RESOLVED ? ViewColumn.RESOLVED : ViewColumn.DUE;
            this.definition = new ViewDefinition(
                    List.of(conditions),
                    List.of(
                            ViewColumn.SUBJECT,
                            ViewColumn.CONTACT,
                            ViewColumn.STATE,
                            ViewColumn.TOPIC,
                            date,
                            ViewColumn.OWNER,
                            ViewColumn.WAITING,
                            ViewColumn.UPDATED),
                    new ViewSort(sort, order == Order.DESCENDING));
        }

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of its name in the message bundles. */
        public String messageKey() {
            return "tickets.view.shipped." + key();
        }

        @Override
        public ViewDefinition definition() {
            return definition;
        }
    }

    /**
     * What somebody made.
     *
     * @param program whose people all see it and whose tickets alone it lists, or null when it is somebody's own
     * @param owner whose own it is, or null
     * @param version counts its changes
     */
    record Stored(
            long id,
            String name,
            @Nullable ProgramId program,
            @Nullable AgentId owner,
            ViewDefinition definition,
            int version)
            implements TicketView {

        @Override
        public String key() {
            return Long.toString(id);
        }

        public boolean isShared() {
            return program != null;
        }
    }
}
