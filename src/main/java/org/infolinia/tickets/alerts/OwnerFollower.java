package org.infolinia.tickets.alerts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.alerts.OwnNews.Happening;
import org.infolinia.tickets.sla.PromiseAtRisk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells owners what befalls their tickets without them; what somebody does to his own ticket is no news to him. */
@Component
class OwnerFollower {

    private static final Set<Happening> ALL = EnumSet.allOf(Happening.class);

    private final OwnNewsRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnerFollower(OwnNewsRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TicketOpened event) {
        tell(event.ticket(), Happening.ASSIGNED, event.by());
    }

    @EventListener
    void on(TicketChanged event) {
        var ticket = event.ticket();
        if (event.field() == Field.OWNER) {
            takeBack(ticket, ALL);
            tell(ticket, Happening.ASSIGNED, event.by());
        } else if (event.field() == Field.STATE && ticket.state().isOver()) {
            takeBack(ticket, ALL);
        } else if (event.field() == Field.SNOOZE && event.after() == null) {
            tell(ticket, Happening.WOKEN, event.by());
        }
    }

    /** Whoever hears that it was missed need not hear that it runs out. */
    @EventListener
    void on(PromiseAtRisk event) {
        if (event.isMissed()) {
            takeBack(event.ticket(), EnumSet.of(Happening.PROMISE_NEAR));
        }
        tell(event.ticket(), event.isMissed() ? Happening.PROMISE_MISSED : Happening.PROMISE_NEAR, event.by());
    }

    private void tell(Ticket ticket, Happening happening, Actor by) {
        var owner = ticket.owner();
        if (owner != null && !owner.equals(by.agent())) {
            rows.tell(owner, ticket.number(), happening, by.name(), clock.instant());
            events.publishEvent(new OwnersTold(Set.of(owner)));
        }
    }

    private void takeBack(Ticket ticket, Set<Happening> happenings) {
        var whom = rows.takeBack(ticket.number(), happenings);
        if (!whom.isEmpty()) {
            events.publishEvent(new OwnersTold(whom));
        }
    }
}
