package org.infolinia.tickets.checklists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the things to be done on a ticket are written and ticked off. Every change is refused as {@code ticket-merged} and
 * {@code ticket-closed}, and one of an item that somebody has removed as {@code checklist-gone}.
 */
@Service
@Transactional
public class ChecklistDesk {

    private final ChecklistRows rows;
    private final ChecklistTemplateRows templates;
    private final TicketBook book;
    private final TicketShelf shelf;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ChecklistDesk(
            ChecklistRows rows,
            ChecklistTemplateRows templates,
            TicketBook book,
            TicketShelf shelf,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.book = book;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Empty also when the ticket is not there for the asker. */
    @Transactional(readOnly = true)
    public Checklist of(TicketNumber number) {
        return mine(number).map(ticket -> rows.of(ticket.number())).orElseGet(() -> new Checklist(List.of()));
    }

    /** The templates of the ticket's program, by name. */
    @Transactional(readOnly = true)
    public List<ChecklistTemplate> templates(TicketNumber number) {
        return mine(number)
                .map(ticket -> templates.of(List.of(ticket.program())))
                .orElse(List.of());
    }

    /** Puts an item behind the others. Refused as {@code checklist-text} and {@code checklist-full}, too. */
    public Outcome<Checklist> add(TicketNumber number, String text) {
        return onTicket(
                number,
                (ticket, list) -> textObjection(text)
                        .or(() -> fullObjection(list, 1))
                        .map(Outcome::<Checklist>refused)
                        .orElseGet(() -> {
                            var entry = new Entry(text.strip(), false);
                            rows.add(number, entry);
                            return told(ticket, null, entry.toString());
                        }));
    }

    /** Ticks an item off, or opens it again; nothing happens when it is so already. */
    public Outcome<Checklist> tick(TicketNumber number, long item, boolean isDone) {
        return rewrite(
                number,
                item,
                (known, by) -> known.isDone() == isDone
                        ? known
                        : new ChecklistItem(
                                known.id(),
                                known.text(),
                                known.isCompulsory(),
                                isDone ? clock.instant() : null,
                                isDone ? by.name() : null));
    }

    /**
     * Refused as {@code checklist-text}, too, and as {@code ticket-changed-meanwhile} when somebody else has worded it
     * otherwise since it was seen.
     */
    public Outcome<Checklist> rename(TicketNumber number, ChecklistItem seen, String text) {
        var wording = text.strip();
        return textObjection(text)
                .or(() -> rewordedObjection(number, seen, wording))
                .map(Outcome::<Checklist>refused)
                .orElseGet(() -> rewrite(
                        number,
                        seen.id(),
                        (known, by) -> new ChecklistItem(
                                known.id(), wording, known.isCompulsory(), known.doneAt(), known.doneBy())));
    }

    private Optional<Refusal> rewordedObjection(TicketNumber number, ChecklistItem seen, String wording) {
        book.take(number);
        return rows.of(number)
                .find(seen.id())
                .filter(now -> !now.text().equals(seen.text()) && !now.text().equals(wording))
                .map(now -> changedMeanwhile(number));
    }

    private static Refusal changedMeanwhile(TicketNumber number) {
        return Refusal.of("ticket-changed-meanwhile", number.toString());
    }

    /** Says whether the ticket may be over before the item is done. */
    public Outcome<Checklist> demand(TicketNumber number, long item, boolean isCompulsory) {
        return rewrite(
                number,
                item,
                (known, by) ->
                        new ChecklistItem(known.id(), known.text(), isCompulsory, known.doneAt(), known.doneBy()));
    }

    /** Moves an item by so many places, up when negative, at most to an end of the list. */
    public Outcome<Checklist> move(TicketNumber number, long item, int places) {
        return onItem(number, item, (ticket, list) -> known -> {
            int from = list.items().indexOf(known);
            int to = Math.clamp((long) from + places, 0, list.size() - 1);
            if (from == to) {
                return Outcome.done(list);
            }
            var items = new ArrayList<>(list.items());
            items.add(to, items.remove(from));
            rows.arrange(items);
            return told(ticket, placed(from, known), placed(to, known));
        });
    }

    /** Refused as {@code ticket-changed-meanwhile} when somebody else has changed it since it was seen, too. */
    public Outcome<Checklist> remove(TicketNumber number, ChecklistItem seen) {
        return onItem(number, seen.id(), (ticket, list) -> known -> {
            if (!known.equals(seen)) {
                return Outcome.refused(changedMeanwhile(number));
            }
            rows.remove(known);
            return told(ticket, known.written(), null);
        });
    }

    /** Puts the entries of a template behind the others. Refused as {@code checklist-full} and {@code checklist-gone}, too. */
    public Outcome<Checklist> lay(TicketNumber number, ChecklistTemplate template) {
        return onTicket(
                number,
                (ticket, list) -> templates.of(List.of(ticket.program())).stream()
                        .filter(template::equals)
                        .findFirst()
                        .map(known -> fullObjection(
                                        list, known.content().entries().size())
                                .map(Outcome::<Checklist>refused)
                                .orElseGet(() -> {
                                    known.content().entries().forEach(entry -> rows.add(number, entry));
                                    return told(ticket, null, known.content().name());
                                }))
                        .orElseGet(() -> Outcome.refused("checklist-gone")));
    }

    private Optional<Ticket> mine(TicketNumber number) {
        return shelf.find(number).filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()));
    }

    private Outcome<Checklist> rewrite(
            TicketNumber number, long item, BiFunction<ChecklistItem, Actor, ChecklistItem> change) {
        return onItem(number, item, (ticket, list) -> known -> {
            var changed = change.apply(known, gatekeeper.actor());
            if (changed.equals(known)) {
                return Outcome.done(list);
            }
            rows.write(changed);
            return told(ticket, known.written(), changed.written());
        });
    }

    private Outcome<Checklist> onItem(
            TicketNumber number,
            long item,
            BiFunction<TicketInHand, Checklist, Function<ChecklistItem, Outcome<Checklist>>> deed) {
        return onTicket(
                number,
                (ticket, list) -> list.find(item)
                        .map(deed.apply(ticket, list))
                        .orElseGet(() -> Outcome.refused("checklist-gone")));
    }

    private Outcome<Checklist> onTicket(
            TicketNumber number, BiFunction<TicketInHand, Checklist, Outcome<Checklist>> deed) {
        var ticket = book.take(number);
        if (ticket.view().mergedInto() != null) {
            return Outcome.refused("ticket-merged", number.toString());
        }
        if (ticket.state() == State.CLOSED) {
            return Outcome.refused("ticket-closed", number.toString());
        }
        return deed.apply(ticket, rows.of(number));
    }

    private Outcome<Checklist> told(TicketInHand ticket, @Nullable String before, @Nullable String after) {
        book.tell(ticket, Field.CHECKLIST, before, after, gatekeeper.actor());
        return Outcome.done(rows.of(ticket.number()));
    }

    private static String placed(int place, ChecklistItem item) {
        return (place + 1) + ". " + item.written();
    }

    private static Optional<Refusal> textObjection(String text) {
        return text.isBlank() || text.strip().length() > ChecklistItem.MAXIMUM_LENGTH
                ? Optional.of(Refusal.of("checklist-text", ChecklistItem.MAXIMUM_LENGTH))
                : Optional.empty();
    }

    private static Optional<Refusal> fullObjection(Checklist list, int more) {
        return list.size() + more > Checklist.MAXIMUM_ITEMS
                ? Optional.of(Refusal.of("checklist-full", Checklist.MAXIMUM_ITEMS))
                : Optional.empty();
    }
}
