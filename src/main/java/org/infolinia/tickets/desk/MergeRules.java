package org.infolinia.tickets.desk;

import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.book.DecidedFirst;
import org.infolinia.tickets.book.Merging;
import org.springframework.stereotype.Component;

/** Which tickets may become one. */
@Component
class MergeRules {

    private final DecidedFirst decidedFirst;

    MergeRules(DecidedFirst decidedFirst) {
        this.decidedFirst = decidedFirst;
    }

    Optional<Refusal> firstRefusal(Ticket ticket, Ticket survivor) {
        return Merging.objection(ticket, survivor)
                .or(() -> decidedFirst.objection(ticket.number()))
                .or(() -> lostComplaint(ticket, survivor));
    }

    /** The law's clock runs for a complaint, and it must not stop by being put into a question. */
    private static Optional<Refusal> lostComplaint(Ticket ticket, Ticket survivor) {
        return ticket.legalDueOn() != null && survivor.legalDueOn() == null
                ? Optional.of(Refusal.of("complaint-merged", ticket.number().toString()))
                : Optional.empty();
    }
}
