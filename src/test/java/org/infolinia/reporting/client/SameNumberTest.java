package org.infolinia.reporting.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.ledger.insight.figures.ProgramFigures;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A figure is the same on the dashboard, in the workbook, in the PDF and when the raw rows are counted by hand. */
class SameNumberTest extends LedgerTest {

    private static final FigurePeriod THIS_DAY = new FigurePeriod(TODAY, TODAY);
    private static final FigurePeriod THIS_MONTH = new FigurePeriod(TODAY.withDayOfMonth(1), TODAY);
    private static final int SECONDS_OF_A_DAY = 86_400;

    @Autowired
    ReportDesk reports;

    @Autowired
    Figures figures;

    @Autowired
    ProgramFigures programFigures;

    @Autowired
    SurveyReports surveyReports;

    @Autowired
    SurveyFixture survey;

    @Autowired
    TicketDesk tickets;

    @Autowired
    LineSources sources;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    JdbcClient jdbc;

    private long source;
    private int calls;

    @BeforeEach
    void thereIsAMailboxAndATelephoneSystem() {
        gatekeeper.asSystem("test", () -> {
            mailboxes.open(OpenMailbox.embedded(
                    program,
                    "help",
                    new EmailAddress("help-" + UUID.randomUUID() + "@example.org"),
                    "Help",
                    Language.PL));
            source = sources.make(program, "Asterisk", false)
                    .orElseThrow()
                    .source()
                    .id();
        });
    }

    @Test
    void callsOfTheLine() throws IOException {
        offered(5, 5);
        offered(20, 20);
        offered(30, 30);
        offered(9, null);
        offered(5, null);
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        assertThat(paper.number("Połączenia na linii"))
                .isEqualTo(4)
                .isEqualTo(dashboard(Figure.CALLS_OFFERED))
                .isEqualTo(raw("""
                        select count(*) from calls.call
                         where program_id = ? and source_id is not null and direction = 'INBOUND' and part = 1
                           and (answered_at is not null
                                or ended_at is not null and ended_at - offered_at > interval '5 seconds')"""));
        assertThat(paper.number("Odebrane w 20 s"))
                .isEqualTo(0.5)
                .isEqualTo((double) dashboard(Figure.CALLS_ANSWERED_IN_TIME) / dashboard(Figure.CALLS_OFFERED))
                .isEqualTo(raw("""
                                select count(*) from calls.call
                                 where program_id = ? and source_id is not null
                                   and answered_at - offered_at <= interval '20 seconds'""") / 4.0);
        assertThat(paper.number("Porzucone połączenia"))
                .isEqualTo(0.25)
                .isEqualTo((double) dashboard(Figure.CALLS_ABANDONED) / dashboard(Figure.CALLS_OFFERED));
        assertThat(paper.text).contains("Połączenia na linii 4 0").contains("Odebrane w 20 s 50% –");
        assertThat(paper.text).contains("Porzucone połączenia 25% –");
    }

    @Test
    void handleTime() throws IOException {
        takenByMarta(100, 40);
        takenByMarta(200, 60);
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        var dashboard = figures.count(Figure.CALLS_TODAY, List.of(program)).of(program);
        assertThat(paper.number("Czas obsługi rozmowy") * SECONDS_OF_A_DAY)
                .isCloseTo((double) dashboard.sum() / dashboard.count(), within(1e-6))
                .isCloseTo(raw("""
                                select extract(epoch from sum(wrap_up_ended_at - answered_at))::bigint from calls.call
                                 where program_id = ? and agent_id is not null""") / 2.0, within(1e-6));
        assertThat(paper.number("Odebrane rozmowy")).isEqualTo(2);
        assertThat(paper.text).contains("Czas obsługi rozmowy 3:20 –");
    }

    @Test
    void ticketsInWritingAndTheirTopics() throws IOException {
        opened(Channel.EMAIL, Kind.QUESTION, Topic.BALANCE);
        opened(Channel.EMAIL, Kind.QUESTION, Topic.BALANCE);
        opened(Channel.WEB, Kind.QUESTION, Topic.CARD);
        opened(Channel.PHONE, Kind.QUESTION, Topic.CARD);
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        assertThat(paper.number("Zgłoszenia pisemne")).isEqualTo(3).isEqualTo(raw("""
                        select count(*) from tickets.ticket
                         where program_id = ? and channel <> 'PHONE' and merged_into is null"""));
        assertThat(paper.text)
                .contains("Zgłoszenia pisemne 3 0")
                .contains("Saldo i ważność 2 0 2 +2", "Karta 1 0 1 +1");
        assertThat(paper.topics).containsEntry("Saldo i ważność", 2.0).containsEntry("Karta", 1.0);
    }

    @Test
    void satisfaction() throws IOException {
        for (int score : new int[] {5, 5, 5, 4, 4, 2}) {
            survey.answer(survey.anInvitationIn(program), new SurveyAnswer(score, Map.of(), ""));
        }
        survey.anInvitationIn(program);
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        var onScreen = surveyReports.report(program, Period.lastDays(1, clock.instant()));
        assertThat(paper.number("Odpowiedzieli"))
                .isEqualTo(6)
                .isEqualTo(onScreen.answered())
                .isEqualTo(raw("""
                        select count(*) from surveys.answer a join surveys.invitation i on i.id = a.invitation_id
                         where i.program_id = ? and a.machine_sign is null"""));
        assertThat(paper.number("Zapytani"))
                .isEqualTo(onScreen.asked())
                .isEqualTo(raw("select count(*) from surveys.invitation where program_id = ? and voided_at is null"));
        assertThat(paper.number("Ocena (1–5)"))
                .isCloseTo(onScreen.answers().mean(), within(1e-9))
                .isCloseTo(raw("""
                                select sum(a.score) from surveys.answer a join surveys.invitation i on i.id = a.invitation_id
                                 where i.program_id = ?""") / 6.0, within(1e-9));
        assertThat(onScreen.score())
                .isInstanceOfSatisfying(
                        Score.Tentative.class,
                        score -> assertThat(paper.text)
                                .contains("Ocena (1–5) %.2f–%.2f –"
                                        .formatted(
                                                score.interval().low(),
                                                score.interval().high())
                                        .replace('.', ','))
                                .contains("średnia 4,17"));
    }

    @Test
    void fewerThanFiveAnswersTellNothing() throws IOException {
        for (int answer = 0; answer < 4; answer++) {
            survey.answer(survey.anInvitationIn(program), new SurveyAnswer(5, Map.of(), ""));
        }
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        assertThat(paper.numbers).doesNotContainKey("Ocena (1–5)");
        assertThat(paper.text).contains("mniej niż 5 odpowiedzi");
    }

    @Test
    void pointsByTheRulesAndByHand() throws IOException {
        fixture.earn(program, halina, 1000, TODAY, null);
        fixture.spend(program, halina, 250, TODAY);
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();
        var mistake = desk.adjust(adjustment(program, halina, 25)).orElseThrow();
        aSupervisorTakesOver();
        desk.reverse(reversalOf(mistake)).orElseThrow();

        var paper = paper(THIS_MONTH);

        var onScreen = programFigures.of(program, THIS_MONTH);
        assertThat(paper.number("Punkty przyznane"))
                .isEqualTo(onScreen.issued().value())
                .isEqualTo(raw("""
                        select sum(e.amount) from ledger.entry e join ledger.posting p on p.id = e.posting_id
                         where p.program_id = ? and p.kind = 'PURCHASE' and e.wallet_id is not null"""));
        assertThat(paper.number("Wykorzystanie punktów"))
                .isEqualTo(0.25)
                .isEqualTo(onScreen.redemption().orElseThrow());
        assertThat(paper.number("Punkty z korekt"))
                .isEqualTo(40)
                .isEqualTo(figures.count(Figure.POINTS_GIVEN_BY_HAND, List.of(program))
                        .of(program)
                        .sum())
                .isEqualTo(raw("""
                        select sum(e.amount) from ledger.entry e join ledger.posting p on p.id = e.posting_id
                         where p.program_id = ? and p.reason_code is not null and p.kind <> 'REVERSAL'
                           and e.wallet_id is not null and e.amount > 0
                           and not exists (select from ledger.posting r where r.reverses = p.id)"""));
        assertThat(paper.number("Korekty dodające punkty")).isEqualTo(1);
        assertThat(paper.text)
                .contains("Punkty z korekt 40 0", "Punkty przyznane 1\u00a0000 0", "Wykorzystanie punktów 25% –");
    }

    @Test
    void complaintsInTimeLateAndOpen() throws IOException {
        var inTime = opened(Channel.EMAIL, Kind.COMPLAINT, Topic.OTHER);
        var late = opened(Channel.EMAIL, Kind.COMPLAINT, Topic.OTHER);
        var withdrawn = opened(Channel.EMAIL, Kind.COMPLAINT, Topic.OTHER);
        var dataRequest = opened(Channel.EMAIL, Kind.DATA_REQUEST, Topic.PRIVACY);
        var open = opened(Channel.EMAIL, Kind.COMPLAINT, Topic.OTHER);
        List.of(inTime, late, withdrawn, dataRequest, open)
                .forEach(ticket -> jdbc.sql(
                                "update tickets.ticket set opened_at = opened_at - interval '20 days' where number = ?")
                        .param(ticket.value())
                        .update());
        answered(inTime, "COMPLAINT", "LETTER", TODAY, TODAY);
        answered(late, "COMPLAINT", "LETTER", TODAY.minusDays(1), TODAY);
        answered(withdrawn, "COMPLAINT", "NONE", TODAY, TODAY);
        answered(dataRequest, "DATA_REQUEST", "LETTER", TODAY, TODAY);
        jdbc.sql("""
                        update tickets.ticket
                           set legal_due_on = :day, legal_due_at = (cast(:day as date) + 1)::timestamp at time zone 'Europe/Warsaw'
                         where number = :number""")
                .param("day", TODAY.minusDays(2))
                .param("number", open.value())
                .update();
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        assertThat(paper.number("Rozpatrzone w terminie")).isEqualTo(1);
        assertThat(paper.number("Rozpatrzone po terminie")).isEqualTo(1);
        assertThat(paper.number("W tym po terminie")).isEqualTo(1).isEqualTo(dashboard(Figure.LEGAL_OVERDUE));
    }

    @Test
    void promisesThatWereKeptAndNotKept() throws IOException {
        for (int minutes : new int[] {10, 20, 30, 0}) {
            promised(opened(Channel.EMAIL, Kind.QUESTION, Topic.OTHER), minutes == 0);
        }
        aSupervisorTakesOver();

        var paper = paper(THIS_DAY);

        assertThat(paper.number("Pierwsza odpowiedź w terminie"))
                .isEqualTo(0.75)
                .isEqualTo(raw("""
                                select count(*) from tickets.sla_clock
                                 where program_id = ? and metric = 'FIRST_RESPONSE' and missed_at is null
                                   and ended_at is not null and target_minutes is not null""") / 4.0);
        assertThat(paper.text).contains("Pierwsza odpowiedź w terminie 75% –");
    }

    /** What can be read of one report. */
    private record Paper(Map<String, Double> numbers, Map<String, Double> topics, String text) {

        double number(String label) {
            return requireNonNull(numbers.get(label), label);
        }
    }

    private Paper paper(FigurePeriod period) throws IOException {
        var report = reports.make(new ReportOrder(program, period, Language.PL));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content(report, ReportFormat.XLSX)));
                var pdf = Loader.loadPDF(content(report, ReportFormat.PDF))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return new Paper(column(workbook, 0, 1), column(workbook, 1, 3), stripper.getText(pdf));
        }
    }

    private byte[] content(KeptReport report, ReportFormat format) {
        return reports.file(report.id(), format).orElseThrow().content();
    }

    private static Map<String, Double> column(XSSFWorkbook workbook, int sheet, int column) {
        var numbers = new HashMap<String, Double>();
        workbook.getSheetAt(sheet).forEach(row -> {
            var cell = row.getCell(column);
            if (row.getCell(0) != null && cell != null && cell.getCellType() == CellType.NUMERIC) {
                numbers.put(row.getCell(0).getStringCellValue(), cell.getNumericCellValue());
            }
        });
        return numbers;
    }

    private double dashboard(Figure figure) {
        return figures.count(figure, List.of(program)).of(program).count();
    }

    private double raw(String sql) {
        return jdbc.sql(sql).param(program.value()).query(Long.class).single();
    }

    private TicketNumber opened(Channel channel, Kind kind, Topic topic) {
        return gatekeeper
                .asSystem(
                        "test",
                        () -> tickets.open(new OpenTicket(
                                program,
                                null,
                                Contact.UNKNOWN,
                                channel,
                                kind,
                                topic,
                                null,
                                topic.name().toLowerCase(Locale.ROOT),
                                "",
                                Language.PL)))
                .number();
    }

    private void answered(TicketNumber ticket, String kind, String way, LocalDate due, LocalDate on) {
        jdbc.sql("""
                        insert into tickets.legal_answer (ticket_number, kind, due_on, way, answered_on, words, by_name, at)
                        values (?, ?, ?, ?, ?, 'R/1', 'Marta', ?)""")
                .params(ticket.value(), kind, due, way, on, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update tickets.ticket set legal_due_on = null where number = ?")
                .param(ticket.value())
                .update();
    }

    private void promised(TicketNumber ticket, boolean isMissed) {
        var at = Timestamp.from(clock.instant());
        jdbc.sql("delete from tickets.sla_clock where ticket_number = ?")
                .param(ticket.value())
                .update();
        jdbc.sql("""
                        insert into tickets.sla_clock
                            (ticket_number, metric, round, program_id, runs_from, runs_until, ended_at, target_minutes, missed_at)
                        values (:ticket, 'FIRST_RESPONSE', 1, :program, array[:at::timestamptz], array[:at::timestamptz], :at, 60,
                                :missed::timestamptz)""")
                .param("ticket", ticket.value())
                .param("program", program.value())
                .param("at", at)
                .param("missed", isMissed ? at : null)
                .update();
    }

    private void offered(int waited, @Nullable Integer answeredAfter) {
        calls++;
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, source_id, external_id, matched_by, level, phase, end_reason,
                             offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (:program, 'INBOUND', :source, :call, 'UNKNOWN', 'UNKNOWN', 'FINISHED', :reason,
                                :offered, :answered, :ended, :ended)""")
                .param("program", program.value())
                .param("source", source)
                .param("call", "call-" + calls)
                .param("reason", answeredAfter == null ? "ABANDONED" : "ANSWERED")
                .param("offered", at(0))
                .param("answered", answeredAfter == null ? null : at(answeredAfter))
                .param("ended", at(answeredAfter == null ? waited : 600))
                .update();
    }

    private void takenByMarta(int talked, int wrappedUp) {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, agent_id, agent_name, matched_by, level, phase, end_reason,
                             offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (?, 'INBOUND', ?, 'Marta', 'UNKNOWN', 'UNKNOWN', 'FINISHED', 'ANSWERED', ?, ?, ?, ?)""")
                .params(program.value(), 680_000 + program.value(), at(0), at(0), at(talked), at(talked + wrappedUp))
                .update();
    }

    private Timestamp at(int seconds) {
        return Timestamp.from(clock.instant().plusSeconds(seconds));
    }
}
