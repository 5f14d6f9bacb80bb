package org.infolinia.tickets.problems;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.ProblemSettled.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where problems are opened, described and linked to tickets, by whoever works on tickets of the program, and solved, by
 * whoever decides about others' tickets.
 */
@Service
public class ProblemDesk {

    /** The most that are listed. */
    public static final int MAXIMUM_LISTED = 500;

    /** The most tickets that are linked or unlinked by one deed. */
    public static final int MAXIMUM_AT_ONCE = 200;

    /** The most tickets of one problem. */
    public static final int MAXIMUM_TICKETS = 2_000;

    private static final int MOST_EVENTS = 100;

    private final ProblemRows rows;
    private final TicketBook book;
    private final TicketShelf shelf;
    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProblemDesk(
            ProblemRows rows,
            TicketBook book,
            TicketShelf shelf,
            Conversation conversation,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.shelf = shelf;
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the programs that the asker works for; those that are not solved first, then by their newest ticket. */
    @Transactional(readOnly = true)
    public List<Problem> of(Collection<ProgramId> programs, boolean isWithSolved) {
        return rows.of(programs.stream().filter(this::isMine).toList(), isWithSolved, MAXIMUM_LISTED);
    }

    /** The problem; one of a program that the asker does not work for is as if not there. */
    @Transactional(readOnly = true)
    public Optional<Problem> find(ProblemId id) {
        return rows.find(id).filter(problem -> isMine(problem.program()));
    }

    /** The problem that a ticket has; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<Problem> of(TicketNumber ticket) {
        return rows.of(ticket).flatMap(this::find);
    }

    /** Its tickets, the last linked first; merged ones are left out. */
    @Transactional(readOnly = true)
    public List<LinkedTicket> tickets(ProblemId id) {
        return find(id).map(problem -> linked(problem.id())).orElse(List.of());
    }

    /** What happened to it, newest first. */
    @Transactional(readOnly = true)
    public List<ProblemEvent> history(ProblemId id) {
        return find(id).map(problem -> rows.events(problem.id(), MOST_EVENTS)).orElse(List.of());
    }

    /** Whether the asker may solve the program's problems, and answer and resolve their tickets together. */
    public boolean mayDecide(ProgramId program) {
        return gatekeeper.allows(Permission.ASSIGN_TICKETS, program);
    }

    /** Opens a problem without tickets. Refused as {@code problem-name} and {@code problem-text}. */
    @Transactional
    public Outcome<Problem> open(ProgramId program, Content content) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS, program);
        return objection(content).map(Outcome::<Problem>refused).orElseGet(() -> {
            var id = rows.add(program, content, by.name(), clock.instant());
            return Outcome.done(told(id, Kind.OPENED, Words.of("tickets.problems.event.opened"), facts(content)));
        });
    }

    /** Refused as {@link #open} is, and as {@code problem-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Problem> change(Problem seen, Content content) {
        var problem = demand(seen.id());
        var objection = objection(content);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return rows.change(seen, content)
                ? Outcome.done(
                        told(problem.id(), Kind.CHANGED, Words.of("tickets.problems.event.changed"), facts(content)))
                : Outcome.refused("problem-changed-meanwhile", problem.id().toString());
    }

    /**
     * Says how far it is. Nothing happens when it is so already.
     *
     * @throws AccessDeniedException when the asker may not solve problems, and it would be solved or opened again
     */
    @Transactional
    public Problem settle(ProblemId id, State state) {
        var problem = demand(id);
        if (problem.state() == state) {
            return problem;
        }
        if (state == State.SOLVED || problem.isSolved()) {
            gatekeeper.demand(Permission.ASSIGN_TICKETS, problem.program());
        }
        rows.settle(id, state, state == State.SOLVED ? clock.instant() : null);
        return told(id, kind(problem, state), words(problem, state), Map.of("state", state.name()));
    }

    /**
     * Says that the tickets have this cause; those that have it stay. Refused for each ticket as {@code ticket-unknown},
     * {@code ticket-merged}, {@code problem-elsewhere} when it is of another program, and {@code problem-other} when it has
     * another problem; all together as {@code problem-too-many} and {@code problem-full}.
     */
    @Transactional
    public Outcome<Linking> link(ProblemId id, Collection<TicketNumber> tickets) {
        var problem = demand(id);
        if (tickets.size() > MAXIMUM_AT_ONCE) {
            return Outcome.refused("problem-too-many", MAXIMUM_AT_ONCE);
        }
        if (problem.tickets().all() + tickets.size() > MAXIMUM_TICKETS) {
            return Outcome.refused("problem-full", MAXIMUM_TICKETS);
        }
        var linking = eachOf(tickets, ticket -> link(ticket, problem));
        tellOf(linking, problem, Kind.LINKED, "tickets.problems.event.linked");
        return Outcome.done(linking);
    }

    /** Takes the tickets out of the problem. Refused as {@code problem-too-many}. */
    @Transactional
    public Outcome<Linking> unlink(ProblemId id, Collection<TicketNumber> tickets) {
        var problem = demand(id);
        if (tickets.size() > MAXIMUM_AT_ONCE) {
            return Outcome.refused("problem-too-many", MAXIMUM_AT_ONCE);
        }
        var linking = eachOf(tickets, ticket -> unlink(ticket, problem));
        tellOf(linking, problem, Kind.UNLINKED, "tickets.problems.event.unlinked");
        return Outcome.done(linking);
    }

    /** Notes that its tickets are being answered or resolved together. */
    @Transactional
    void noteTogether(ProblemId id, Kind kind, String words, int tickets, BulkId bulk) {
        demand(id);
        var number = Integer.toString(tickets);
        rows.note(id, clock.instant(), gatekeeper.actor().name(), Words.of(words, number), bulk);
        publish(id, kind, Map.of("tickets", number, "bulk", Long.toString(bulk.value())));
    }

    /** What one ticket came to: done, refused, or neither when it was so already. */
    private interface Deed {
        Outcome<Boolean> on(TicketInHand ticket);
    }

    private Linking eachOf(Collection<TicketNumber> tickets, Deed deed) {
        var done = new ArrayList<TicketNumber>();
        var refused = new ArrayList<Refusal>();
        var inOneOrder = tickets.stream()
                .distinct()
                .sorted(Comparator.comparing(TicketNumber::value))
                .toList();
        for (var number : inOneOrder) {
            var outcome = book.look(number)
                    .map(deed::on)
                    .orElseGet(() -> Outcome.refused("ticket-unknown", number.toString()));
            switch (outcome) {
                case Outcome.Done<Boolean>(var isNews) -> {
                    if (isNews) {
                        done.add(number);
                    }
                }
                case Outcome.Refused<Boolean>(var refusal) -> refused.add(refusal);
            }
        }
        return new Linking(done, refused);
    }

    private Outcome<Boolean> link(TicketInHand ticket, Problem problem) {
        var number = ticket.number().toString();
        if (!ticket.program().equals(problem.program())) {
            return Outcome.refused("problem-elsewhere", number);
        }
        if (ticket.view().mergedInto() != null) {
            return Outcome.refused("ticket-merged", number);
        }
        var present = rows.of(ticket.number());
        if (present.isPresent()) {
            return present.get().equals(problem.id())
                    ? Outcome.done(false)
                    : Outcome.refused("problem-other", number, present.get().toString());
        }
        rows.link(ticket.number(), problem.id(), gatekeeper.actor().name(), clock.instant(), null);
        note(ticket, "tickets.event.problem-linked", problem);
        return Outcome.done(true);
    }

    private Outcome<Boolean> unlink(TicketInHand ticket, Problem problem) {
        if (rows.of(ticket.number()).filter(problem.id()::equals).isEmpty()) {
            return Outcome.done(false);
        }
        rows.unlink(ticket.number());
        note(ticket, "tickets.event.problem-unlinked", problem);
        return Outcome.done(true);
    }

    private void note(TicketInHand ticket, String words, Problem problem) {
        var by = gatekeeper.actor();
        var at = clock.instant();
        conversation.add(
                ticket.number(),
                Entry.event(
                        at,
                        by,
                        Words.of(
                                words,
                                problem.id().toString(),
                                problem.content().name())));
        ticket.touched(at);
        events.publishEvent(new EventNoted(by, ticket.view()));
    }

    private void tellOf(Linking linking, Problem problem, Kind kind, String words) {
        if (!linking.done().isEmpty()) {
            var numbers = linking.done().stream().map(TicketNumber::toString).collect(Collectors.joining(", "));
            told(problem.id(), kind, Words.of(words, numbers), Map.of("tickets", numbers));
        }
    }

    private Problem told(ProblemId id, Kind kind, Words words, Map<String, String> details) {
        rows.note(id, clock.instant(), gatekeeper.actor().name(), words);
        return publish(id, kind, details);
    }

    private Problem publish(ProblemId id, Kind kind, Map<String, String> details) {
        var problem = rows.find(id).orElseThrow();
        events.publishEvent(new ProblemSettled(gatekeeper.actor(), kind, problem, details));
        return problem;
    }

    private static Kind kind(Problem before, State state) {
        if (state == State.SOLVED) {
            return Kind.SOLVED;
        }
        return before.isSolved() ? Kind.REOPENED : Kind.CHANGED;
    }

    private static Words words(Problem before, State state) {
        return Words.of(
                switch (kind(before, state)) {
                    case SOLVED -> "tickets.problems.event.solved";
                    case REOPENED -> "tickets.problems.event.reopened";
                    default ->
                        state == State.KNOWN_CAUSE
                                ? "tickets.problems.event.cause-known"
                                : "tickets.problems.event.cause-unknown";
                });
    }

    private static Map<String, String> facts(Content content) {
        return Map.of(
                "name", content.name(),
                "cause", content.cause(),
                "workarounds", content.workarounds().toString(),
                "owner",
                        Optional.ofNullable(content.owner())
                                .map(owner -> Long.toString(owner.value()))
                                .orElse("-"));
    }

    private static Optional<Refusal> objection(Content content) {
        if (content.name().isEmpty() || content.name().length() > Problem.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("problem-name", Problem.MAXIMUM_NAME_LENGTH));
        }
        boolean isTooLong = content.cause().length() > Problem.MAXIMUM_TEXT_LENGTH
                || content.workarounds().values().stream()
                        .anyMatch(words -> words.length() > Problem.MAXIMUM_TEXT_LENGTH);
        return isTooLong ? Optional.of(Refusal.of("problem-text", Problem.MAXIMUM_TEXT_LENGTH)) : Optional.empty();
    }

    private List<LinkedTicket> linked(ProblemId id) {
        var links = rows.links(List.of(id), MAXIMUM_TICKETS);
        var tickets = shelf.all(links.stream().map(ProblemRows.Link::ticket).toList()).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        return links.stream()
                .filter(link -> tickets.containsKey(link.ticket()))
                .map(link -> new LinkedTicket(Objects.requireNonNull(tickets.get(link.ticket())), link.by(), link.at()))
                .toList();
    }

    /** Held until the transaction ends. */
    private Problem demand(ProblemId id) {
        var problem = rows.lock(id).orElseThrow(() -> new AccessDeniedException("There is no problem " + id));
        gatekeeper.demand(Permission.WORK_TICKETS, problem.program());
        return problem;
    }

    private boolean isMine(ProgramId program) {
        return gatekeeper.allows(Permission.WORK_TICKETS, program);
    }
}
