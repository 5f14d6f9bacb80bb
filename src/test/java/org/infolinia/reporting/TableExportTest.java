package org.infolinia.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.reporting.TableExport.Table;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TableExportTest {

    private static final int MORE_THAN_A_PAGE = Figures.PAGE_SIZE + 3;

    @Autowired
    private TableExport export;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationContext context;

    private TicketFixture fixture;

    @BeforeEach
    void aProgram() {
        fixture = new TicketFixture(context);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aFileHasEveryRowAndNoFormula() throws IOException {
        SignedIn.supervisorOf(fixture.program());

        var lines = written(table()).lines().toList();

        assertThat(lines).hasSize(MORE_THAN_A_PAGE + 1);
        assertThat(lines.get(1)).isEqualTo("'=1+0");
    }

    @Test
    void theTrailTellsWhoTookWhat() throws IOException {
        SignedIn.supervisorOf(fixture.program());

        written(table());

        SignedIn.administrator();
        assertThat(trail.newest())
                .filteredOn(entry -> entry.action().equals("reporting.exported"))
                .first()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("report:open-tickets");
                    assertThat(entry.details())
                            .containsEntry("format", "CSV")
                            .containsEntry("kind", "COMPLAINT")
                            .containsEntry(
                                    "programs", Long.toString(fixture.program().value()));
                });
    }

    @Test
    void whoReadsNoReportsTakesNoneAlong() {
        SignedIn.agentOf(fixture.program());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> written(table()));
    }

    private Table table() {
        var rows = IntStream.range(0, MORE_THAN_A_PAGE)
                .mapToObj(number -> List.of("=1+" + number))
                .toList();
        return new Table(
                "open-tickets",
                Scope.of(List.of(fixture.program())),
                Map.of("kind", "COMPLAINT"),
                List.of("What"),
                (offset, limit) -> rows.stream().skip(offset).limit(limit).toList());
    }

    private String written(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(table, TableFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
