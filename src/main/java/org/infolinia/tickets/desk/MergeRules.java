package org.infolinia.tickets.desk;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.approval.UndecidedAdjustments;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.book.Merging;
import org.springframework.stereotype.Component;

/** Which tickets may become one. */
@Component
class MergeRules {

    private final UndecidedAdjustments adjustments;

    MergeRules(UndecidedAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    Optional<Refusal> firstRefusal(Ticket ticket, Ticket survivor) {
        return Merging.objection(ticket, survivor)
                .or(() -> undecided(ticket))
                .or(() -> lostComplaint(ticket, survivor));
    }

    /** A ticket does not end while an adjustment of its matter waits for somebody's decision. */
    Optional<Refusal> undecided(Ticket ticket) {
        return adjustments.existIn(CaseReference.ticket(ticket.number().value()))
                ? Optional.of(Refusal.of("adjustment-undecided", ticket.number().toString()))
                : Optional.empty();
    }

    /** The law's clock runs for a complaint, and it must not stop by being put into a question. */
    private static Optional<Refusal> lostComplaint(Ticket ticket, Ticket survivor) {
        return ticket.legalDueOn() != null && survivor.legalDueOn() == null
                ? Optional.of(Refusal.of("complaint-merged", ticket.number().toString()))
                : Optional.empty();
    }
}
