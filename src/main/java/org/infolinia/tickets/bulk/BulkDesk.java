package org.infolinia.tickets.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.bulk.BulkPreview.OpenBelow;
import org.infolinia.tickets.bulk.BulkSettled.Kind;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.relations.RelationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one decision about many tickets is looked at before it is made, made, gone on with and taken back. */
@Service
public class BulkDesk {

    /** The most tickets of one bulk. */
    public static final int MAXIMUM_TICKETS = 2_000;

    /** So long a bulk can be undone. */
    public static final Duration UNDO_TIME = Duration.ofHours(24);

    /** So long it is known what came of each ticket. */
    private static final Duration KEPT_FOR = Duration.ofDays(90);

    /** How many of an agent's own are listed. */
    private static final int MOST_LISTED = 5;

    private final BulkRows rows;
    private final BulkRuns runs;
    private final TicketShelf shelf;
    private final Foresight foresight;
    private final RelationDesk relations;
    private final BulkAnswers answers;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkDesk(
            BulkRows rows,
            BulkRuns runs,
            TicketShelf shelf,
            Foresight foresight,
            RelationDesk relations,
            BulkAnswers answers,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.shelf = shelf;
        this.foresight = foresight;
        this.relations = relations;
        this.answers = answers;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The tickets as they are, in the order of the numbers; none of programs that the asker does not work for. */
    @Transactional(readOnly = true)
    public List<Ticket> look(Collection<TicketNumber> numbers) {
        Map<TicketNumber, Ticket> found = shelf.all(numbers).stream()
                .filter(this::isMine)
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        return new LinkedHashSet<>(numbers)
                .stream()
                        .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                        .toList();
    }

    /** The same, with what was written in them, so that an answer to them misses nothing newer. */
    @Transactional(readOnly = true)
    public ReadTickets read(Collection<TicketNumber> numbers) {
        var newest = rows.newest(numbers);
        return new ReadTickets(look(numbers), newest);
    }

    /**
     * What the edits would do to the tickets.
     *
     * @param seen as {@link #look} gave them
     */
    @Transactional(readOnly = true)
    public BulkPreview preview(List<Ticket> seen, List<TicketEdit> edits) {
        var objections = foresight.objections(seen, edits);
        var byEdit = new HashMap<TicketEdit, Integer>();
        var refused = new ArrayList<BulkPreview.Refused>();
        var changed = new ArrayList<Ticket>();
        for (var ticket : seen) {
            var objection = objections.get(ticket.number());
            if (objection != null) {
                refused.add(new BulkPreview.Refused(ticket.number(), objection));
            } else if (edits.stream().anyMatch(edit -> Foresight.changes(ticket, edit))) {
                changed.add(ticket);
                edits.stream()
                        .filter(edit -> Foresight.changes(ticket, edit))
                        .forEach(edit -> byEdit.merge(edit, 1, Integer::sum));
            }
        }
        return new BulkPreview(
                changed.size(),
                seen.size() - refused.size() - changed.size(),
                byEdit,
                refused,
                openBelow(changed, edits));
    }

    /** What ends together leaves nothing open below. */
    private List<OpenBelow> openBelow(List<Ticket> changed, List<TicketEdit> edits) {
        if (edits.stream().noneMatch(edit -> edit instanceof ToState(var state) && state.isOver())) {
            return List.of();
        }
        var ending = changed.stream()
                .filter(ticket -> !ticket.state().isOver())
                .map(Ticket::number)
                .collect(Collectors.toSet());
        return relations.openChildren(ending).entrySet().stream()
                .map(below -> new OpenBelow(
                        below.getKey(),
                        below.getValue().stream()
                                .filter(child -> !ending.contains(child))
                                .toList()))
                .filter(below -> !below.children().isEmpty())
                .toList();
    }

    /**
     * Begins to make the edits, ticket by ticket. One that is not as it was seen is refused when its turn comes. Refused as
     * {@code bulk-empty}, {@code bulk-too-many}, {@code bulk-nothing}, and as {@code bulk-snooze-over} when tickets should
     * be over and put aside at once.
     *
     * @param seen as {@link #look} gave them
     * @throws AccessDeniedException when no person asks, or one who may not work on all of the tickets
     */
    public Outcome<BulkId> open(List<Ticket> seen, List<TicketEdit> edits) {
        seen.stream().map(Ticket::program).distinct().forEach(each -> gatekeeper.demand(Permission.WORK_TICKETS, each));
        return edits.isEmpty() && !seen.isEmpty()
                ? Outcome.refused("bulk-nothing")
                : opened(ReadTickets.unread(seen), edits, null);
    }

    /**
     * Begins to answer the tickets' contacts, each with what is his, ticket by ticket. One in which something was written
     * or changed since it was seen is held: refused when its turn comes. What was sent cannot be undone. Refused as
     * {@code bulk-empty} and {@code bulk-too-many}, as {@code bulk-no-text} when nothing is written, and with the line when
     * a variable is unknown.
     *
     * @param seen as {@link #read} gave them
     * @throws AccessDeniedException when no person asks, or one who may not decide about others' tickets of the programs
     */
    public Outcome<BulkId> answer(ReadTickets seen, BulkAnswer answer) {
        seen.tickets().stream()
                .map(Ticket::program)
                .distinct()
                .forEach(each -> gatekeeper.demand(Permission.ASSIGN_TICKETS, each));
        return answers.objectionTo(answer)
                .map(Outcome::<BulkId>refused)
                .orElseGet(() -> opened(seen, List.of(), answer));
    }

    private Outcome<BulkId> opened(ReadTickets seen, List<TicketEdit> edits, @Nullable BulkAnswer answer) {
        var me = me();
        return objection(seen.tickets(), edits)
                .map(Outcome::<BulkId>refused)
                .orElseGet(() -> Outcome.done(transactions.run(() -> {
                    rows.forgetBefore(me, clock.instant().minus(KEPT_FOR));
                    var id = rows.add(me, edits, answer, clock.instant(), seen);
                    tell(Kind.OPENED, id);
                    return id;
                })))
                .map(this::started);
    }

    /** The bulk; empty when it is not the asker's own. */
    @Transactional(readOnly = true)
    public Optional<Bulk> find(BulkId id) {
        return rows.find(id).filter(bulk -> bulk.agent().equals(me()));
    }

    /** The asker's own that are not done, that can be undone or that lately answered, newest first. */
    @Transactional(readOnly = true)
    public List<Bulk> mine() {
        return rows.of(me(), clock.instant().minus(KEPT_FOR), MOST_LISTED).stream()
                .filter(bulk -> bulk.left() > 0 || canBeUndone(bulk) || hasLatelyAnswered(bulk))
                .toList();
    }

    /** What came of the tickets, what was refused first. */
    @Transactional(readOnly = true)
    public List<BulkLine> lines(BulkId id, int offset, int most) {
        return find(id).map(bulk -> rows.lines(bulk.id(), offset, most)).orElse(List.of());
    }

    public boolean canBeUndone(Bulk bulk) {
        return bulk.answer() == null && !bulk.isUndone() && bulk.sums().changed() > 0 && isFresh(bulk);
    }

    private boolean hasLatelyAnswered(Bulk bulk) {
        return bulk.answer() != null && isFresh(bulk);
    }

    private boolean isFresh(Bulk bulk) {
        return clock.instant().isBefore(bulk.openedAt().plus(UNDO_TIME));
    }

    /** Whether it stands still though there is something to do. */
    public boolean isBrokenOff(Bulk bulk) {
        return bulk.left() > 0 && !runs.isRunning(bulk.id());
    }

    /** Goes on with one that broke off. Refused as {@code bulk-unknown}. */
    public Outcome<BulkId> goOn(BulkId id) {
        return transactions
                .run(() -> {
                    if (find(id).isEmpty()) {
                        return Outcome.<BulkId>refused("bulk-unknown");
                    }
                    tell(Kind.GONE_ON, id);
                    return Outcome.done(id);
                })
                .map(this::started);
    }

    /**
     * Begins to make the tickets what they were, those that nobody has changed since; those that are still to be changed
     * stay as they are. Refused as {@code bulk-unknown}, and as {@code bulk-undo-late} when its time is over.
     */
    public Outcome<BulkId> undo(BulkId id) {
        return transactions
                .run(() -> find(id).map(this::turnedRound).orElseGet(() -> Outcome.refused("bulk-unknown")))
                .map(this::started);
    }

    private Outcome<BulkId> turnedRound(Bulk bulk) {
        if (!canBeUndone(bulk)) {
            return Outcome.refused("bulk-undo-late", UNDO_TIME.toHours());
        }
        if (rows.turnRound(bulk.id())) {
            tell(Kind.UNDONE, bulk.id());
        }
        return Outcome.done(bulk.id());
    }

    private static Optional<Refusal> objection(List<Ticket> seen, List<TicketEdit> edits) {
        if (seen.isEmpty()) {
            return Optional.of(Refusal.of("bulk-empty"));
        }
        if (seen.size() > MAXIMUM_TICKETS) {
            return Optional.of(Refusal.of("bulk-too-many", MAXIMUM_TICKETS));
        }
        var isOver = edits.stream().anyMatch(edit -> edit instanceof ToState(var to) && to.isOver());
        var isAside = edits.stream().anyMatch(edit -> edit instanceof ToSnooze aside && aside.until() != null);
        return isOver && isAside ? Optional.of(Refusal.of("bulk-snooze-over")) : Optional.empty();
    }

    private void tell(Kind kind, BulkId id) {
        var bulk = rows.find(id).orElseThrow();
        events.publishEvent(new BulkSettled(gatekeeper.actor(), kind, bulk));
    }

    private BulkId started(BulkId id) {
        runs.start(id);
        return id;
    }

    private boolean isMine(Ticket ticket) {
        return gatekeeper.allows(Permission.WORK_TICKETS, ticket.program());
    }

    private AgentId me() {
        return gatekeeper
                .agent()
                .orElseThrow(() -> new AccessDeniedException("Only people decide about many tickets"))
                .id();
    }
}
