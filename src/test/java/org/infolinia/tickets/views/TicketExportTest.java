package org.infolinia.tickets.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.views.TicketExport.Table;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TicketExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://zly.example\")";
    private static final Table TABLE = new Table(
            List.of("Numer", "Temat"),
            row -> List.of(row.ticket().number().toString(), row.ticket().subject()));

    @Autowired
    TicketExport export;

    @Autowired
    TicketDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aTableHoldsEveryTicketAndNoFormula() throws IOException {
        var harmless = opened("Brak, punktów");
        var formula = opened(FORMULA);

        assertThat(new String(exported(TableFormat.CSV), UTF_8))
                .isEqualTo("""
                \ufeffNumer,Temat\r
                %s,"Brak, punktów"\r
                %s,"'=HYPERLINK(""http://zly.example"")"\r
                """.formatted(harmless.number(), formula.number()));
    }

    @Test
    void aWorkbookHoldsTextAlone() throws IOException {
        opened("Brak & kodu");
        opened(FORMULA);

        var sheet = part("xl/worksheets/sheet1.xml", exported(TableFormat.XLSX));

        assertThat(sheet)
                .contains("Numer", "Brak &amp; kodu", "=HYPERLINK(")
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>");
    }

    @Test
    void listsLongerThanAPageAreWrittenToTheEnd() throws IOException {
        int tickets = TicketLists.PAGE_SIZE + 1;
        for (int i = 0; i < tickets; i++) {
            opened("Sprawa " + i);
        }

        assertThat(new String(exported(TableFormat.CSV), UTF_8).lines()).hasSize(tickets + 1);
    }

    @Test
    void whoTookWhichListIsOnRecord() throws IOException {
        exported(TableFormat.CSV);

        assertThat(jdbc.sql("""
                                select details->>'columns' from audit.entry
                                 where action = 'tickets.exported' and subject = 'ticket-view:open'
                                   and details->>'programs' = ?""")
                        .param(String.valueOf(fixture.program().value()))
                        .query(String.class)
                        .list())
                .containsExactly("Numer, Temat");
    }

    private byte[] exported(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(Shipped.OPEN, Shipped.OPEN.definition(), Set.of(fixture.program()), format, TABLE, out);
        return out.toByteArray();
    }

    private Ticket opened(String subject) {
        return desk.open(new OpenTicket(
                fixture.program(),
                null,
                Contact.UNKNOWN,
                Channel.PHONE,
                Kind.QUESTION,
                Topic.OTHER,
                null,
                subject,
                "",
                Language.PL));
    }

    private String part(String name, byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("tickets.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
