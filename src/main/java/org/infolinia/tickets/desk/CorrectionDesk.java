package org.infolinia.tickets.desk;

import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.book.TicketBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is put right what a ticket is called, in which language its contact is answered, and who that is. */
@Service
public class CorrectionDesk {

    private final TicketBook book;
    private final Gatekeeper gatekeeper;

    CorrectionDesk(TicketBook book, Gatekeeper gatekeeper) {
        this.book = book;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Corrects a ticket as it was seen; what others corrected besides stays. Refused as {@code ticket-merged},
     * {@code ticket-closed}, {@code ticket-subject}, {@code ticket-contact}, and as {@code ticket-changed-meanwhile} when
     * others have corrected the same to something else.
     */
    @Transactional
    public Outcome<Ticket> correct(Ticket seen, Correction wanted) {
        var ticket = book.take(seen.number());
        var before = Correction.of(seen);
        var now = Correction.of(ticket.view());
        var objection = objection(ticket.view(), wanted);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (wanted.clashes(before, now)) {
            return Outcome.refused("ticket-changed-meanwhile", seen.number().toString());
        }
        var correction = wanted.onto(before, now);
        var by = gatekeeper.actor();
        book.correct(ticket, correction.subject(), correction.language(), correction.contact(), by);
        return Outcome.done(ticket.view());
    }

    private static Optional<Refusal> objection(Ticket ticket, Correction wanted) {
        if (ticket.state() == State.CLOSED && ticket.mergedInto() == null) {
            return Optional.of(Refusal.of("ticket-closed", ticket.number().toString()));
        }
        if (wanted.subject().isEmpty() || wanted.subject().length() > OpenTicket.MAXIMUM_SUBJECT_LENGTH) {
            return Optional.of(Refusal.of("ticket-subject", OpenTicket.MAXIMUM_SUBJECT_LENGTH));
        }
        var name = wanted.contact().name();
        if (name != null && (name.isBlank() || name.length() > Correction.MAXIMUM_NAME_LENGTH)) {
            return Optional.of(Refusal.of("ticket-contact", Correction.MAXIMUM_NAME_LENGTH));
        }
        return EditRules.mergedAlready(ticket);
    }
}
