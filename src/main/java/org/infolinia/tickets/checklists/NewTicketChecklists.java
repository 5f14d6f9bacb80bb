package org.infolinia.tickets.checklists;

import java.util.List;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new ticket begins with what its program's templates say is to be done, which is no change of it. */
@Component
class NewTicketChecklists {

    private final ChecklistRows rows;
    private final ChecklistTemplateRows templates;

    NewTicketChecklists(ChecklistRows rows, ChecklistTemplateRows templates) {
        this.rows = rows;
        this.templates = templates;
    }

    @EventListener
    void on(TicketOpened event) {
        var ticket = event.ticket();
        templates.of(List.of(ticket.program())).stream()
                .map(ChecklistTemplate::content)
                .filter(content -> isFor(content, ticket))
                .flatMap(content -> content.entries().stream())
                .limit(Checklist.MAXIMUM_ITEMS)
                .forEach(entry -> rows.add(ticket.number(), entry));
    }

    private static boolean isFor(ChecklistTemplate.Content content, Ticket ticket) {
        return content.topic() == null || content.topic() == ticket.topic();
    }
}
