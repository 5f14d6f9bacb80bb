package org.infolinia.tickets.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return isEnd(edit) ? objection(number) : Optional.empty();
    }

    public Optional<Refusal> objection(TicketNumber number) {
        return Optional.ofNullable(objections(Set.of(number)).get(number));
    }

    /** Of each ticket the first; those that nothing speaks against are left out. */
    public Map<TicketNumber, Refusal> objections(Collection<TicketNumber> numbers) {
        var found = new HashMap<TicketNumber, Refusal>();
        var free = new HashSet<>(numbers);
        for (var rule : rules) {
            found.putAll(rule.objections(free));
            free.removeAll(found.keySet());
        }
        return found;
    }

    public static boolean isEnd(TicketEdit edit) {
        return edit instanceof ToState(var to) && to.isOver();
    }
}
