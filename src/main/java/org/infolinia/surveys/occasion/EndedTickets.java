package org.infolinia.surveys.occasion;

import java.time.Duration;
import java.util.Optional;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.AskingDesk;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.complaint.OpenComplaints;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketResolved;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of tickets that end or go on again. Run twice, it decides the same. */
@Component
class EndedTickets {

    private static final String PART = "surveys";

    private final AskingDesk desk;
    private final TicketFiles tickets;
    private final OpenComplaints complaints;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    EndedTickets(
            AskingDesk desk,
            TicketFiles tickets,
            OpenComplaints complaints,
            AgentDirectory agents,
            Gatekeeper gatekeeper) {
        this.desk = desk;
        this.tickets = tickets;
        this.complaints = complaints;
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
        var participant = ticket.participant();
        var resolver = Optional.ofNullable(event.by().agent());
        var resolvedAt = Optional.ofNullable(ticket.resolvedAt()).orElse(ticket.updatedAt());
        return new EndedContact(
                ticket.number().conversation(),
                ticket.channel() == Ticket.Channel.PHONE ? Channel.PHONE : Channel.EMAIL,
                ticket.program(),
                participant,
                resolver.orElse(null),
                resolver.flatMap(agents::find)
                        .map(AgentView::name)
                        .map(PersonName::first)
                        .orElse(null),
                participant != null && complaints.has(participant),
                resolvedAt,
                new Circumstances(
                        ticket.topic().name(), ticket.queue(), Duration.between(ticket.openedAt(), resolvedAt)));
    }
}
