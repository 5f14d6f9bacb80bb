package org.infolinia.tickets.book;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.springframework.stereotype.Component;

/** All that may speak against a ticket's end; the first that does is said. A merge is no end, since the matter goes on. */
@Component
public class EndRules {

    private final List<EndRule> rules;

    EndRules(List<EndRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Empty also when the edit ends nothing. */
    public Optional<Refusal> objection(TicketNumber number, TicketEdit edit) {
        return edit instanceof ToState(var to) && to.isOver() ? objection(number) : Optional.empty();
    }

    public Optional<Refusal> objection(TicketNumber number) {
        return rules.stream().flatMap(rule -> rule.objection(number).stream()).findFirst();
    }
}
