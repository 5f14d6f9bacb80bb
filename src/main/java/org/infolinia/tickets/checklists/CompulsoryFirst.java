package org.infolinia.tickets.checklists;

import java.util.Optional;
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
    public Optional<Refusal> objection(TicketNumber number) {
        var open = rows.of(number).openCompulsory();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var named = open.stream()
                .limit(MOST_NAMED)
                .map(ChecklistItem::text)
                .collect(Collectors.joining("; ", "", open.size() > MOST_NAMED ? "; " + AND_MORE : ""));
        return Optional.of(Refusal.of("checklist-open", number.toString(), named));
    }
}
