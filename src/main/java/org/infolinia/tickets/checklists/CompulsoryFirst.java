package org.infolinia.tickets.checklists;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.EndRule;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket does not end while something compulsory is to be done. */
@Component
@Order(20)
class CompulsoryFirst implements EndRule {

    private static final int MOST_NAMED = 3;
    private static final String AND_MORE = "…";

    private final ChecklistRows rows;

    CompulsoryFirst(ChecklistRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<TicketNumber, Refusal> objections(Collection<TicketNumber> numbers) {
        var objections = new HashMap<TicketNumber, Refusal>();
        rows.openCompulsory(numbers)
                .forEach((number, open) ->
                        objections.put(number, Refusal.of("checklist-open", number.toString(), named(open))));
        return objections;
    }

    private static String named(List<String> open) {
        return open.stream()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("; ", "", open.size() > MOST_NAMED ? "; " + AND_MORE : ""));
    }
}
