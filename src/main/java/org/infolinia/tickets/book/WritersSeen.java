package org.infolinia.tickets.book;

import org.infolinia.participants.ParticipantActivity;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who writes is active: search lists him before those who are silent. */
@Component
class WritersSeen {

    private final ParticipantActivity activity;

    WritersSeen(ParticipantActivity activity) {
        this.activity = activity;
    }

    @EventListener
    void on(TicketOpened event) {
        seen(event.ticket());
    }

    @EventListener
    void on(MessageReceived event) {
        if (event.isFromPerson()) {
            seen(event.ticket());
        }
    }

    private void seen(Ticket ticket) {
        if (ticket.participant() != null) {
            activity.seen(ticket.participant());
        }
    }
}
