package org.infolinia.planning.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.Communication;
import org.infolinia.planning.CommunicationEvent;
import org.infolinia.planning.forecast.Outlook.Day;
import org.infolinia.planning.forecast.Outlook.Hour;
import org.infolinia.planning.forecast.Outlook.Promise;
import org.infolinia.planning.forecast.TodaysVolume.Foresight;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells supervisors what days bring and what they brought, and everybody what people are told today. */
@Service
public class ForecastDesk {

    /** How many days before today are shown. */
    public static final int DAYS_BACK = 14;

    private static final int A_WEEK = 7;

    /** As old may be what is told of today; every page of the hotline asks for it. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Forecasting forecasting;
    private final ForecastRows rows;
    private final MeasurementRows measurements;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final Map<ProgramId, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Instant at, LocalDate day, List<ToldToday> told) {}

    ForecastDesk(
            Forecasting forecasting,
            ForecastRows rows,
            MeasurementRows measurements,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.forecasting = forecasting;
        this.rows = rows;
        this.measurements = measurements;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** What is known of a program, to think over plans with. */
    @Transactional(readOnly = true)
    public ProgramPast past(ProgramId program) {
        gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, program);
        return forecasting.past(program, forecasting.today(program));
    }

    /**
     * {@link #DAYS_BACK} days back with what was foretold before they began, today by the hour, and the days ahead as they
     * look now.
     */
    @Transactional(readOnly = true)
    public Outlook outlook(ProgramId program, ContactKind kind) {
        gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, program);
        var today = forecasting.today(program);
        var past = forecasting.past(program, today);
        var kept = rows.latest(program, kind, today.minusDays(DAYS_BACK), today.plusDays(1));
        var before = rows.madeBefore(program, kind, today.minusDays(DAYS_BACK), today.plusDays(A_WEEK), A_WEEK);
        var days = IntStream.rangeClosed(-DAYS_BACK, Forecasting.DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .map(date -> day(kind, date, today, past, kept, before))
                .toList();
        return new Outlook(
                kind,
                past.zone(),
                today,
                past.counts(kind).isByHand(),
                clock.instant(),
                days,
                hours(kind, today, past, kept.get(today)),
                promise(kind, today, past),
                error(days, today, day -> Optional.ofNullable(day.foretold()).map(Promise::total)),
                error(days, today, day -> Optional.ofNullable(day.aWeekBefore())));
    }

    /** What came of a communication, by calls and by mail; nothing before it is measured. */
    @Transactional(readOnly = true)
    public List<Aftereffect> aftereffects(Communication communication) {
        gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, communication.program());
        return measurements.of(communication.id());
    }

    /** Today so far, of calls and of mail in each program; what was foretold is what was kept when the day began. */
    @Transactional(readOnly = true)
    public List<TodaysVolume> volumes(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, program));
        return programs.stream()
                .flatMap(program -> Stream.of(ContactKind.values()).map(kind -> volume(program, kind)))
                .toList();
    }

    private TodaysVolume volume(ProgramId program, ContactKind kind) {
        var today = forecasting.today(program);
        var kept = rows.latest(program, kind, today, today.plusDays(1)).get(today);
        return new TodaysVolume(
                program,
                kind,
                forecasting.countsOf(program, kind, today).total(today),
                kept == null
                        ? null
                        : new Foresight(kept.total(), kept.until(clock.instant()), kept.addedTotal(), kept.madeAt()));
    }

    /**
     * What people are told today or may get in touch about today, in each program by when it began. Up to {@link #FRESH} old.
     */
    @Transactional(readOnly = true)
    public List<ToldToday> today(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.TAKE_CALLS, program));
        return programs.stream().flatMap(program -> told(program).stream()).toList();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommunicationEvent event) {
        remembered.remove(event.program());
    }

    private List<ToldToday> told(ProgramId program) {
        var today = forecasting.today(program);
        var now = clock.instant();
        var known = remembered.get(program);
        if (known != null
                && known.day().equals(today)
                && !known.at().isAfter(now)
                && now.isBefore(known.at().plus(FRESH))) {
            return known.told();
        }
        var told = toldOn(program, today);
        remembered.put(program, new Remembered(now, today, told));
        return told;
    }

    private List<ToldToday> toldOn(ProgramId program, LocalDate today) {
        var zone = forecasting.zone(program);
        var concerned = forecasting.around(program, today, zone).stream()
                .filter(communication -> Aftermath.of(communication, zone)
                        .filter(aftermath -> aftermath.includes(today))
                        .isPresent())
                .sorted(Comparator.comparing(
                        communication -> communication.plan().from()))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        var past = forecasting.past(program, today);
        return concerned.stream()
                .map(communication -> new ToldToday(communication, expected(communication, today, past)))
                .toList();
    }

    private static Map<ContactKind, Double> expected(Communication communication, LocalDate day, ProgramPast past) {
        var expected = new EnumMap<ContactKind, Double>(ContactKind.class);
        for (var kind : ContactKind.values()) {
            var expectation = past.expectation(kind, communication);
            if (expectation.ratio() != null) {
                expected.put(kind, expectation.on(day));
            }
        }
        return expected;
    }

    private static Day day(
            ContactKind kind,
            LocalDate date,
            LocalDate today,
            ProgramPast past,
            Map<LocalDate, Foretold> kept,
            Map<LocalDate, Foretold> aWeekBefore) {
        boolean isOver = date.isBefore(today);
        var before = kept.get(date);
        var earlier = aWeekBefore.get(date);
        var foretold = before != null ? promise(before) : isOver ? null : promise(kind, date, past);
        return new Day(
                date,
                past.isSpecial(date),
                foretold,
                earlier == null ? null : earlier.total(),
                date.isAfter(today) ? null : past.counts(kind).total(date));
    }

    private static Promise promise(Foretold kept) {
        return new Promise(kept.usualTotal(), kept.addedTotal(), 0, false, kept.madeAt());
    }

    private static @Nullable Promise promise(ContactKind kind, LocalDate date, ProgramPast past) {
        return past.usual(kind, date)
                .map(usual -> new Promise(
                        usual.total(),
                        past.added(kind, date).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        usual.restsOn().size(),
                        usual.isTouched(),
                        null))
                .orElse(null);
    }

    private List<Hour> hours(ContactKind kind, LocalDate today, ProgramPast past, @Nullable Foretold kept) {
        var hours = new ProgramDay(today, past.zone()).hours();
        var usual = kept != null && kept.usual().size() == hours.size()
                ? kept.usual()
                : past.usual(kind, today).map(Usual::hours).orElse(List.of());
        var added = kept != null && kept.added().size() == hours.size() ? kept.added() : past.added(kind, today);
        var came = past.counts(kind).on(today);
        return IntStream.range(0, hours.size())
                .mapToObj(i -> new Hour(
                        hours.get(i),
                        usual.isEmpty() ? null : usual.get(i),
                        usual.isEmpty() ? null : added.get(i),
                        hours.get(i).isAfter(clock.instant()) ? null : came.get(i)))
                .toList();
    }

    private static Optional<ForecastError> error(
            List<Day> days, LocalDate today, Function<Day, Optional<Double>> foretold) {
        return ForecastError.of(days.stream()
                .filter(day -> day.date().isBefore(today))
                .flatMap(day -> foretold.apply(day).stream().flatMap(number -> judged(number, day.came())))
                .toList());
    }

    private static Stream<ForecastError.Day> judged(double foretold, @Nullable Long came) {
        return came == null ? Stream.empty() : Stream.of(new ForecastError.Day(foretold, came));
    }
}
