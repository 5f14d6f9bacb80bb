package org.infolinia.tickets.views;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.table.TableFormat;

/**
 * Somebody takes the tickets of a view out of the house as a file.
 *
 * @param columns what of them, fields of programs included
 * @param narrowed whether the view was narrowed by what was typed or chosen beside it
 */
public record TicketsExported(
        Actor by,
        String view,
        TableFormat format,
        Collection<ProgramId> programs,
        List<String> columns,
        boolean narrowed)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.exported",
                null,
                null,
                "ticket-view:" + view,
                Map.of(
                        "format", format.name(),
                        "programs", ids(),
                        "columns", String.join(", ", columns),
                        "narrowed", String.valueOf(narrowed)));
    }

    private String ids() {
        return programs.stream()
                .map(ProgramId::value)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
