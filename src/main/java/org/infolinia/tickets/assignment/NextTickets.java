package org.infolinia.tickets.assignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.assignment.UnownedTickets.Place;
import org.infolinia.tickets.book.TicketBook;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Gives whoever asks the next ticket: the most urgent that nobody works on. No ticket is given to two. */
@Service
public class NextTickets {

    /** As many as press the key at once where many work, so that most find one the first time. */
    private static final int USUALLY_LOOKED_AT = 40;

    /** More than there are people who press the key in the same moment. */
    private static final int MOST_LOOKED_AT = 128;

    /** All that are left are in others' hands for a moment, so that one looks again for about a second. */
    private static final int MOST_LOOKS = 50;

    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final UnownedTickets unowned;
    private final AssignmentRows rows;
    private final Absences absences;
    private final FullHands hands;
    private final Competences competences;
    private final ProgramDirectory programs;
    private final TicketBook book;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;

    NextTickets(
            UnownedTickets unowned,
            AssignmentRows rows,
            Absences absences,
            FullHands hands,
            Competences competences,
            ProgramDirectory programs,
            TicketBook book,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper) {
        this.unowned = unowned;
        this.rows = rows;
        this.absences = absences;
        this.hands = hands;
        this.competences = competences;
        this.programs = programs;
        this.book = book;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Makes the agent the owner of the most urgent new or open ticket of his queues and languages. Refused as
     * {@code next-none} when none is left, {@code next-in-others-hands} when those that are left are just being changed,
     * {@code next-hands-full} and {@code next-absent}.
     *
     * @param asked in which programs to look, as far as he works for them
     * @throws AccessDeniedException when nobody is signed in
     */
    public Outcome<Ticket> take(Collection<ProgramId> asked) {
        var agent = gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only people take tickets"));
        var mine = asked.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .collect(Collectors.toSet());
        var found = transactions.run(() -> look(agent, mine, USUALLY_LOOKED_AT));
        for (int look = 1; found.isEmpty() && look < MOST_LOOKS; look++) {
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS)));
            found = transactions.run(() -> look(agent, mine, MOST_LOOKED_AT));
        }
        return found.orElseGet(() -> Outcome.refused("next-in-others-hands"));
    }

    /** Empty when others hold all that was looked at. */
    private Optional<Outcome<Ticket>> look(SignedInAgent agent, Set<ProgramId> mine, int howFar) {
        if (!absences.of(List.of(agent.id())).isEmpty()) {
            return Optional.of(Outcome.refused("next-absent"));
        }
        var full = fullHandsOf(agent, mine);
        var free = new HashSet<>(mine);
        free.removeAll(full.keySet());
        var competence = competences.of(agent.id());
        var places = placesOf(agent, free, competence);
        var candidates = unowned.mostUrgent(places, languagesOf(competence), howFar);
        if (candidates.isEmpty()) {
            return Optional.of(nothing(full));
        }
        return unowned.holdFirst(candidates)
                .map(book::take)
                .filter(ticket -> places.contains(Place.of(ticket.view())))
                .map(ticket -> {
                    book.edit(ticket, new ToOwner(agent.id()), gatekeeper.actor());
                    return Outcome.done(ticket.view());
                });
    }

    /** The limits of the programs in which he has as many tickets in hand as he may. */
    private Map<ProgramId, Integer> fullHandsOf(SignedInAgent agent, Set<ProgramId> mine) {
        var limits = rows.handLimits(mine);
        if (limits.isEmpty()) {
            return limits;
        }
        hands.hold(agent.id());
        var full = new HashMap<>(limits);
        full.entrySet().removeIf(limit -> hands.count(limit.getKey(), agent.id()) < limit.getValue());
        return full;
    }

    private Set<Place> placesOf(SignedInAgent agent, Set<ProgramId> free, Competence competence) {
        var settled = rows.of(free);
        var closed = settled.stream()
                .filter(queue -> !queue.isOpenTo(agent.id()) || !competence.knows(queue.skills()))
                .map(queue -> new Place(queue.program(), queue.queue()))
                .collect(Collectors.toSet());
        return free.stream()
                .flatMap(program -> Stream.concat(
                                Stream.of(UnownedTickets.NO_QUEUE),
                                programs.queues(program).stream().map(Queue::key))
                        .map(queue -> new Place(program, queue)))
                .filter(place -> !closed.contains(place))
                .collect(Collectors.toSet());
    }

    private static Set<Language> languagesOf(Competence competence) {
        return Arrays.stream(Language.values())
                .filter(competence::speaks)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    private static Outcome<Ticket> nothing(Map<ProgramId, Integer> full) {
        return full.values().stream()
                .max(Integer::compare)
                .map(most -> Outcome.<Ticket>refused("next-hands-full", most))
                .orElseGet(() -> Outcome.refused("next-none"));
    }
}
