package org.infolinia.surveys.occasion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketResolved;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of tickets that end or go on again. Run twice, it decides the same. */
@Component
class EndedTickets {

    private static final Set<Kind> COMPLAINTS =
            EnumSet.of(Kind.COMPLAINT, Kind.ACCESSIBILITY_COMPLAINT, Kind.PAYMENT_COMPLAINT);
    private static final String PART = "surveys";

    private final SurveyDesk desk;
    private final TicketFiles tickets;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    EndedTickets(SurveyDesk desk, TicketFiles tickets, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.tickets = tickets;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    @ApplicationModuleListener
    void on(TicketResolved event) {
        gatekeeper.asSystem(
                PART,
                () -> tickets.find(event.ticket().number())
                        .filter(ticket -> ticket.state().isOver())
                        .ifPresent(ticket -> desk.consider(contact(event))));
    }

    @ApplicationModuleListener
    void on(TicketChanged event) {
        if (event.field() == Field.STATE && !event.ticket().state().isOver()) {
            gatekeeper.asSystem(
                    PART,
                    () -> tickets.find(event.ticket().number())
                            .filter(ticket -> !ticket.state().isOver())
                            .ifPresent(ticket -> desk.withdraw(
                                    ticket.program(), ticket.number().conversation())));
        }
    }

    private EndedContact contact(TicketResolved event) {
        var ticket = event.ticket();
        var resolver = Optional.ofNullable(event.by().agent());
        var resolvedAt = ticket.resolvedAt();
        return new EndedContact(
                ticket.number().conversation(),
                ticket.channel() == Ticket.Channel.PHONE ? Channel.PHONE : Channel.EMAIL,
                ticket.program(),
                ticket.participant(),
                resolver.orElse(null),
                resolver.flatMap(agents::find)
                        .map(AgentView::name)
                        .map(PersonName::first)
                        .orElse(null),
                waitsForAComplaint(ticket),
                resolvedAt == null ? ticket.updatedAt() : resolvedAt);
    }

    /** Whoever still waits for the answer to a complaint is not asked how content he is. */
    private boolean waitsForAComplaint(Ticket ticket) {
        var participant = ticket.participant();
        return participant != null
                && tickets.of(participant).stream()
                        .filter(other -> !other.state().isOver())
                        .map(Ticket::kind)
                        .anyMatch(COMPLAINTS::contains);
    }
}
