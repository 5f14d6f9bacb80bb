package org.infolinia.tickets.book;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Map<TicketNumber, Refusal> objections(Collection<TicketNumber> numbers) {
        var undecided =
                adjustments.among(numbers.stream().map(DecidedFirst::caseOf).toList());
        return numbers.stream()
                .filter(number -> undecided.contains(caseOf(number)))
                .collect(Collectors.toMap(
                        Function.identity(), number -> Refusal.of("adjustment-undecided", number.toString())));
    }

    Optional<Refusal> objection(TicketNumber number) {
        return Optional.ofNullable(objections(Set.of(number)).get(number));
    }

    private static CaseReference caseOf(TicketNumber number) {
        return CaseReference.ticket(number.value());
    }
}
