package org.infolinia.tickets.views;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes all tickets of a view into a file, page by page, however many they are. */
@Service
public class TicketExport {

    private final TicketLists lists;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TicketExport(
            TicketLists lists,
            Gatekeeper gatekeeper,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.gatekeeper = gatekeeper;
        this.transaction = transaction;
        this.events = events;
    }

    /** @param cells of a ticket, as many as the header has */
    public record Table(List<String> header, Function<ListedTicket, List<String>> cells) {

        public Table {
            header = List.copyOf(header);
        }
    }

    /**
     * Writes the header and then every ticket in the view's order. That it leaves the house is on record before the first
     * of them does.
     */
    public void write(
            TicketView view,
            ViewDefinition definition,
            Collection<ProgramId> programs,
            TableFormat format,
            Table table,
            OutputStream out)
            throws IOException {
        var by = gatekeeper.demand(Permission.WORK_TICKETS);
        boolean narrowed = !definition.conditions().equals(view.definition().conditions());
        transaction.executeWithoutResult(status ->
                events.publishEvent(new TicketsExported(by, view.key(), format, programs, table.header(), narrowed)));
        try (var file = format.begin(out)) {
            file.row(table.header());
            var after = ListKey.BEGINNING;
            List<ListedTicket> page;
            do {
                page = lists.page(view, definition, programs, after, TicketLists.PAGE_SIZE);
                for (var listed : page) {
                    file.row(table.cells().apply(listed));
                    after = listed.key();
                }
            } while (page.size() == TicketLists.PAGE_SIZE);
        }
    }
}
