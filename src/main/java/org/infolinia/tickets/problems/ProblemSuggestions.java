package org.infolinia.tickets.problems;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.fulltext.LikeTickets;
import org.infolinia.tickets.fulltext.index.LikeText;
import org.infolinia.tickets.problems.Suggestions.LikeProblem;
import org.infolinia.tickets.problems.Suggestions.LikeTicket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what may have the same cause as a ticket: problems whose tickets or description are like it, and where there is
 * none, tickets without a problem. Takes at most a few seconds, so screens ask for it beside what they show.
 */
@Service
public class ProblemSuggestions {

    /** How long ago tickets may have been opened that are suggested. */
    public static final Duration RECENT = Duration.ofDays(14);

    private static final int MOST_PROBLEMS_COMPARED = 50;
    private static final int MOST_TICKETS_COMPARED = 5_000;

    /** So many of the newest are compared by what is known of them, whatever they say. */
    private static final int MOST_BY_FACTS = 200;

    private static final int MOST_BY_TEXT = 50;

    /** So many of the newest that share what stands in a field of the program. */
    private static final int MOST_BY_FIELDS = 50;

    private static final int MOST_PROBLEMS = 3;
    private static final int MOST_TICKETS = 20;

    /** For a whole problem, what is like these of its tickets is like it. */
    private static final int TICKETS_OF_PROBLEM = 3;

    private static final Comparator<Compared> BEST_FIRST = Comparator.<Compared>comparingDouble(
                    like -> like.likeness().score())
            .reversed();

    private final ProblemRows rows;
    private final ProblemDesk desk;
    private final TicketFacts facts;
    private final LikeTickets likeTickets;
    private final TicketShelf shelf;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ProblemSuggestions(
            ProblemRows rows,
            ProblemDesk desk,
            TicketFacts facts,
            LikeTickets likeTickets,
            TicketShelf shelf,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.facts = facts;
        this.likeTickets = likeTickets;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** A ticket that is like another, and how. */
    private record Compared(Ticket ticket, Likeness likeness) {}

    /** What may have the cause of a ticket: problems, or where there is none, tickets of the last {@link #RECENT}. */
    @Transactional(readOnly = true)
    public Suggestions forTicket(Ticket ticket) {
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var resemblance = likeTickets.to(ticket);
        var problems = problems(ticket, resemblance);
        var tickets = problems.isEmpty()
                ? compared(ticket, resemblance, recent(ticket)).stream()
                        .limit(MOST_TICKETS)
                        .map(like ->
                                new LikeTicket(like.ticket(), like.likeness().why()))
                        .toList()
                : List.<LikeTicket>of();
        return new Suggestions(problems, tickets, likeTickets.isComplete());
    }

    /** Recent tickets that may belong to a problem, besides those that do; of one that the asker may not see, none. */
    @Transactional(readOnly = true)
    public Suggestions forProblem(ProblemId id) {
        var best = new LinkedHashMap<TicketNumber, Compared>();
        desk.tickets(id).stream()
                .map(LinkedTicket::ticket)
                .limit(TICKETS_OF_PROBLEM)
                .flatMap(ticket -> compared(ticket, likeTickets.to(ticket), recent(ticket)).stream())
                .forEach(like -> best.merge(like.ticket().number(), like, ProblemSuggestions::better));
        var tickets = best.values().stream()
                .sorted(BEST_FIRST)
                .limit(MOST_TICKETS)
                .map(like -> new LikeTicket(like.ticket(), like.likeness().why()))
                .toList();
        return new Suggestions(List.of(), tickets, likeTickets.isComplete());
    }

    private static Compared better(Compared one, Compared other) {
        return one.likeness().score() >= other.likeness().score() ? one : other;
    }

    private List<TicketNumber> recent(Ticket ticket) {
        return rows.unlinked(ticket.program(), clock.instant().minus(RECENT), MOST_TICKETS_COMPARED);
    }

    private List<LikeProblem> problems(Ticket ticket, LikeTickets.Resemblance resemblance) {
        var open = rows.of(List.of(ticket.program()), false, MOST_PROBLEMS_COMPARED);
        var links = new LinkedHashMap<TicketNumber, ProblemId>();
        rows.links(open.stream().map(Problem::id).toList(), MOST_TICKETS_COMPARED)
                .forEach(link -> links.put(link.ticket(), link.problem()));
        var best = new HashMap<ProblemId, Likeness>();
        compared(ticket, resemblance, links.keySet())
                .forEach(like -> Optional.ofNullable(links.get(like.ticket().number()))
                        .ifPresent(problem -> best.putIfAbsent(problem, like.likeness())));
        open.forEach(problem -> described(problem, resemblance)
                .filter(Likeness::isEnough)
                .ifPresent(likeness -> best.merge(
                        problem.id(), likeness, (one, other) -> one.score() >= other.score() ? one : other)));
        return open.stream()
                .flatMap(problem -> Optional.ofNullable(best.get(problem.id())).stream()
                        .map(likeness -> Map.entry(problem, likeness)))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(Likeness::score).reversed()))
                .limit(MOST_PROBLEMS)
                .map(found -> new LikeProblem(found.getKey(), found.getValue().why()))
                .toList();
    }

    private static Optional<Likeness> described(Problem problem, LikeTickets.Resemblance resemblance) {
        return resemblance
                .with(problem.content().name() + "\n" + problem.content().cause())
                .map(text -> Likeness.of(Optional.of(text), Set.of(), Set.of()));
    }

    /** Those of the tickets that are like it, the likest first. */
    private List<Compared> compared(
            Ticket ticket, LikeTickets.Resemblance resemblance, Collection<TicketNumber> among) {
        Map<TicketNumber, LikeText.Likeness> byText = resemblance.among(among, MOST_BY_TEXT).stream()
                .collect(Collectors.toMap(LikeTickets.Like::ticket, LikeTickets.Like::likeness));
        var looked = new LinkedHashSet<>(byText.keySet());
        among.stream().limit(MOST_BY_FACTS).forEach(looked::add);
        looked.addAll(rows.sharingFields(ticket.number(), among, MOST_BY_FIELDS));
        looked.remove(ticket.number());
        var others = shelf.all(looked).stream().collect(Collectors.toMap(Ticket::number, Function.identity()));
        var all = new ArrayList<Ticket>();
        all.add(ticket);
        looked.stream()
                .flatMap(number -> Optional.ofNullable(others.get(number)).stream())
                .forEach(all::add);
        var known = facts.of(ticket.program(), all, ticket.language());
        var mine = known.getOrDefault(ticket.number(), Set.of());
        return all.stream()
                .skip(1)
                .map(other -> new Compared(
                        other,
                        Likeness.of(
                                Optional.ofNullable(byText.get(other.number())),
                                mine,
                                known.getOrDefault(other.number(), Set.of()))))
                .filter(like -> like.likeness().isEnough())
                .sorted(BEST_FIRST)
                .toList();
    }
}
