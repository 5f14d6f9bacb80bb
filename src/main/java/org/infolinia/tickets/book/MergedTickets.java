package org.infolinia.tickets.book;

import java.time.Clock;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.book.TicketRecord.FieldChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tickets, open and finished ones, are about the survivor when two participants become one; their history tells so. */
@Component
class MergedTickets implements Belongings {

    private static final int ORDER = 20;

    private final Tickets tickets;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergedTickets(Tickets tickets, ChangeLog changes, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String messageKey() {
        return "tickets.belongings";
    }

    @Override
    public long count(ParticipantId participant) {
        return tickets.countByParticipantId(participant.value());
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        for (var ticket : tickets.findByParticipantId(merged.from().value())) {
            ticket.passTo(merged.to()).ifPresent(change -> tell(ticket, change, merged));
        }
    }

    private void tell(TicketRecord ticket, FieldChange change, ParticipantsMerged merged) {
        changes.write(ticket.number(), change, merged.by(), clock.instant());
        events.publishEvent(
                new TicketChanged(merged.by(), ticket.view(), change.field(), change.before(), change.after()));
    }
}
