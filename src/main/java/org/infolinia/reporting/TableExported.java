package org.infolinia.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.table.TableFormat;

/**
 * Somebody takes a table of the dashboard, or the rows behind a number, out of the house as a file.
 *
 * @param table which one, as its address names it
 * @param filters by what it was narrowed
 */
public record TableExported(
        Actor by, String table, Collection<ProgramId> programs, Map<String, String> filters, TableFormat format)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        var details = new HashMap<>(filters);
        details.put("format", format.name());
        details.put(
                "programs",
                programs.stream()
                        .map(ProgramId::value)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")));
        var only = programs.size() == 1 ? programs.iterator().next() : null;
        return new AuditFacts(by, "reporting.exported", only, null, "report:" + table, details);
    }
}
