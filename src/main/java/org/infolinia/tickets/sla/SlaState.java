package org.infolinia.tickets.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.programs.hours.BusinessHours;
import org.jspecify.annotations.Nullable;

/**
 * How one promise of a ticket stands.
 *
 * @param policy id of the policy that promises it, or null when none does any more
 * @param target in working time, or null without a policy
 * @param dueAt when it must be kept, if nothing pauses it; null when it stands still or is over
 * @param warnAt when to warn of that, or null
 * @param missedAt when it was not kept, or null
 */
public record SlaState(
        SlaClock clock,
        @Nullable Long policy,
        @Nullable Duration target,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant missedAt) {

    /** Nothing is promised. */
    static SlaState unpromised(SlaClock clock) {
        return new SlaState(clock, null, null, null, null, null);
    }

    /** Nobody is to be warned of it. */
    SlaState resting() {
        return new SlaState(clock, policy, target, null, null, missedAt);
    }

    static SlaState of(SlaClock clock, SlaPolicy policy, BusinessHours hours, Instant now) {
        return policy.terms()
                .target(clock.metric())
                .map(target -> of(clock, policy, target, hours, now))
                .orElseGet(() -> unpromised(clock));
    }

    private static SlaState of(SlaClock clock, SlaPolicy policy, Duration target, BusinessHours hours, Instant now) {
        var warnBefore = policy.terms().warnBefore();
        return new SlaState(
                clock,
                policy.id(),
                target,
                whileRunning(clock, target, hours).orElse(null),
                warnBefore.isZero()
                        ? null
                        : whileRunning(clock, target.minus(warnBefore), hours).orElse(null),
                clock.missedAt(target, hours, now).orElse(null));
    }

    private static Optional<Instant> whileRunning(SlaClock clock, Duration working, BusinessHours hours) {
        return clock.isRunning() ? clock.reaches(working, hours) : Optional.empty();
    }

    /** Whether it was not kept in time, be it kept afterwards or not. */
    public boolean isMissed() {
        return missedAt != null;
    }
}
