package org.infolinia.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.ForecastDesk;
import org.infolinia.planning.forecast.ForecastNights;
import org.infolinia.planning.forecast.Obstacle;
import org.infolinia.planning.forecast.Outlook;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PlanningTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Autowired
    private CommunicationDesk desk;

    @Autowired
    private ForecastDesk forecasts;

    @Autowired
    private ForecastNights nights;

    @Autowired
    private ScriptLibrary library;

    @Autowired
    private LineSources sources;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    private ProgramId program;
    private ProgramId anotherProgram;
    private SignedInAgent marta;
    private SignedInAgent joanna;
    private SignedInAgent adam;
    private long source;
    private int calls;

    @BeforeEach
    void enrol() {
        clock.reset();
        program = newcomers.aProgram();
        anotherProgram = newcomers.aProgram();
        marta = enrolled("Marta", Role.AGENT, program);
        joanna = enrolled("Joanna", Role.SUPERVISOR, program);
        adam = enrolled("Adam", Role.SUPERVISOR, program, anotherProgram);
        source = gatekeeper
                .asSystem("test", () -> sources.make(program, "Asterisk", false).orElseThrow())
                .source()
                .id();
        SignedIn.as(joanna);
    }

    @AfterEach
    void putBack() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void supervisorsPlanAndAgentsReadWithinTheirPrograms() {
        var planned = planned(sms(TODAY.plusDays(1), 10_000));

        SignedIn.as(marta);
        assertThat(desk.between(List.of(program), clock.instant(), inDays(3))).containsExactly(planned);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.plan(program, sms(TODAY, 1)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.change(planned, sms(TODAY, 1)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.callOff(planned, "nie"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> forecasts.outlook(program, ContactKind.CALL));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.between(List.of(anotherProgram), clock.instant(), inDays(3)));

        SignedIn.as(enrolled("Ola", Role.SUPERVISOR, anotherProgram));
        assertThat(desk.find(planned.id())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.change(planned, sms(TODAY, 1)));
    }

    @Test
    void whoChangesWhatAnotherHasChangedIsAskedAndNothingIsLost() {
        var seen = planned(sms(TODAY.plusDays(1), 10_000));
        SignedIn.as(adam);
        var byAdam = desk.change(seen, sms(TODAY.plusDays(2), 10_000)).orElseThrow();

        SignedIn.as(joanna);
        var refused = desk.change(seen, sms(TODAY.plusDays(1), 20_000));

        assertThat(codeOf(refused)).isEqualTo("communication-changed-meanwhile");
        assertThat(((Refused<?>) refused).refusal().arguments()).containsExactly("Adam Nowak");
        assertThat(codeOf(desk.callOff(seen, "pomyłka"))).isEqualTo("communication-changed-meanwhile");
        assertThat(desk.find(seen.id())).contains(byAdam);
        assertThat(desk.change(byAdam, sms(TODAY.plusDays(1), 20_000))
                        .orElseThrow()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void everyChangeIsOnTheTrailAndAnEmptyOneIsNot() {
        var seen = planned(sms(TODAY.plusDays(1), 10_000));
        var changed = desk.change(seen, sms(TODAY.plusDays(1), 20_000)).orElseThrow();
        desk.change(changed, changed.plan()).orElseThrow();
        desk.callOff(changed, "baza nie jest gotowa").orElseThrow();

        assertThat(trail()).containsExactly("planning.planned", "planning.changed", "planning.called-off");
        assertThat(jdbc.sql(
                                "select details ->> 'audience' from audit.entry where action = 'planning.changed' and program_id = ?")
                        .param(program.value())
                        .query(String.class)
                        .single())
                .isEqualTo("10000 → 20000");
    }

    @Test
    void whatIsCalledOffStaysAndCannotBeChanged() {
        var planned = planned(sms(TODAY.plusDays(1), 10_000));
        assertThat(codeOf(desk.callOff(planned, "  "))).isEqualTo("communication-why");
        var calledOff = desk.callOff(planned, "baza nie jest gotowa").orElseThrow();

        assertThat(calledOff.stage(clock.instant())).isEqualTo(Stage.CALLED_OFF);
        assertThat(calledOff.reach()).isEmpty();
        assertThat(codeOf(desk.change(calledOff, sms(TODAY, 5)))).isEqualTo("communication-called-off");
        assertThat(desk.between(List.of(program), clock.instant(), inDays(3))).containsExactly(calledOff);
    }

    @Test
    void ofWhatIsCalledOffUnderWayThoseAlreadyToldCount() {
        var from = clock.instant().minus(Duration.ofHours(1));
        var plan = plan(from, from.plus(Duration.ofHours(4)), 10_000, 5.0);
        var calledOff = desk.callOff(planned(plan), "błąd w treści").orElseThrow();

        assertThat(calledOff.reach().orElseThrow().people()).isCloseTo(2_500, within(1e-6));
        assertThat(codeOf(desk.callOff(planned(sms(TODAY.minusDays(9), 5)), "za późno")))
                .isEqualTo("communication-over");
    }

    @Test
    void aPlanThatCannotHoldIsRefused() {
        var when = clock.instant();
        assertThat(codeOf(desk.plan(program, plan(when, when.minusSeconds(1), 10, null))))
                .isEqualTo("communication-times");
        assertThat(codeOf(desk.plan(program, plan(when, when.plus(Duration.ofDays(32)), 10, null))))
                .isEqualTo("communication-times");
        assertThat(codeOf(desk.plan(program, plan(when, when, 0, null)))).isEqualTo("communication-audience");
        assertThat(codeOf(desk.plan(program, plan(when, when, 10, 1_001.0)))).isEqualTo("communication-assumption");
        assertThat(codeOf(desk.plan(program, withScript("none-such")))).isEqualTo("communication-script");
        SignedIn.as(adam);
        assertThat(codeOf(desk.plan(anotherProgram, sms(TODAY, 10)))).isEqualTo("communication-owner");
    }

    @Test
    void aScriptOfTheProgramMayBeUsed() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");

        assertThat(planned(withScript(script.content().code())).plan().script())
                .isEqualTo(script.content().code());
    }

    /** Twelve calls at ten on every day for eight weeks, so that each day to come brings twelve at ten. */
    @Test
    void daysAreForetoldFromTheWeeksBefore() {
        everyDay(60, 1, 12);

        var outlook = forecasts.outlook(program, ContactKind.CALL);

        assertThat(outlook.isByHand()).isFalse();
        assertThat(promise(outlook, TODAY.plusDays(3)).total()).isCloseTo(12, within(1e-9));
        assertThat(outlook.hoursOfToday()).hasSize(24);
        assertThat(requireNonNull(outlook.hoursOfToday().get(10).usual())).isCloseTo(12, within(1e-9));
        assertThat(outlook.error()).isEmpty();
        assertThat(outlook.day(TODAY.minusDays(1)).orElseThrow().foretold()).isNull();
    }

    @Test
    void anAssumptionAddsItsContactsToTheDaysAfter() {
        everyDay(60, 1, 12);
        planned(plan(at(TODAY.plusDays(1), 9), at(TODAY.plusDays(1), 9), 1_000, 20.0));

        var outlook = forecasts.outlook(program, ContactKind.CALL);

        assertThat(promise(outlook, TODAY.plusDays(1)).added()).isCloseTo(14, within(1e-9));
        assertThat(promise(outlook, TODAY.plusDays(2)).added()).isCloseTo(4, within(1e-9));
        assertThat(promise(outlook, TODAY.plusDays(3)).added()).isCloseTo(2, within(1e-9));
        assertThat(promise(outlook, TODAY.plusDays(4)).added()).isZero();
    }

    /** Ten days ago a message to 1,000 brought 30 more calls on the day and 10 on the next; that is 40 a thousand. */
    @Test
    void whatCameOfACommunicationIsMeasuredAndTeaches() {
        everyDay(60, 1, 12);
        var sent = planned(plan(at(TODAY.minusDays(10), 9), at(TODAY.minusDays(10), 9), 1_000, null));
        offered(TODAY.minusDays(10), 30);
        offered(TODAY.minusDays(9), 10);
        night();

        var effect = forecasts.aftereffects(sent).getFirst();
        assertThat(effect.obstacle()).isNull();
        assertThat(effect.came()).isEqualTo(3 * 12 + 40);
        assertThat(effect.expected()).isCloseTo(36, within(1e-6));

        var expectation = forecasts.past(program).expectation(ContactKind.CALL, sms(TODAY.plusDays(1), 5_000));
        assertThat(requireNonNull(expectation.ratio()).perRecipient()).isCloseTo(.04, within(1e-9));
        assertThat(requireNonNull(expectation.ratio()).communications()).isEqualTo(1);
        assertThat(expectation.total()).isCloseTo(200, within(1e-6));
        assertThat(expectation.curve().isMeasured()).isFalse();
    }

    @Test
    void ofTwoAtATimeNobodyCanTellWhichBroughtWhat() {
        everyDay(60, 1, 12);
        var first = planned(sms(TODAY.minusDays(10), 1_000));
        planned(sms(TODAY.minusDays(9), 1_000));
        night();

        assertThat(forecasts.aftereffects(first))
                .hasSize(2)
                .allSatisfy(effect -> assertThat(effect.obstacle()).isEqualTo(Obstacle.OVERLAPS));
    }

    @Test
    void whatIsChangedIsMeasuredAnew() {
        everyDay(60, 1, 12);
        var sent = planned(sms(TODAY.minusDays(10), 1_000));
        night();
        assertThat(forecasts.aftereffects(sent)).isNotEmpty();

        desk.change(sent, sms(TODAY.minusDays(10), 2_000)).orElseThrow();
        assertThat(forecasts.aftereffects(sent)).isEmpty();
        night();
        assertThat(forecasts.aftereffects(sent).getFirst().people()).isEqualTo(2_000);
    }

    /** What was foretold for tomorrow stays, though a communication is planned after; that is what the error tells. */
    @Test
    void whatWasForetoldIsKeptAndComparedWithWhatCame() {
        everyDay(60, 1, 12);
        night();
        night();
        planned(plan(at(TODAY, 9), at(TODAY, 9), 1_000, 20.0));
        night();
        offered(TODAY, 15);
        assertThat(requireNonNull(forecasts.outlook(program, ContactKind.CALL).todayAsOfNow())
                        .total())
                .isCloseTo(26, within(1e-9));
        clock.advance(Duration.ofDays(1));

        var outlook = forecasts.outlook(program, ContactKind.CALL);

        var yesterday = outlook.day(TODAY).orElseThrow();
        assertThat(requireNonNull(yesterday.foretold()).total()).isCloseTo(12, within(1e-9));
        assertThat(requireNonNull(yesterday.foretold()).keptAt()).isEqualTo(FixedClock.TUESDAY_MORNING);
        assertThat(yesterday.came()).isEqualTo(15);
        assertThat(outlook.error().orElseThrow().share()).isCloseTo(3 / 15., within(1e-9));
        assertThat(kept()).isEqualTo(15);
    }

    @Test
    void whatWasForetoldAWeekBeforeIsComparedToo() {
        everyDay(60, 1, 12);
        night();
        planned(plan(at(TODAY.plusDays(7), 9), at(TODAY.plusDays(7), 9), 1_000, 20.0));
        clock.advance(Duration.ofDays(7));
        night();
        offered(TODAY.plusDays(7), 15);
        clock.advance(Duration.ofDays(1));

        var outlook = forecasts.outlook(program, ContactKind.CALL);

        var yesterday = outlook.day(TODAY.plusDays(7)).orElseThrow();
        assertThat(requireNonNull(yesterday.aWeekBefore())).isCloseTo(12, within(1e-9));
        assertThat(requireNonNull(yesterday.foretold()).total()).isGreaterThan(12);
        assertThat(outlook.errorAWeekAhead().orElseThrow().share()).isCloseTo(3 / 15., within(1e-9));
        assertThat(outlook.errorAWeekAhead().orElseThrow().days()).isEqualTo(1);
    }

    @Test
    void onlyTheSystemKeepsForecasts() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> nights.run(program));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> nights.makeUpFor(program, TODAY.minusDays(3)));
    }

    @Test
    void aForecastThatIsMadeUpForKnowsNothingOfLater() {
        everyDay(60, 4, 12);
        everyDay(3, 1, 99);
        gatekeeper.asSystem("test", () -> nights.makeUpFor(program, TODAY.minusDays(3)));

        var day = forecasts
                .outlook(program, ContactKind.CALL)
                .day(TODAY.minusDays(2))
                .orElseThrow();

        assertThat(requireNonNull(day.foretold()).total()).isCloseTo(12, within(1e-9));
        assertThat(day.came()).isEqualTo(99);
    }

    @Test
    void callsBegunByHandCountWhereNoLineTellsOfAny() {
        var hand = newcomers.aProgram();
        for (int day = 1; day <= 60; day++) {
            byHand(hand, TODAY.minusDays(day));
        }
        SignedIn.as(enrolled("Ewa", Role.SUPERVISOR, hand));

        var outlook = forecasts.outlook(hand, ContactKind.CALL);

        assertThat(outlook.isByHand()).isTrue();
        assertThat(promise(outlook, TODAY.plusDays(1)).total()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theHotlineHearsOfWhatIsToldTodayAtOnce() {
        SignedIn.as(marta);
        assertThat(forecasts.today(List.of(program))).isEmpty();
        SignedIn.as(joanna);
        var planned = planned(plan(at(TODAY, 8), at(TODAY, 18), 1_000, 20.0));

        SignedIn.as(marta);
        assertThat(forecasts.today(List.of(program))).singleElement().satisfies(told -> {
            assertThat(told.communication()).isEqualTo(planned);
            assertThat(told.expected()).containsOnlyKeys(ContactKind.CALL);
            assertThat(requireNonNull(told.expected().get(ContactKind.CALL))).isCloseTo(14, within(1e-6));
        });
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> forecasts.today(List.of(anotherProgram)));
    }

    @Test
    void theDashboardIsToldTodayBesideWhatWasForetold() {
        everyDay(60, 1, 12);
        night();
        offered(TODAY, 4);

        var volume = forecasts.volumes(List.of(program)).getFirst();

        assertThat(volume.came()).isEqualTo(4);
        assertThat(requireNonNull(volume.foretold()).total()).isCloseTo(12, within(1e-9));
        assertThat(requireNonNull(volume.foretold()).soFar()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(requireNonNull(forecasts.volumes(List.of(program)).getFirst().foretold())
                        .soFar())
                .isCloseTo(6, within(1e-6));
    }

    private void night() {
        gatekeeper.asSystem("test", () -> nights.run(program));
    }

    private Communication planned(Plan plan) {
        return desk.plan(program, plan).orElseThrow();
    }

    private Plan sms(LocalDate date, int audience) {
        return plan(at(date, 10), at(date, 10), audience, null);
    }

    private Plan plan(Instant from, Instant until, int audience, @Nullable Double callsPerThousand) {
        return new Plan(
                "Punkty ważne do końca roku",
                Channel.SMS,
                Map.of(Language.PL, "Twoje punkty tracą ważność 31 grudnia."),
                from,
                until,
                audience,
                null,
                null,
                joanna.id(),
                callsPerThousand,
                null);
    }

    private Plan withScript(String code) {
        var plain = sms(TODAY, 10);
        return new Plan(
                plain.title(),
                plain.channel(),
                plain.words(),
                plain.from(),
                plain.until(),
                plain.audience(),
                code,
                null,
                plain.owner(),
                null,
                null);
    }

    /** Each of these days brings as many calls at ten. */
    private void everyDay(int first, int last, int count) {
        for (int day = first; day >= last; day--) {
            offered(TODAY.minusDays(day), count);
        }
    }

    private void offered(LocalDate date, int count) {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, source_id, external_id, matched_by, level, phase, end_reason,
                             offered_at, ended_at, wrap_up_ended_at)
                        select :program, 'INBOUND', :source, :first + number, 'UNKNOWN', 'UNKNOWN', 'FINISHED', 'ABANDONED',
                               :at, :at, :at from generate_series(1, :count) number""")
                .param("program", program.value())
                .param("source", source)
                .param("first", calls)
                .param("count", count)
                .param("at", Timestamp.from(at(date, 10).plusSeconds(60)))
                .update();
        calls += count;
    }

    private void byHand(ProgramId of, LocalDate date) {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, agent_id, agent_name, matched_by, level, phase, end_reason,
                             offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (:program, 'INBOUND', 1, 'Marta', 'UNKNOWN', 'UNKNOWN', 'FINISHED', 'ANSWERED',
                                :at, :at, :at, :at)""")
                .param("program", of.value())
                .param("at", Timestamp.from(at(date, 11)))
                .update();
    }

    private List<String> trail() {
        return jdbc.sql("select action from audit.entry where program_id = ? and action like 'planning.%' order by id")
                .param(program.value())
                .query(String.class)
                .list();
    }

    private int kept() {
        return jdbc.sql("select count(*) from planning.forecast where program_id = ? and kind = 'CALL'")
                .param(program.value())
                .query(Integer.class)
                .single();
    }

    private static Outlook.Promise promise(Outlook outlook, LocalDate date) {
        return requireNonNull(outlook.day(date).orElseThrow().foretold());
    }

    private SignedInAgent enrolled(String name, Role role, ProgramId... programs) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, role, name, "Nowak", programs);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(WARSAW).toInstant();
    }

    private static String codeOf(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
