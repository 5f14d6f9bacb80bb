package org.infolinia.tickets.checklists;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.book.GoesAlong;
import org.infolinia.tickets.book.TicketBook;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What must be done on a merged ticket must be done on the one that goes on, unless the same is to be done there anyway. It
 * goes back, done or not, when the two part.
 */
@Component
@Order(10)
class CompulsoryGoesAlong implements GoesAlong {

    private final ChecklistRows rows;
    private final TicketBook book;

    CompulsoryGoesAlong(ChecklistRows rows, TicketBook book) {
        this.rows = rows;
        this.book = book;
    }

    @Override
    public List<String> named(TicketNumber ticket, TicketNumber survivor, Language language) {
        return going(ticket, survivor).stream().map(ChecklistItem::text).toList();
    }

    @EventListener
    void on(TicketsMerged event) {
        var going = going(event.ticket().number(), event.survivor());
        if (!going.isEmpty()) {
            rows.carry(going, event.ticket().number(), event.survivor());
            var survivor = book.take(event.survivor());
            going.forEach(item -> book.tell(survivor, Field.CHECKLIST, null, item.written(), event.by()));
        }
    }

    @EventListener
    void on(TicketsUnmerged event) {
        var leaving = rows.broughtBy(event.ticket().number(), event.survivor());
        if (!leaving.isEmpty()) {
            rows.bringBack(leaving, event.ticket().number());
            var survivor = book.take(event.survivor());
            leaving.forEach(item -> book.tell(survivor, Field.CHECKLIST, item.written(), null, event.by()));
        }
    }

    private List<ChecklistItem> going(TicketNumber ticket, TicketNumber survivor) {
        var demanded = rows.of(survivor).openCompulsory().stream()
                .map(ChecklistItem::text)
                .toList();
        return rows.of(ticket).openCompulsory().stream()
                .filter(item -> !demanded.contains(item.text()))
                .toList();
    }
}
