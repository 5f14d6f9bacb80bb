package org.infolinia.tickets.book;

import java.time.Clock;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.book.TicketRecord.FieldChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tickets, open and finished ones, are about the survivor when two participants become one; their history tells so. */
@Component
@Order(20)
class MergedTickets implements Belongings {

    private static final String THINGS = "tickets.belongings";

    private final Tickets tickets;
    private final Provenance provenance;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergedTickets(
            Tickets tickets, Provenance provenance, ChangeLog changes, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.provenance = provenance;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String messageKey() {
        return THINGS;
    }

    @Override
    public long count(ParticipantId participant) {
        return tickets.countByParticipantId(participant.value());
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        var theirs = tickets.findByParticipantId(merged.from().value());
        provenance.note(
                merged.merge(),
                THINGS,
                theirs.stream().map(ticket -> ticket.number().value()).toList());
        theirs.forEach(ticket -> pass(ticket, merged.to(), merged.by()));
    }

    /** Those that went over and are still the survivor's, and those since from an address that is not his. */
    @EventListener
    @Order(ParticipantsParted.CONTACTS_RETURN)
    void on(ParticipantsParted parted) {
        var merge = parted.merge();
        provenance.note(
                merge.id(), THINGS, tickets.findNumbersSince(parted.from().value(), merge.at(), parted.emails()));
        var returning = Set.copyOf(provenance.numbers(merge.id(), THINGS));
        tickets.findByParticipantId(parted.from().value()).stream()
                .filter(ticket -> returning.contains(ticket.number().value()))
                .forEach(ticket -> pass(ticket, parted.to(), parted.by()));
    }

    private void pass(TicketRecord ticket, ParticipantId to, Actor by) {
        ticket.passTo(to).ifPresent(change -> tell(ticket, change, by));
    }

    private void tell(TicketRecord ticket, FieldChange change, Actor by) {
        changes.write(ticket.number(), change, by, clock.instant());
        events.publishEvent(new TicketChanged(by, ticket.view(), change.field(), change.before(), change.after()));
    }
}
