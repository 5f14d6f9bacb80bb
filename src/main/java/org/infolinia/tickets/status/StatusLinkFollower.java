package org.infolinia.tickets.status;

import java.time.Clock;
import org.infolinia.kernel.Actor;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.ParticipantUpdated;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws links for good as soon as it may be another's matter that they lead to; the next mail brings a new one. */
@Component
class StatusLinkFollower {

    private final StatusLinkRows rows;
    private final ParticipantRegister participants;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusLinkFollower(
            StatusLinkRows rows,
            ParticipantRegister participants,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.participants = participants;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TicketsMerged event) {
        withdraw(event.by(), event.ticket(), event.ticket().number());
        withdraw(event.by(), event.ticket(), event.survivor());
    }

    @EventListener
    void on(TicketsUnmerged event) {
        withdraw(event.by(), event.ticket(), event.ticket().number());
        withdraw(event.by(), event.ticket(), event.survivor());
    }

    /** Also when participants are merged or taken apart, since their tickets pass on then. */
    @EventListener
    void on(TicketChanged event) {
        if (event.field() == Field.PARTICIPANT) {
            withdraw(event.by(), event.ticket(), event.ticket().number());
        }
    }

    /** Whose data may not be used, or are no more, has no page. */
    @EventListener
    void on(ParticipantUpdated event) {
        boolean isActive = gatekeeper
                .asSystem("status-links", () -> participants.find(event.participant()))
                .filter(StatusLinkRule::isActive)
                .isPresent();
        if (!isActive) {
            int links = rows.endAllOf(event.participant(), clock.instant());
            if (links > 0) {
                events.publishEvent(StatusLinksWithdrawn.of(event, links));
            }
        }
    }

    private void withdraw(Actor by, Ticket about, TicketNumber ticket) {
        int links = rows.endAllOf(ticket, clock.instant());
        if (links > 0) {
            events.publishEvent(new StatusLinksWithdrawn(by, about.program(), null, ticket.conversation(), links));
        }
    }
}
