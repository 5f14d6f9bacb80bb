package org.infolinia.tickets.sla;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a policy promises, and of which tickets. An empty set of queues, priorities, topics or kinds means all of them.
 *
 * @param calendar id of the calendar whose working time counts
 * @param targets in working time, whole minutes; what is not in it is not promised
 * @param pausedIn states in which its clocks stand still, none of those in which a ticket is over
 * @param warnBefore in working time; zero warns of nothing
 * @param isRaised whether a ticket whose promise was missed becomes urgent
 * @param passedTo key of the queue that such a ticket goes to, or null
 */
public record SlaTerms(
        String name,
        Set<String> queues,
        Set<Priority> priorities,
        Set<Topic> topics,
        Set<Kind> kinds,
        long calendar,
        Map<SlaMetric, Duration> targets,
        Set<State> pausedIn,
        Duration warnBefore,
        boolean isRaised,
        @Nullable String passedTo) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final Duration LONGEST_TARGET = Duration.ofDays(365);

    public SlaTerms {
        name = name.strip();
        queues = Set.copyOf(queues);
        priorities = Set.copyOf(priorities);
        topics = Set.copyOf(topics);
        kinds = Set.copyOf(kinds);
        targets = Map.copyOf(targets);
        pausedIn = Set.copyOf(pausedIn);
    }

    /** Why they cannot hold: {@code sla-name}, {@code sla-targets}, {@code sla-warning} or {@code sla-pause}. */
    Optional<Refusal> objection() {
        if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("sla-name", MAXIMUM_NAME_LENGTH));
        }
        if (targets.isEmpty() || !targets.values().stream().allMatch(SlaTerms::isPossible)) {
            return Optional.of(Refusal.of("sla-targets", LONGEST_TARGET.toDays()));
        }
        if (warnBefore.isNegative()
                || targets.values().stream().anyMatch(target -> warnBefore.compareTo(target) >= 0)) {
            return Optional.of(Refusal.of("sla-warning"));
        }
        return pausedIn.stream().anyMatch(State::isOver) ? Optional.of(Refusal.of("sla-pause")) : Optional.empty();
    }

    private static boolean isPossible(Duration target) {
        return target.isPositive() && target.compareTo(LONGEST_TARGET) <= 0 && target.toSecondsPart() == 0;
    }

    boolean isAbout(Ticket ticket) {
        var queue = ticket.queue();
        return (queues.isEmpty() || queue != null && queues.contains(queue))
                && (priorities.isEmpty() || priorities.contains(ticket.priority()))
                && (topics.isEmpty() || topics.contains(ticket.topic()))
                && (kinds.isEmpty() || kinds.contains(ticket.kind()));
    }

    Optional<Duration> target(SlaMetric metric) {
        return Optional.ofNullable(targets.get(metric));
    }
}
