package org.infolinia.tickets.desk;

import java.util.Optional;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Component;

/** Where mail about a ticket goes out from: the mailbox that it came through, or else its program's first. */
@Component
public class AnsweringMailbox {

    private final Mailboxes mailboxes;

    AnsweringMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Empty when the program has no mailbox. */
    public Optional<Mailbox> of(Ticket ticket) {
        return Optional.ofNullable(ticket.mailbox())
                .flatMap(mailboxes::find)
                .or(() -> mailboxes.of(ticket.program()).stream().findFirst());
    }
}
