package org.infolinia.tickets.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.programs.hours.BusinessHours;
import org.jspecify.annotations.Nullable;

/**
 * When a promise was running. It keeps moments alone, so that another target or another calendar is reckoned with from
 * the beginning.
 *
 * @param runs in their order; only the last may still go on
 * @param endedAt when the promise was kept or fell away, or null
 */
public record SlaClock(
        SlaMetric metric,
        int round,
        List<Run> runs,
        @Nullable Instant endedAt) {

    /** @param until null while it goes on */
    public record Run(Instant from, @Nullable Instant until) {

        public Run {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A run does not end before it begins");
            }
        }

        private Instant untilOr(Instant now) {
            return until == null ? now : until;
        }
    }

    public SlaClock {
        runs = List.copyOf(runs);
    }

    static SlaClock started(SlaMetric metric, int round, Instant at) {
        return new SlaClock(metric, round, List.of(new Run(at, null)), null);
    }

    boolean isSamePromise(SlaClock other) {
        return metric == other.metric && round == other.round;
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public boolean isRunning() {
        return !runs.isEmpty() && runs.getLast().until() == null;
    }

    public boolean isPaused() {
        return !isOver() && !isRunning();
    }

    SlaClock paused(Instant at) {
        return isRunning() ? new SlaClock(metric, round, runsStoppedAt(at), endedAt) : this;
    }

    /** Goes on, also after its end when the matter comes up again. */
    SlaClock resumed(Instant at) {
        if (isRunning()) {
            return this;
        }
        var more = new ArrayList<>(runs);
        more.add(new Run(at, null));
        return new SlaClock(metric, round, more, null);
    }

    /** The run that goes on began at that moment already, though not before the one ahead of it was over. */
    SlaClock runningSince(Instant since) {
        if (!isRunning() || !runs.getLast().from().isAfter(since)) {
            return this;
        }
        var before = runs.subList(0, runs.size() - 1);
        var over = before.isEmpty() ? null : before.getLast().until();
        var from = over == null || over.isBefore(since) ? since : over;
        var longer = new ArrayList<>(before);
        longer.add(new Run(from, null));
        return new SlaClock(metric, round, longer, endedAt);
    }

    SlaClock ended(Instant at) {
        return isOver() ? this : new SlaClock(metric, round, runsStoppedAt(at), at);
    }

    /** Working time that was spent up to now. */
    public Duration spent(BusinessHours hours, Instant now) {
        return runs.stream()
                .map(run -> hours.between(run.from(), run.untilOr(now)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The moment at which so much working time has been spent: in the past, or in the future if it goes on without a
     * pause.
     *
     * @return empty when it stood still before
     */
    public Optional<Instant> reaches(Duration working, BusinessHours hours) {
        var left = working;
        for (var run : runs) {
            var until = run.until();
            if (until == null) {
                return hours.after(run.from(), left);
            }
            var spent = hours.between(run.from(), until);
            if (left.compareTo(spent) <= 0) {
                return hours.after(run.from(), left);
            }
            left = left.minus(spent);
        }
        return Optional.empty();
    }

    /** When more than the target was spent, at the latest now; empty while the promise is kept. */
    public Optional<Instant> missedAt(Duration target, BusinessHours hours, Instant now) {
        return spent(hours, now).compareTo(target) > 0 ? reaches(target, hours) : Optional.empty();
    }

    private List<Run> runsStoppedAt(Instant at) {
        if (!isRunning()) {
            return runs;
        }
        var stopped = new ArrayList<>(runs.subList(0, runs.size() - 1));
        var last = runs.getLast();
        stopped.add(new Run(last.from(), at.isBefore(last.from()) ? last.from() : at));
        return stopped;
    }
}
