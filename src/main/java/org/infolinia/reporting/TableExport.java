package org.infolinia.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes tables into files, page by page, however long they are. */
@Service
public class TableExport {

    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TableExport(Gatekeeper gatekeeper, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.gatekeeper = gatekeeper;
        this.transaction = transaction;
        this.events = events;
    }

    /** Brings the rows from a place on, each with as many cells as the header has. */
    public interface Rows {

        /** @return fewer than {@code limit} only at the end */
        List<List<String>> page(int offset, int limit);
    }

    /**
     * @param name as the table's address names it
     * @param filters by what it was narrowed, for the record
     */
    public record Table(String name, Scope scope, Map<String, String> filters, List<String> header, Rows rows) {

        public Table {
            filters = Map.copyOf(filters);
            header = List.copyOf(header);
        }
    }

    /** Writes the header and then every row. That it leaves the house is on record before the first of them does. */
    public void write(Table table, TableFormat format, OutputStream out) throws IOException {
        var programs = table.scope().programs();
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var by = gatekeeper.demand(Permission.READ_REPORTS);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new TableExported(by, table.name(), programs, table.filters(), format)));
        try (var file = format.begin(out)) {
            file.row(table.header());
            int written = 0;
            List<List<String>> page;
            do {
                page = table.rows().page(written, Figures.PAGE_SIZE);
                for (var row : page) {
                    file.row(row);
                }
                written += page.size();
            } while (page.size() == Figures.PAGE_SIZE);
        }
    }
}
