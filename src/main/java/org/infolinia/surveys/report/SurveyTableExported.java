package org.infolinia.surveys.report;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.table.TableFormat;

/** Somebody takes a table of the surveys out of the house as a file. */
public record SurveyTableExported(Actor by, ProgramId program, Table table, TableFormat format) implements Recorded {

    public enum Table {
        ANSWERS,
        AGENTS,
        SLICES
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "surveys.exported",
                program,
                null,
                "program:" + program.value(),
                Map.of("table", table.name(), "format", format.name()));
    }
}
