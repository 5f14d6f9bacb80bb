package org.infolinia.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infolinia.planning.Channel;
import org.infolinia.planning.Communication;
import org.infolinia.planning.Communication.Reach;
import org.infolinia.planning.Plan;
import org.jspecify.annotations.Nullable;

/** What is known of a program when its days are foretold. Nothing in it changes, so that one may think over many plans. */
public final class ProgramPast {

    private static final double PER_THOUSAND = 1_000;
    private static final int USUAL_OPENING = 8;
    private static final int USUAL_CLOSING = 20;

    private final ZoneId zone;
    private final Map<ContactKind, HourlyCounts> counts;
    private final Map<ContactKind, Baseline> baselines;
    private final Set<LocalDate> specialDays;
    private final List<Communication> communications;
    private final ResponseBook responses;
    private final Map<ContactKind, NavigableMap<Instant, Double>> added = new HashMap<>();

    /**
     * @param communications those that may matter to the days that are asked for
     * @param knownUntil the day before which everything is known
     */
    ProgramPast(
            ZoneId zone,
            Map<ContactKind, HourlyCounts> counts,
            Set<LocalDate> specialDays,
            List<Communication> communications,
            ResponseBook responses,
            LocalDate knownUntil) {
        this.zone = zone;
        this.counts = Map.copyOf(counts);
        this.specialDays = Set.copyOf(specialDays);
        this.communications = List.copyOf(communications);
        this.responses = responses;
        var touchedDays = touchedDays();
        this.baselines = counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Baseline(each.getValue(), specialDays, touchedDays::contains, knownUntil)));
        for (var kind : ContactKind.values()) {
            added.put(kind, allAdded(kind, knownUntil));
        }
    }

    public ZoneId zone() {
        return zone;
    }

    /** Empty when too few days like it are known. */
    public Optional<Usual> usual(ContactKind kind, LocalDate date) {
        return baseline(kind).of(date);
    }

    /** What a plan that is only being thought about would bring. */
    public Expectation expectation(ContactKind kind, Plan plan) {
        return expectation(kind, plan, new Reach(plan.from(), plan.until(), plan.audience()));
    }

    /** What a communication brings; nothing when it was called off in time. */
    public Expectation expectation(ContactKind kind, Communication communication) {
        return communication
                .reach()
                .map(reach -> expectation(kind, communication.plan(), reach))
                .orElseGet(() -> new Expectation(
                        kind, null, Curve.usual(communication.plan().channel()), new TreeMap<>()));
    }

    /** What was measured of communications by this way; empty when nothing was. */
    public Optional<Ratio> measured(ContactKind kind, Channel channel) {
        return responses.ratio(channel, kind);
    }

    public Curve curve(ContactKind kind, Channel channel) {
        return responses.curve(channel, kind);
    }

    boolean isSpecial(LocalDate date) {
        return specialDays.contains(date);
    }

    HourlyCounts counts(ContactKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    /** What all communications together add to each hour of the day. */
    List<Double> added(ContactKind kind, LocalDate date) {
        var byHour = Objects.requireNonNull(added.get(kind));
        return new ProgramDay(date, zone)
                .hours().stream().map(hour -> byHour.getOrDefault(hour, 0.0)).toList();
    }

    private NavigableMap<Instant, Double> allAdded(ContactKind kind, LocalDate from) {
        var sum = new TreeMap<Instant, Double>();
        communications.stream()
                .filter(communication -> mayAdd(communication, from))
                .flatMap(communication ->
                        communication.reach().map(reach -> byHour(kind, communication.plan(), reach)).stream())
                .forEach(one -> one.forEach((hour, contacts) -> sum.merge(hour, contacts, Double::sum)));
        return sum;
    }

    private boolean mayAdd(Communication communication, LocalDate from) {
        return Aftermath.of(communication, zone)
                .filter(aftermath ->
                        aftermath.end().plusDays(Response.LONGEST_DELAY_DAYS).isAfter(from))
                .isPresent();
    }

    private Expectation expectation(ContactKind kind, Plan plan, Reach reach) {
        var byDay = new TreeMap<LocalDate, Double>();
        byHour(kind, plan, reach)
                .forEach((hour, contacts) -> byDay.merge(LocalDate.ofInstant(hour, zone), contacts, Double::sum));
        return new Expectation(kind, ratio(kind, plan).orElse(null), responses.curve(plan.channel(), kind), byDay);
    }

    private NavigableMap<Instant, Double> byHour(ContactKind kind, Plan plan, Reach reach) {
        var ratio = ratio(kind, plan);
        if (ratio.isEmpty()) {
            return Collections.emptyNavigableMap();
        }
        return new Response(zone, date -> habits(kind, date))
                .spread(ratio.get().perRecipient() * reach.people(), reach, responses.curve(plan.channel(), kind));
    }

    /** What somebody assumes stands above what was measured. */
    private Optional<Ratio> ratio(ContactKind kind, Plan plan) {
        return Optional.ofNullable(assumed(kind, plan))
                .map(perThousand -> Ratio.assumed(perThousand / PER_THOUSAND))
                .or(() -> responses.ratio(plan.channel(), kind));
    }

    private static @Nullable Double assumed(ContactKind kind, Plan plan) {
        return switch (kind) {
            case CALL -> plan.callsPerThousand();
            case MAIL -> plan.mailsPerThousand();
        };
    }

    /** Where nothing is known, people are taken to get in touch between eight and eight. */
    private List<Double> habits(ContactKind kind, LocalDate date) {
        return baseline(kind).habits(date).orElseGet(() -> {
            var day = new ProgramDay(date, zone);
            return day.hours().stream()
                    .map(day::onTheClock)
                    .map(hour -> hour >= USUAL_OPENING && hour < USUAL_CLOSING ? 1.0 : 0.0)
                    .toList();
        });
    }

    private Baseline baseline(ContactKind kind) {
        return Objects.requireNonNull(baselines.get(kind));
    }

    private Set<LocalDate> touchedDays() {
        return communications.stream()
                .flatMap(communication -> Aftermath.of(communication, zone).stream())
                .flatMap(Aftermath::dates)
                .collect(Collectors.toSet());
    }
}
