package org.infolinia.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program in which every figure has something to count. */
@IntegrationTest
class EveryFigureTest {

    private static final long NOBODY_ELSES = 680_000;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private PointsLedger ledger;

    @Autowired
    private ScriptLibrary library;

    @Autowired
    private AgentDirectory agents;

    @Autowired
    private ScriptPlaces places;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private Clock clock;

    private ProgramId program;
    private long made;

    @BeforeEach
    void fill() {
        program = new LedgerFixture(programs, register, ledger, gatekeeper).aProgram();
        tickets();
        calls();
        contacts();
        callbacks();
        scripts();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void everyNumberHasAsManyRows() {
        var scope = Scope.of(List.of(program));
        var counted = figures.count(Arrays.asList(Figure.values()), scope);

        assertThat(counted).hasSize(Figure.values().length).allSatisfy((figure, tallies) -> {
            assertThat(figures.rows(figure, Slice.WHOLE, scope, RowOrder.OLDEST_FIRST, 0, Figures.PAGE_SIZE))
                    .as(figure.key())
                    .hasSize((int) tallies.total().count());
            assertThat(figures.count(figure, Slice.WHOLE, scope))
                    .isEqualTo(tallies.total().count());
        });
        assertThat(counted.entrySet().stream()
                        .filter(figure -> figure.getValue().total().count() == 0)
                        .map(Map.Entry::getKey))
                .as("of the ledger, which has tests of its own")
                .containsOnly(
                        Figure.APPROVALS_WAITING,
                        Figure.ADJUSTMENTS,
                        Figure.POINTS_GIVEN_BY_HAND,
                        Figure.POINTS_TAKEN_BY_HAND,
                        Figure.POINTS_REVERSED);
    }

    @Test
    void aFigureTakenApartHasAsManyRowsInEachPart() {
        var scope = Scope.of(List.of(program));

        for (var figure : Figure.values()) {
            for (var cut : figure.cuts()) {
                assertThat(figures.parts(figure, scope, cut))
                        .allSatisfy(part -> assertThat(figures.rows(
                                        figure,
                                        Slice.of(cut, part.values().getFirst()),
                                        scope,
                                        RowOrder.OLDEST_FIRST,
                                        0,
                                        Figures.PAGE_SIZE))
                                .as(figure.key() + " by " + cut)
                                .hasSize((int) part.tally().count()));
            }
        }
    }

    @Test
    void complaintsAndRequestsForDataAreToldApart() {
        assertThat(figures.parts(Figure.LEGAL_OVERDUE, Scope.of(List.of(program)), Cut.KIND))
                .extracting(
                        part -> part.values().getFirst(), part -> part.tally().count())
                .containsExactlyInAnyOrder(tuple("COMPLAINT", 1L), tuple("DATA_REQUEST", 1L));
    }

    @Test
    void handlingIsTalkHoldAndWrapUp() {
        var counted = figures.count(
                List.of(Figure.CALLS_TODAY, Figure.TALK_TODAY, Figure.HOLD_TODAY, Figure.WRAP_UP_TODAY),
                Scope.of(List.of(program)));

        assertThat(sum(counted, Figure.CALLS_TODAY)).isEqualTo(400);
        assertThat(sum(counted, Figure.TALK_TODAY)).isEqualTo(250);
        assertThat(sum(counted, Figure.HOLD_TODAY)).isEqualTo(50);
        assertThat(sum(counted, Figure.WRAP_UP_TODAY)).isEqualTo(100);
    }

    @Test
    void anAgentOfTwoProgramsIsOnePersonAndStandsInBoth() {
        var other = new LedgerFixture(programs, register, ledger, gatekeeper).aProgram();
        state("READY", null, program, other);
        SignedIn.supervisorOf(program, other);
        var both = Scope.of(List.of(program, other));

        var ready = Objects.requireNonNull(
                figures.count(List.of(Figure.AGENTS_READY), both).get(Figure.AGENTS_READY));

        assertThat(ready.of(program).count()).isEqualTo(2);
        assertThat(ready.of(other).count()).isEqualTo(1);
        assertThat(ready.total().count()).isEqualTo(2);
        assertThat(figures.rows(Figure.AGENTS_READY, List.of(program, other), 0, 10))
                .hasSize(2);
    }

    @Test
    void theWorstPlaceIsWhereMostStopAndNotWhereOneOfOneDid() {
        var worst = places.worst(ScriptPlace.Trouble.LEFT, Language.PL, Scope.of(List.of(program)), 5);

        assertThat(worst)
                .extracting(ScriptPlace::node, ScriptPlace::entries, ScriptPlace::left)
                .containsExactly(tuple("greeting", 10L, 8L), tuple("recording-notice", 1L, 1L));
        assertThat(worst)
                .allSatisfy(place -> assertThat(
                                figures.count(Figure.SCRIPT_LEFT, place.slice(), Scope.of(List.of(program))))
                        .isEqualTo(place.left()));
        assertThat(worst.getFirst().place()).isEqualTo("Powitanie");
    }

    @Test
    void rowsStandInTheOrderThatIsAskedFor() {
        var scope = Scope.of(List.of(program));
        var byAmount =
                figures.rows(Figure.SCRIPT_ENTRIES, Slice.WHOLE, scope, new RowOrder(RowOrder.By.AMOUNT, true), 0, 10);

        assertThat(byAmount).extracting(FigureRow::amount).first().isEqualTo(30L);
        assertThat(byAmount).extracting(FigureRow::amount).last().isNull();
    }

    private static long sum(Map<Figure, Tallies> counted, Figure figure) {
        return Objects.requireNonNull(counted.get(figure)).total().sum();
    }

    private void tickets() {
        ticket(Kind.COMPLAINT, Duration.ofDays(-2));
        ticket(Kind.DATA_REQUEST, Duration.ofDays(-1));
        ticket(Kind.COMPLAINT, Duration.ofHours(30));
        ticket(Kind.ACCESSIBILITY_COMPLAINT, Duration.ofDays(5));
        ticket(Kind.COMPLAINT, Duration.ofDays(20));
    }

    private void ticket(Kind kind, Duration left) {
        var opened = gatekeeper.asSystem(
                "test",
                () -> desk.open(new OpenTicket(
                        program,
                        null,
                        Contact.UNKNOWN,
                        Channel.PHONE,
                        kind,
                        Topic.BALANCE,
                        null,
                        "Sprawa",
                        "Proszę o odpowiedź",
                        Language.PL)));
        jdbc.sql("update tickets.ticket set legal_due_at = ?, waiting_since = ? where number = ?")
                .params(
                        Timestamp.from(clock.instant().plus(left)),
                        Timestamp.from(clock.instant()),
                        opened.number().value())
                .update();
    }

    private void calls() {
        long source = jdbc.sql("""
                        insert into calls.line_source (key, program_id, every_program, name, secret, made_by, made_at)
                        values (lpad(:key::text, 12, 'a'), :program, false, 'Asterisk', '\\x00', 'test', now())
                        returning id""")
                .param("key", program.value())
                .param("program", program.value())
                .query(Long.class)
                .single();
        var midnight = figuresMidnight();
        call(source, midnight, null, null, null);
        call(source, midnight, null, midnight.plusSeconds(30), null);
        call(source, midnight, midnight.plusSeconds(10), midnight.plusSeconds(310), midnight.plusSeconds(410));
        for (var state : List.of("READY", "RINGING", "ON_CALL", "HOLD", "WRAP_UP", "NOT_RESPONDING")) {
            state(state, null, program);
        }
        state("PAUSED", "LUNCH", program);
        state("PAUSED", null, program);
    }

    private Instant figuresMidnight() {
        var zone = ZoneId.of("Europe/Warsaw");
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    private void call(
            long source,
            Instant offered,
            @Nullable Instant answered,
            @Nullable Instant ended,
            @Nullable Instant wrappedUp) {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, number_from, source_id, external_id, agent_id, agent_name, matched_by,
                             level, phase, end_reason, offered_at, answered_at, ended_at, wrap_up_ended_at, held_seconds)
                        values (:program, 'INBOUND', '+48601274418', :source, :external, :agent, :name, 'UNKNOWN', 'UNKNOWN',
                                :phase, :reason, :offered, :answered, :ended, :wrapped, :held)""")
                .param("program", program.value())
                .param("source", source)
                .param("external", "call-" + number())
                .param("agent", answered == null ? null : number(), Types.BIGINT)
                .param("name", answered == null ? null : "Marta")
                .param("phase", ended == null ? "WAITING" : "FINISHED")
                .param("reason", ended == null ? null : answered == null ? "ABANDONED" : "ANSWERED")
                .param("offered", Timestamp.from(offered))
                .param("answered", timestamp(answered))
                .param("ended", timestamp(ended))
                .param("wrapped", timestamp(wrappedUp == null ? ended : wrappedUp))
                .param("held", answered == null ? 0 : 50)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private void state(String state, @Nullable String reason, ProgramId... of) {
        var agent = new EnrolledAgents(agents, gatekeeper).enroll(Language.PL, Role.AGENT, "Marta", "Nowak", of);
        jdbc.sql(
                        "insert into calls.agent_state (agent_id, state, reason, since) values (:agent, :state, :reason, :now)")
                .param("agent", agent.id().value())
                .param("state", state)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void contacts() {
        contact(1, 20);
        contact(1, 3);
        contact(1, 0);
        contact(2, 0);
    }

    private void contact(long participant, int daysAgo) {
        jdbc.sql("insert into calls.contact (program_id, participant_id, topic, kind, reference, at)"
                        + " values (?, ?, 'BALANCE', 'CALL', ?, ?)")
                .params(
                        program.value(),
                        program.value() * 10 + participant,
                        number(),
                        Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo))))
                .update();
    }

    private void callbacks() {
        callback("DONE", true);
        callback("WAITING", false);
    }

    private void callback(String state, boolean isKept) {
        var from = clock.instant().minus(Duration.ofDays(1));
        long id = jdbc.sql("""
                        insert into calls.callback (program_id, number, about, window_from, window_to, state, made_by, made_at,
                                                    ended_at)
                        values (:program, '+48601274418', 'Saldo', :from, :to, :state, 'test', :from, :ended) returning id""")
                .param("program", program.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(from.plus(Duration.ofHours(2))))
                .param("state", state)
                .param("ended", isKept ? Timestamp.from(from) : null, Types.TIMESTAMP)
                .query(Long.class)
                .single();
        if (isKept) {
            jdbc.sql("""
                            insert into calls.callback_attempt (callback_id, call_id, agent_name, at, outcome)
                            values (:callback, (select min(id) from calls.call where program_id = :program), 'Marta', :at,
                                    'REACHED')""")
                    .param("callback", id)
                    .param("program", program.value())
                    .param("at", Timestamp.from(from.plusSeconds(60)))
                    .update();
        }
    }

    private void scripts() {
        long version = new ScriptFixture(library, gatekeeper)
                .published(program, "ks-balance")
                .id()
                .value();
        for (int run = 0; run < 8; run++) {
            step(run(version, false), 1, version, "greeting", null);
        }
        step(run(version, true), 1, version, "greeting", 30L);
        long moved = run(version, false);
        step(moved, 1, version, "greeting", 20L);
        step(moved, 2, version, "recording-notice", null);
        jdbc.sql("""
                        insert into scripts.remark (program_id, run_id, step_number, version_id, node, text, agent_name,
                                                    written_at)
                        values (?, ?, 1, ?, 'greeting', 'Za długie', 'Marta', ?)""")
                .params(program.value(), moved, version, Timestamp.from(clock.instant()))
                .update();
    }

    private long run(long version, boolean isFinished) {
        var began = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        return jdbc.sql("""
                        insert into scripts.run (program_id, script_id, version_id, contact, language, stack, started_at,
                                                 finished_at)
                        select :program, script_id, id, :contact, 'PL', '[]', :began, :finished
                          from scripts.version where id = :version returning id""")
                .param("program", program.value())
                .param("contact", "call:" + number())
                .param("began", began)
                .param("finished", isFinished ? began : null, Types.TIMESTAMP)
                .param("version", version)
                .query(Long.class)
                .single();
    }

    private void step(long run, int number, long version, String node, @Nullable Long seconds) {
        var entered = clock.instant().minus(Duration.ofDays(1));
        jdbc.sql("""
                        insert into scripts.step (run_id, number, version_id, node, depth, entered_at, entered_how, left_at)
                        values (:run, :number, :version, :node, 0, :entered, 'CLICK', :left)""")
                .param("run", run)
                .param("number", number)
                .param("version", version)
                .param("node", node)
                .param("entered", Timestamp.from(entered))
                .param("left", timestamp(seconds == null ? null : entered.plusSeconds(seconds)))
                .update();
    }

    private long number() {
        made++;
        return NOBODY_ELSES + program.value() * 1_000 + made;
    }
}
