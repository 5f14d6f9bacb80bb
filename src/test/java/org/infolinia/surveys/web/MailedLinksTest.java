package org.infolinia.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.operation.PublicAddress;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.InvitationQueue;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Mail scanners open every link of every mail before anybody reads it; whatever they open, nothing has happened. */
class MailedLinksTest extends TicketTest {

    private static final String SCANNER = "Mozilla/5.0 (compatible; Proofpoint URL Defense)";
    private static final String FROM_NOWHERE_ELSE = "192.0.3.1";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private SurveyFixture surveys;

    @Autowired
    private InvitationQueue queue;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private PublicAddress address;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester visitor;

    @BeforeEach
    void comeFromOutside() {
        visitor = MockMvcTester.from(
                web, builder -> builder.apply(springSecurity()).build());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void openingEveryLinkOfEveryMailChangesNothing() {
        somebodyAsksByTheForm();
        somebodyWritesByMail();
        somebodyIsAskedAndReminded();
        somebodyIsDissatisfied();
        var links = links();
        assertThat(links)
                .as("a way to rate, to object, to prove an address, and to see how a matter stands")
                .anyMatch(link -> link.contains("/survey/") && link.contains("?score="))
                .anyMatch(link -> link.endsWith("/objection"))
                .anyMatch(link -> link.contains("/help/matter/"));
        assertThat(mails("odezwie się do")).isEqualTo(1);
        var before = everythingThatIsKept();

        assertThat(links).allSatisfy(link -> {
            assertThat(visitor.get()
                            .uri(link)
                            .header(HttpHeaders.USER_AGENT, SCANNER)
                            .remoteAddress(FROM_NOWHERE_ELSE))
                    .hasStatusOk();
            assertThat(visitor.head().uri(link).remoteAddress(FROM_NOWHERE_ELSE))
                    .hasStatus(HttpStatus.NO_CONTENT);
        });

        assertThat(everythingThatIsKept()).isEqualTo(before);
    }

    private void somebodyAsksByTheForm() {
        visitor.post()
                .uri("/help/" + programs.get(fixture.program()).code())
                .contentType(new MediaType(MediaType.APPLICATION_FORM_URLENCODED, StandardCharsets.UTF_8))
                .content("name=Jan&address=jan.formularz@poczta.example&subject=Karta&text=Gdzie+jest+karta")
                .remoteAddress(FROM_NOWHERE_ELSE)
                .exchange();
    }

    private void somebodyWritesByMail() {
        fixture.aParticipant("Jadwiga", "jadwiga.skaner@poczta.example");
        fixture.writes("jadwiga.skaner@poczta.example", "Brak nagrody", "Czekam od miesiąca");
    }

    private void somebodyIsAskedAndReminded() {
        surveys.end(SurveyFixture.aTicketOf(fixture.program(), somebodyNew()));
        clock.advance(Duration.ofDays(6));
        gatekeeper.asSystem("test", queue::remindDue);
    }

    private void somebodyIsDissatisfied() {
        surveys.rated(SurveyFixture.aTicketOf(fixture.program(), somebodyNew()), 1, "Nikt nie oddzwonił");
    }

    private ParticipantId somebodyNew() {
        return surveys.halinaIn(fixture.program());
    }

    /** As they stand in the mail, in its text and in its HTML, without the host they are at. */
    private List<String> links() {
        return jdbc
                .sql("select text || ' ' || coalesce(html, '') from mail.outbox where program_id = ?")
                .param(fixture.program().value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(mail ->
                        LINK.matcher(mail).results().map(link -> link.group().replace("&amp;", "&")))
                .filter(link -> link.startsWith(address.value()))
                .map(link -> link.substring(address.value().length()))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    private long mails(String words) {
        return jdbc.sql("select count(*) from mail.outbox where program_id = ? and text like ?")
                .params(fixture.program().value(), "%" + words + "%")
                .query(Long.class)
                .single();
    }

    /** Once nothing of what was set going before is under way. That somebody looked is noted, and nothing else. */
    private Map<String, String> everythingThatIsKept() {
        return Awaitility.await().until(this::tables, first -> first.equals(tables()));
    }

    private Map<String, String> tables() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                         where table_schema in ('surveys', 'tickets', 'mail', 'participants', 'calls', 'ledger', 'privacy')
                           and table_type = 'BASE TABLE' and table_name not in ('visit', 'flyway_schema_history')""").query(String.class).list().stream()
                .collect(Collectors.toMap(table -> table, this::contentOf));
    }

    private String contentOf(String table) {
        return jdbc.sql("select coalesce(md5(string_agg(row, '' order by row)), '') from (select t::text as row from "
                        + table + " t) rows")
                .query(String.class)
                .single();
    }
}
