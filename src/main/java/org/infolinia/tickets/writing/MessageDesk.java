package org.infolinia.tickets.writing;

import java.util.Objects;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
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
    private final ParticipantRegister register;

    MessageDesk(TicketDesk desk, AllOrNone allOrNone, ParticipantRegister register) {
        this.desk = desk;
        this.allOrNone = allOrNone;
        this.register = register;
    }

    /**
     * Refused as {@link TicketDesk#answer} refuses, such as {@code no-address}, and as {@code message-address-gone} when the
     * participant has another address by now than the one that was shown; then there is no ticket either.
     */
    public Outcome<Ticket> write(WriteMessage command) {
        return allOrNone.run(() -> {
            if (!isWhereShown(command.to())) {
                return Outcome.refused("message-address-gone");
            }
            var ticket = desk.open(ticket(command));
            var afterwards = command.isSettled() ? State.RESOLVED : State.PENDING;
            return desk.answer(new AnswerTicket(ticket.number(), command.text(), 0, true, afterwards))
                    .map(message -> ticket);
        });
    }

    private boolean isWhereShown(Participant shown) {
        return register.find(shown.id())
                .filter(now -> Objects.equals(address(now), address(shown)))
                .isPresent();
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
