package org.infolinia.tickets.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.assignment.Choice.Among;
import org.infolinia.tickets.assignment.Choice.Condition;
import org.infolinia.tickets.assignment.Choice.Nobody;
import org.infolinia.tickets.assignment.Choice.Obstacle;
import org.infolinia.tickets.assignment.UnownedTickets.Place;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives tickets out by the rules of their queues, each in a transaction of its own; what is still to be given out is
 * stored, so that it goes on after a fall. Where nobody fits, the ticket says why, and it is tried again later.
 */
@Component
class AutomaticAssignment {

    static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(15);

    private static final int PAGE = 100;

    private final WantedAssignments wanted;
    private final AssignmentRows rows;
    private final Roster roster;
    private final FullHands hands;
    private final Turns turns;
    private final TicketBook book;
    private final Conversation conversation;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AutomaticAssignment(
            WantedAssignments wanted,
            AssignmentRows rows,
            Roster roster,
            FullHands hands,
            Turns turns,
            TicketBook book,
            Conversation conversation,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wanted = wanted;
        this.rows = rows;
        this.roster = roster;
        this.hands = hands;
        this.turns = turns;
        this.book = book;
        this.conversation = conversation;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Goes on until nothing is left that is to be tried by now. */
    void run() {
        gatekeeper.asSystem(AssignmentRule.MANUAL.part(), () -> {
            for (var page = next(); !page.isEmpty(); page = next()) {
                page.forEach(this::considerAlone);
            }
        });
    }

    private List<TicketNumber> next() {
        return wanted.toTry(clock.instant(), PAGE);
    }

    /** What breaks on one ticket must not keep those behind it waiting. */
    private void considerAlone(TicketNumber number) {
        if (transactions.runOneOfMany(number, () -> consider(number)).isEmpty()) {
            transactions.run(() -> wanted.postpone(number, clock.instant().plus(UNTIL_TRIED_AGAIN)));
        }
    }

    /** @return whether it has somebody now or wants nobody any more */
    private boolean consider(TicketNumber number) {
        var ticket = book.look(number).filter(found -> AssignmentOccasions.isUnowned(found.view()));
        var queue = ticket.map(found -> Place.of(found.view()))
                .map(place -> rows.of(place.program(), place.queue()))
                .filter(QueueAssignment::isAutomatic);
        var isDone = ticket.isEmpty() || queue.isEmpty() || isGiven(ticket.get(), queue.get());
        if (isDone) {
            wanted.remove(number);
        }
        return isDone;
    }

    private boolean isGiven(TicketInHand ticket, QueueAssignment queue) {
        turns.hold(queue.program());
        return switch (choice(ticket.view(), queue)) {
            case Among(List<Colleague> colleagues) -> give(ticket, queue, colleagues);
            case Nobody(Obstacle because) -> {
                tellWhy(ticket, because);
                yield false;
            }
        };
    }

    private Choice choice(Ticket ticket, QueueAssignment queue) {
        var limit = Optional.ofNullable(rows.handLimits(Set.of(queue.program())).get(queue.program()));
        return Choice.among(
                roster.of(queue.program()),
                List.of(
                        new Condition(Obstacle.TEAM, colleague -> isOfTeam(colleague, queue)),
                        new Condition(Obstacle.ABSENCE, colleague -> colleague.absentUntil() == null),
                        new Condition(
                                Obstacle.LANGUAGE,
                                colleague -> colleague.competence().speaks(ticket.language())),
                        new Condition(
                                Obstacle.SKILLS,
                                colleague -> colleague.competence().knows(queue.skills())),
                        new Condition(
                                Obstacle.HANDS,
                                colleague ->
                                        limit.isEmpty() || hasFreeHands(queue.program(), colleague, limit.get()))));
    }

    /** Supervisors get tickets only where they are named. */
    private static boolean isOfTeam(Colleague colleague, QueueAssignment queue) {
        return queue.team().isEmpty()
                ? colleague.agent().role() == Role.AGENT
                : queue.team().contains(colleague.id());
    }

    private boolean hasFreeHands(ProgramId program, Colleague colleague, int most) {
        hands.hold(colleague.id());
        return hands.count(program, colleague.id()) < most;
    }

    private boolean give(TicketInHand ticket, QueueAssignment queue, List<Colleague> colleagues) {
        var agent = chosen(queue, colleagues);
        turns.had(queue.program(), queue.queue(), agent);
        gatekeeper.asSystem(queue.rule().part(), () -> book.edit(ticket, new ToOwner(agent), gatekeeper.actor()));
        return true;
    }

    /** Where two are equally busy it is the turn of one of them. */
    private AgentId chosen(QueueAssignment queue, List<Colleague> colleagues) {
        var ids = colleagues.stream().map(Colleague::id).toList();
        var hadTurns = turns.of(queue.program(), queue.queue(), ids);
        var busy = queue.rule() == AssignmentRule.LEAST_BUSY
                ? hands.counts(programsOf(queue, colleagues), ids)
                : Map.<AgentId, Long>of();
        return ids.stream()
                .min(Comparator.<AgentId>comparingLong(id -> busy.getOrDefault(id, 0L))
                        .thenComparingLong(id -> hadTurns.getOrDefault(id, 0L))
                        .thenComparingLong(AgentId::value))
                .orElseThrow();
    }

    /** What somebody has to do for another program makes him no less busy. */
    private static Set<ProgramId> programsOf(QueueAssignment queue, List<Colleague> colleagues) {
        var programs = new HashSet<>(Set.of(queue.program()));
        colleagues.forEach(
                colleague -> programs.addAll(colleague.agent().scope().programs()));
        return programs;
    }

    private void tellWhy(TicketInHand ticket, Obstacle because) {
        if (wanted.told(ticket.number()).filter(because.name()::equals).isEmpty()) {
            var by = gatekeeper.actor();
            var words = Words.of("tickets.event.unassigned." + because.suffix());
            conversation.add(ticket.number(), Entry.event(clock.instant(), by, words));
            events.publishEvent(new EventNoted(by, ticket.view()));
        }
        wanted.tryAgain(ticket.number(), clock.instant().plus(UNTIL_TRIED_AGAIN), because.name());
    }
}
