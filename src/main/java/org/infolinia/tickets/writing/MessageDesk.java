package org.infolinia.tickets.writing;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.Participant;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes to participants first. Each message begins a ticket, so that what is answered to it lands somewhere. */
@Service
public class MessageDesk {

    private final TicketDesk desk;
    private final AllOrNone allOrNone;

    MessageDesk(TicketDesk desk, AllOrNone allOrNone) {
        this.desk = desk;
        this.allOrNone = allOrNone;
    }

    /** Refused as {@link TicketDesk#answer} refuses, such as {@code no-address}; then there is no ticket either. */
    public Outcome<Ticket> write(WriteMessage command) {
        return allOrNone.run(() -> {
            var ticket = desk.open(ticket(command));
            var afterwards = command.isSettled() ? State.RESOLVED : State.PENDING;
            return desk.answer(new AnswerTicket(ticket.number(), command.text(), 0, true, afterwards))
                    .map(message -> ticket);
        });
    }

    private static OpenTicket ticket(WriteMessage command) {
        var to = command.to();
        return new OpenTicket(
                to.program(),
                to.id(),
                new Contact(to.name().full(), address(to)),
                Channel.PHONE,
                Kind.QUESTION,
                command.topic(),
                null,
                command.subject(),
                command.said().isBlank() ? command.subject() : command.said(),
                to.language());
    }

    private static @Nullable EmailAddress address(Participant to) {
        return to.emails().stream().findFirst().orElse(null);
    }
}
