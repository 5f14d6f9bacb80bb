package org.infolinia.reporting.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Sha256;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.reporting.client.KeptReport.Delivery;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** It is Tuesday, 17 November 2026; the report about October goes out by a schedule, and by hand. */
class ScheduledReportsTest extends MailTest {

    private static final FigurePeriod OCTOBER = new FigurePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Set<ReportFormat> BOTH = Set.of(ReportFormat.PDF, ReportFormat.XLSX);
    private static final int DAY = 20;

    @Autowired
    ReportDesk reports;

    @Autowired
    ScheduleDesk schedules;

    @Autowired
    ScheduledReports scheduled;

    @Autowired
    KeptReportsAreAsTheyWereMade check;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ParticipantRegister register;

    @Autowired
    List<PersonalDataSource> sources;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private ProgramId program;

    @BeforeEach
    void aSupervisorLooksAfterTheProgram() {
        program = scene.mailbox().program();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void nothingGoesOutBeforeItsDay() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();

        assertThat(sendNext()).isFalse();
        assertThat(deliveries()).isEmpty();
        assertThat(schedule().dueAt(ZoneId.of("Europe/Warsaw"))).isEqualTo("2026-11-20T06:00:00Z");
    }

    @Test
    void aPeriodGoesOutOnceAndTheNextOneFollows() throws Exception {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(3));

        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isFalse();
        SendingRound.from(scene.mailbox(), context);

        assertThat(scene.anna().inbox()).hasSize(1);
        assertThat(scene.anna().newest().getSubject())
                .startsWith("Raport: Program")
                .endsWith("październik 2026");
        assertThat(scene.anna().newestText()).contains("październik 2026");
        assertThat(filesOf(scene.anna().newest()))
                .containsExactlyElementsOf(
                        kept().copies().stream().map(KeptReport.Copy::sha256).toList());
        assertThat(deliveries()).extracting(Delivery::bySchedule).containsExactly(true);
        assertThat(schedule().nextPeriod()).isEqualTo(OCTOBER.after());
        assertThat(requireNonNull(schedule().last()).period()).isEqualTo(OCTOBER);
    }

    @Test
    void twoServersThatLookAtOnceSendItOnce() throws Exception {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(3));
        var together = new CountDownLatch(1);
        try (var servers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> rounds = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                Callable<Boolean> round = () -> {
                    together.await();
                    return sendNext();
                };
                rounds.add(servers.submit(round));
            }
            together.countDown();
            for (var round : rounds) {
                round.get();
            }
        }

        assertThat(deliveries()).hasSize(1);
        assertThat(queued()).isEqualTo(1);
    }

    /** Neither the mail nor the note that it was sent stays without the other. */
    @Test
    void aServerThatStopsInTheMiddleLeavesItToTheNext() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(3));
        transactions.executeWithoutResult(status -> {
            assertThat(sendNext()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(queued()).isZero();

        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isFalse();
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void whatFellDueWhileNobodyWasUpGoesOutPeriodByPeriod() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(64));

        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isTrue();
        assertThat(sendNext()).isFalse();
        assertThat(reports.kept(program))
                .extracting(KeptReport::period)
                .containsExactly(OCTOBER.after().after(), OCTOBER.after(), OCTOBER);
    }

    @Test
    void aPeriodThatWasSentIsNotSentAgainHoweverTheScheduleIsChanged() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(3));
        sendNext();

        schedules.end(program).orElseThrow();
        settle(Rhythm.MONTHLY, 28, 0).orElseThrow();
        clock.advance(Duration.ofDays(9));

        assertThat(sendNext()).isFalse();
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void whyNothingWasSentStandsThereUntilItIs() {
        var poor = gatekeeper.asSystem("test", () -> new Programs(directory, gatekeeper).aProgram());
        SignedIn.supervisorOf(poor);
        schedules
                .settle(new SettleSchedule(
                        poor,
                        Rhythm.MONTHLY,
                        DAY,
                        Language.PL,
                        List.of(scene.anna().address()),
                        BOTH,
                        0))
                .orElseThrow();
        clock.advance(Duration.ofDays(3));

        gatekeeper.asSystem("test", () -> scheduled.sendNext(poor));

        assertThat(requireNonNull(schedules.of(poor).orElseThrow().failure()).code())
                .isEqualTo("report-no-mailbox");
        assertThat(schedules.of(poor).orElseThrow().nextPeriod()).isEqualTo(OCTOBER);
    }

    @Test
    void whoWasQuickerIsNotOverwritten() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();

        assertThat(refusalOf(settle(Rhythm.QUARTERLY, DAY, 0))).isEqualTo("report-schedule-changed-meanwhile");
        assertThat(settle(Rhythm.QUARTERLY, DAY, 1).orElseThrow().nextPeriod())
                .isEqualTo(Rhythm.QUARTERLY.from(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void whatCannotBeASendingIsRefused() {
        assertThat(refusalOf(settle(Rhythm.MONTHLY, 29, 0))).isEqualTo("report-day");
        assertThat(refusalOf(send(List.of(), BOTH))).isEqualTo("report-recipients");
        assertThat(refusalOf(send(List.of("klient"), BOTH))).isEqualTo("report-address");
        assertThat(refusalOf(send(List.of("klient@example.org"), Set.of()))).isEqualTo("report-formats");
        assertThat(queued()).isZero();
    }

    @Test
    void whatWasSentByHandCanBeTakenOutAgainAsItWas() {
        var sent = send(List.of(scene.anna().address(), scene.anna().address()), BOTH)
                .orElseThrow();

        assertThat(sent.deliveries()).extracting(Delivery::to).containsExactly(scene.annasAddress());
        for (var copy : sent.copies()) {
            assertThat(Sha256.inHex(
                            reports.file(sent.id(), copy.format()).orElseThrow().content()))
                    .isEqualTo(copy.sha256());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update reporting.client_report set pdf = '\\x00' where id = ?")
                        .param(sent.id())
                        .update());
    }

    @Test
    void bytesThatWereChangedPastTheGuardAreFound() {
        var made = reports.make(new ReportOrder(program, OCTOBER, Language.PL));
        assertThat(check.firstViolation(rows -> {})).isEmpty();

        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update reporting.client_report set pdf = '\\x00' where id = ?")
                    .param(made.id())
                    .update();
            assertThat(check.firstViolation(rows -> {}))
                    .contains("client report " + made.id() + " is not what its SHA-256 says");
        });
    }

    @Test
    void theSameReportIsMadeOnce() {
        var first = reports.make(new ReportOrder(program, OCTOBER, Language.PL));
        clock.advance(Duration.ofDays(1));

        assertThat(reports.make(new ReportOrder(program, OCTOBER, Language.PL)).id())
                .isEqualTo(first.id());
        assertThat(reports.make(new ReportOrder(program, OCTOBER, Language.AZ)).id())
                .isNotEqualTo(first.id());
    }

    @Test
    void aMailThatIsGivenUpIsShownWithItsReason() {
        send(List.of(scene.anna().address()), BOTH).orElseThrow();
        var cause = jdbc.sql("select cause from mail.outbox where program_id = ?")
                .param(program.value())
                .query(String.class)
                .single();

        transactions.executeWithoutResult(status -> events.publishEvent(new MailGivenUp(
                Actor.system("test"), 1, program, scene.annasAddress(), cause, cause, "550 5.1.1 No such user")));

        assertThat(deliveries()).extracting(Delivery::serverWords).containsExactly("550 5.1.1 No such user");
    }

    @Test
    void whatIsDoneIsOnRecordWithoutWholeAddresses() {
        send(List.of(scene.anna().address()), BOTH).orElseThrow();
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        schedules.end(program).orElseThrow();

        assertThat(jdbc.sql(
                                "select action from audit.entry where program_id = ? and action like 'reporting.%' order by id")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "reporting.client-report-made",
                        "reporting.client-report-sent",
                        "reporting.client-schedule-settled",
                        "reporting.client-schedule-ended");
        assertThat(jdbc.sql("select details::text from audit.entry where program_id = ? and action like 'reporting.%'")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .noneMatch(details -> details.contains(scene.anna().address()));
    }

    @Test
    void agentsNeitherReadNorSendReportsAndSupervisorsNotOfOtherPrograms() {
        var order = new ReportOrder(program, OCTOBER, Language.PL);
        var made = reports.make(order);
        SignedIn.agentOf(program);
        refused(() -> reports.preview(order));
        refused(() -> reports.make(order));
        refused(() -> reports.kept(program));
        refused(() -> reports.file(made.id(), ReportFormat.PDF));
        refused(() -> send(List.of("klient@example.org"), BOTH));
        refused(() -> schedules.of(program));
        refused(() -> settle(Rhythm.MONTHLY, DAY, 0));
        refused(() -> schedules.end(program));

        SignedIn.supervisorOf(new ProgramId(program.value() + 1));
        refused(() -> reports.file(made.id(), ReportFormat.PDF));
        refused(() -> send(List.of("klient@example.org"), BOTH));
        refused(() -> settle(Rhythm.MONTHLY, DAY, 0));
    }

    private static void refused(Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed::run);
    }

    @Test
    void aRecipientWhoTakesPartInTheProgramIsToldOfWhatWasSentToHim() {
        settle(Rhythm.MONTHLY, DAY, 0).orElseThrow();
        clock.advance(Duration.ofDays(3));
        sendNext();
        var halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));

        assertThat(recipientsKeptOf(halina, "deliveries")).isEmpty();
        jdbc.sql("update participants.contact_point set value = ? where participant_id = ? and kind = 'EMAIL'")
                .params(scene.anna().address(), halina.value())
                .update();
        assertThat(recipientsKeptOf(halina, "deliveries"))
                .containsExactly(scene.anna().address());
        assertThat(recipientsKeptOf(halina, "schedules"))
                .containsExactly(scene.anna().address());
    }

    private List<Object> recipientsKeptOf(ParticipantId participant, String kind) {
        return sources.stream()
                .filter(source -> source.name().equals("reporting"))
                .flatMap(source -> source.about(participant).getOrDefault(kind, List.of()).stream())
                .map(row -> row.get("recipient"))
                .toList();
    }

    private boolean sendNext() {
        return gatekeeper.asSystem("test", () -> scheduled.sendNext(program));
    }

    private Outcome<ReportSchedule> settle(Rhythm rhythm, int day, int basedOn) {
        return schedules.settle(new SettleSchedule(
                program, rhythm, day, Language.PL, List.of(scene.anna().address()), BOTH, basedOn));
    }

    private Outcome<KeptReport> send(List<String> recipients, Set<ReportFormat> formats) {
        return reports.send(new SendReport(new ReportOrder(program, OCTOBER, Language.PL), recipients, formats));
    }

    private ReportSchedule schedule() {
        return schedules.of(program).orElseThrow();
    }

    private KeptReport kept() {
        return reports.kept(program).getFirst();
    }

    private List<Delivery> deliveries() {
        return reports.kept(program).stream()
                .flatMap(report -> report.deliveries().stream())
                .toList();
    }

    private long queued() {
        return jdbc.sql("select count(*) from mail.outbox where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    private static String refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
    }

    /** SHA-256 of what is attached. */
    private static List<String> filesOf(Message message) throws Exception {
        var hashes = new ArrayList<String>();
        var parts = (Multipart) message.getContent();
        for (int place = 0; place < parts.getCount(); place++) {
            if (Part.ATTACHMENT.equals(parts.getBodyPart(place).getDisposition())) {
                hashes.add(HexFormat.of()
                        .formatHex(Sha256.of(
                                parts.getBodyPart(place).getInputStream().readAllBytes())));
            }
        }
        return hashes;
    }
}
