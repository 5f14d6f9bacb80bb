package org.infolinia.tickets.book;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.approval.UndecidedAdjustments;
import org.infolinia.tickets.TicketNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket does not end while an adjustment of its matter waits for somebody's decision. */
@Component
@Order(10)
public class DecidedFirst implements EndRule {

    private final UndecidedAdjustments adjustments;

    DecidedFirst(UndecidedAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public Optional<Refusal> objection(TicketNumber number) {
        return adjustments.existIn(CaseReference.ticket(number.value()))
                ? Optional.of(Refusal.of("adjustment-undecided", number.toString()))
                : Optional.empty();
    }
}
