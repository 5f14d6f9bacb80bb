package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.SurveyExport;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.estimate.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One question has one answer: on the screen, in a file, and by hand over the raw rows. */
class SameNumbersTest extends ViewTest {

    private static final double EXACTLY = 1e-9;
    private static final List<Integer> SCORES = List.of(5, 4, 5, 3, 5, 5, 2, 5);

    @Autowired
    private SurveyReports reports;

    @Autowired
    private SurveyExport export;

    @Autowired
    private SurveyTables tables;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private SignedInAgent ewa;

    /** The scores of a program by hand: what was answered to the question for the score, machines left out. */
    private record ByHand(long answered, double mean, double deviation, long asked, double low, double high) {}

    @BeforeEach
    void peopleAnswer() {
        program = fixture.aProgramWithAMailbox();
        ewa = new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, Role.AGENT, "Ewa", "Sroka", program);
        IntStream.range(0, SCORES.size()).forEach(number -> rated(SCORES.get(number), "REWARD"));
        IntStream.range(0, 5).forEach(number -> rated(4, "CARD"));
        fixture.anInvitationIn(program);
        aMachineAnswers();
        SignedIn.supervisorOf(program);
    }

    @Test
    void theReportSaysWhatTheRawRowsSay() {
        var report = reports.report(program, period());
        var byHand = byHand();

        assertThat(report.answered()).isEqualTo(byHand.answered()).isEqualTo(13);
        assertThat(report.asked()).isEqualTo(byHand.asked()).isEqualTo(15);
        assertThat(report.answers().mean()).isCloseTo(byHand.mean(), within(EXACTLY));
        assertThat(report.answers().deviation()).isCloseTo(byHand.deviation(), within(EXACTLY));
        var rate = report.responseRate().orElseThrow();
        assertThat(rate.low()).isCloseTo(byHand.low(), within(EXACTLY));
        assertThat(rate.high()).isCloseTo(byHand.high(), within(EXACTLY));
        assertThat(report.score()).isInstanceOfSatisfying(Score.Shown.class, score -> {
            assertThat(score.mean()).isCloseTo(byHand.mean(), within(EXACTLY));
            assertThat(score.interval().low()).isLessThan(byHand.mean());
            assertThat(score.interval().high()).isGreaterThan(byHand.mean());
        });
    }

    @Test
    void theAnswersInAFileAreThoseTheScoreIsMadeOf() throws IOException {
        var out = new ByteArrayOutputStream();
        export.answers(everything(), TableFormat.CSV, tables.answers(List.of(programs.get(program)), Language.EN), out);
        var rows = rows(out);

        assertThat(rows.getFirst().getFields()).startsWith("Program", "When", "Score", "Comment", "Contact");
        var scores = rows.stream()
                .skip(1)
                .mapToInt(row -> Integer.parseInt(row.getField(2)))
                .summaryStatistics();
        assertThat(scores.getCount()).isEqualTo(byHand().answered());
        assertThat(scores.getAverage()).isCloseTo(byHand().mean(), within(EXACTLY));
    }

    @Test
    void whatSomebodyWroteIsNoFormulaInTheFileAndWhoHeIsDoesNotStandThere() throws IOException {
        var out = new ByteArrayOutputStream();
        export.answers(everything(), TableFormat.CSV, tables.answers(List.of(programs.get(program)), Language.EN), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=1+1").doesNotContain("Halina", "halina", "Wróbel");
    }

    @Test
    void theFileOfSlicesSaysWhatTheScreenSays() throws IOException {
        var out = new ByteArrayOutputStream();
        export.slices(asked(), TableFormat.CSV, tables.slices(program, Language.EN), out);
        var topics = rows(out).stream()
                .filter(row -> row.getField(0).equals("Topic"))
                .map(row -> row.getFields().subList(1, 6))
                .toList();

        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys/figures", QueryParameters.of("days", "30"));

        assertThat(topics).hasSize(4);
        assertThat(shown()).containsAll(topics);
        assertThat(topics).anySatisfy(row -> assertThat(row).contains("(4.00)", "5"));
    }

    @Test
    void theFileOfAgentsSaysWhatTheScreenSays() throws IOException {
        var out = new ByteArrayOutputStream();
        export.agents(asked(), TableFormat.CSV, tables.agents(Language.EN), out);
        var rows = rows(out);

        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys/figures", QueryParameters.of("days", "30"));

        assertThat(rows).hasSize(2);
        assertThat(_find(NativeTable.class))
                .extracting(table -> table.getElement().getTextRecursively())
                .anyMatch(text -> rows.getLast().getFields().stream().allMatch(text::contains));
    }

    @Test
    void aWorkbookIsWrittenToo() throws IOException {
        var out = new ByteArrayOutputStream();
        export.agents(asked(), TableFormat.XLSX, tables.agents(Language.EN), out);

        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void thatATableLeavesTheHouseIsOnRecord() throws IOException {
        export.slices(asked(), TableFormat.XLSX, tables.slices(program, Language.EN), new ByteArrayOutputStream());

        assertThat(jdbc.sql("""
                                select details ->> 'table' || ' ' || (details ->> 'format') from audit.entry
                                 where program_id = ? and action = 'surveys.exported'""").param(program.value()).query(String.class).list())
                .containsExactly("SLICES XLSX");
    }

    private ByHand byHand() {
        return jdbc.sql("""
                        with given as (
                            select value.number as score
                              from surveys.answer_value value
                              join surveys.invitation on invitation.id = value.invitation_id
                              join surveys.answer on answer.invitation_id = value.invitation_id
                             where invitation.program_id = :program and value.question = 'score'
                               and answer.machine_sign is null),
                        asked as (
                            select count(*)::float8 as n from surveys.invitation
                             where program_id = :program and voided_at is null),
                        share as (select count(*) / max(asked.n) as p, max(asked.n) as n, 1.959963984540054 as z
                                    from given, asked)
                        select count(*) as answered, avg(score)::float8 as mean,
                               stddev_samp(score)::float8 as deviation, max(n) as asked,
                               max((p + z*z/(2*n) - z*sqrt(p*(1-p)/n + z*z/(4*n*n))) / (1 + z*z/n)) as low,
                               max((p + z*z/(2*n) + z*sqrt(p*(1-p)/n + z*z/(4*n*n))) / (1 + z*z/n)) as high
                          from given, share""")
                .param("program", program.value())
                .query((row, number) -> new ByHand(
                        row.getLong("answered"),
                        row.getDouble("mean"),
                        row.getDouble("deviation"),
                        row.getLong("asked"),
                        row.getDouble("low"),
                        row.getDouble("high")))
                .single();
    }

    /** The first five cells of each row, as they stand on the screen. */
    private static List<List<String>> shown() {
        return _find(NativeTable.class).stream()
                .flatMap(table -> table.getBody().getChildren())
                .filter(NativeTableRow.class::isInstance)
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .limit(5)
                        .toList())
                .toList();
    }

    private static List<CsvRecord> rows(ByteArrayOutputStream out) throws IOException {
        try (var reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(new ByteArrayInputStream(out.toByteArray()))) {
            return reader.stream().toList();
        }
    }

    private void rated(int score, String topic) {
        fixture.rated(
                fixture.aTicketIn(program, ewa.id(), new Circumstances(topic, null, null)), score, "=1+1 " + topic);
    }

    private void aMachineAnswers() {
        rated(1, "OTHER");
        jdbc.sql("update surveys.answer set machine_sign = 'TOO_QUICK' where program_id = ? and topic = 'OTHER'")
                .param(program.value())
                .update();
    }

    private AnswerFilter everything() {
        return AnswerFilter.afterContacts(List.of(program), period(), 1, 5, false);
    }

    private Asked asked() {
        return Asked.afterContacts(program, period());
    }

    private Period period() {
        return Period.lastDays(30, clock.instant());
    }
}
