package org.infolinia.tickets.conversation;

import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Mailboxes;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.springframework.stereotype.Component;

/** Who is on a ticket: its contact, the participant with all his addresses, and whoever they brought in. */
@Component
public class Acquaintance {

    private final Conversation conversation;
    private final ParticipantRegister participants;
    private final Mailboxes mailboxes;

    Acquaintance(Conversation conversation, ParticipantRegister participants, Mailboxes mailboxes) {
        this.conversation = conversation;
        this.participants = participants;
        this.mailboxes = mailboxes;
    }

    public boolean isOn(Ticket ticket, InboundMail mail) {
        return conversation.knows(ticket.number(), mail.from()) || isTheParticipants(ticket, mail.from());
    }

    /**
     * Whom somebody on the ticket writes to, and where he wants his answers, are on it from now on.
     *
     * @param meant the merged ticket that he wrote to, or the same
     */
    public void widen(TicketNumber ticket, TicketNumber meant, InboundMail mail) {
        Stream.concat(
                        Stream.of(mail.from(), mail.replyTo()),
                        mail.to().stream().filter(address -> !isOurs(address, mail)))
                .distinct()
                .forEach(address -> conversation.admit(ticket, meant, address));
    }

    private boolean isTheParticipants(Ticket ticket, EmailAddress address) {
        return Optional.ofNullable(ticket.participant())
                .flatMap(participants::find)
                .filter(participant -> participant.emails().contains(address))
                .isPresent();
    }

    /** Our mailboxes, with or without the token of a reply address behind a plus sign. */
    private boolean isOurs(EmailAddress address, InboundMail mail) {
        var own = mail.mailbox().address();
        var tokened =
                address.domain().equals(own.domain()) && address.localPart().startsWith(own.localPart() + "+");
        return tokened || address.equals(own) || mailboxes.byAddress(address).isPresent();
    }
}
