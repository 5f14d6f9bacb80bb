package org.infolinia.ledger.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a list of participants into a file, page by page, however many they are. */
@Service
public class InsightExport {

    private final InsightLists lists;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    InsightExport(
            InsightLists lists,
            Gatekeeper gatekeeper,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.gatekeeper = gatekeeper;
        this.transaction = transaction;
        this.events = events;
    }

    /** @param cells of a line, as many as the header has */
    public record Table(List<String> header, Function<InsightLine, List<String>> cells) {

        public Table {
            header = List.copyOf(header);
        }
    }

    /** Writes the header and then every line. That it leaves the house is on record before the first of them does. */
    public void write(ProgramId program, InsightFilter filter, TableFormat format, Table table, OutputStream out)
            throws IOException {
        var by = gatekeeper.demand(Permission.READ_REPORTS, program);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new InsightExported(by, program, filter, format)));
        try (var file = format.begin(out)) {
            file.row(table.header());
            long after = 0;
            List<InsightLine> page;
            do {
                page = lists.page(program, filter, after, InsightLists.PAGE_SIZE);
                for (var line : page) {
                    file.row(table.cells().apply(line));
                    after = line.key();
                }
            } while (page.size() == InsightLists.PAGE_SIZE);
        }
    }
}
