package org.infolinia.quality;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.operation.table.TableLayout;
import org.infolinia.quality.QualityEvent.JudgementsExported;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what was judged into a file. That it leaves the house is on record before its first row does. */
@Service
public class QualityExport {

    private final ReviewDesk desk;
    private final Gatekeeper gatekeeper;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    QualityExport(
            ReviewDesk desk, Gatekeeper gatekeeper, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.desk = desk;
        this.gatekeeper = gatekeeper;
        this.transaction = transaction;
        this.events = events;
    }

    /** Every review that was completed in the period. */
    public void judged(
            Collection<ProgramId> programs,
            Instant from,
            Instant until,
            TableFormat format,
            TableLayout<Review> layout,
            OutputStream out)
            throws IOException {
        transaction.executeWithoutResult(status -> programs.forEach(program -> events.publishEvent(
                new JudgementsExported(gatekeeper.demand(Permission.JUDGE_CONTACTS, program), program, format))));
        layout.write(
                format, () -> pages(programs, from, until).flatMap(List::stream).iterator(), out);
    }

    /** One after another, so that they are never held as a whole. */
    private Stream<List<Review>> pages(Collection<ProgramId> programs, Instant from, Instant until) {
        return Stream.iterate(
                desk.judged(programs, from, until),
                page -> !page.isEmpty(),
                page -> desk.judgedAfter(page.getLast(), programs, until));
    }
}
