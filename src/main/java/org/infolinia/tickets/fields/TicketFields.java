package org.infolinia.tickets.fields;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.TicketShelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the fields of tickets, to be read and filled in. */
@Service
@Transactional
public class TicketFields {

    private final FieldRows rows;
    private final TicketBook book;
    private final TicketShelf shelf;
    private final Gatekeeper gatekeeper;

    TicketFields(FieldRows rows, TicketBook book, TicketShelf shelf, Gatekeeper gatekeeper) {
        this.rows = rows;
        this.book = book;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
    }

    /**
     * The fields of the ticket's program, and archived ones that have a value. Empty also when the ticket is not there for
     * the asker.
     */
    @Transactional(readOnly = true)
    public List<TicketField> of(TicketNumber number) {
        return shelf.find(number)
                .filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()))
                .map(ticket -> read(ticket.program(), number))
                .orElse(List.of());
    }

    /** The fields of the programs that tickets can be told apart by, archived ones among them. */
    @Transactional(readOnly = true)
    public List<CustomField> fields(Collection<ProgramId> programs) {
        return rows.of(programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .toList());
    }

    /** The field, with its words, as histories need it; empty when it is not there for the asker. */
    @Transactional(readOnly = true)
    public Optional<CustomField> find(long field) {
        return rows.find(field).filter(known -> gatekeeper.allows(Permission.WORK_TICKETS, known.program()));
    }

    /**
     * Fills a field in, or empties it; nothing happens when it is so already. Refused as {@code ticket-merged},
     * {@code ticket-closed}, {@code field-gone} when the ticket's program has no such field or it is archived, and, by what
     * was entered, as {@code field-text}, {@code field-number}, {@code field-date} and {@code field-choice}.
     *
     * @param entered as people write it, choices by their keys; none empties the field
     */
    public Outcome<TicketField> fill(TicketNumber number, long field, Collection<String> entered) {
        return fill(number, field, entered, before -> true);
    }

    /**
     * The same for somebody who decided by what he saw. Where others have filled in something else since, it is refused as
     * {@code ticket-changed-meanwhile}.
     */
    public Outcome<TicketField> fill(TicketNumber number, TicketField seen, Collection<String> entered) {
        return fill(
                number, seen.field().id(), entered, before -> before.values().equals(seen.values()));
    }

    private Outcome<TicketField> fill(
            TicketNumber number, long field, Collection<String> entered, Predicate<TicketField> isAsSeen) {
        var ticket = book.take(number);
        if (ticket.view().mergedInto() != null) {
            return Outcome.refused("ticket-merged", number.toString());
        }
        if (ticket.state() == State.CLOSED) {
            return Outcome.refused("ticket-closed", number.toString());
        }
        return read(ticket.program(), number).stream()
                .filter(known -> known.field().id() == field)
                .filter(known -> !known.field().isArchived() || entered.isEmpty())
                .findFirst()
                .map(known -> fill(ticket, known, entered, isAsSeen))
                .orElseGet(() -> Outcome.refused("field-gone"));
    }

    private Outcome<TicketField> fill(
            TicketInHand ticket, TicketField before, Collection<String> entered, Predicate<TicketField> isAsSeen) {
        return switch (FieldValues.read(before.field(), entered, before.values())) {
            case Refused<List<String>>(var refusal) -> Outcome.refused(refusal);
            case Done<List<String>>(var values) -> {
                var after = new TicketField(before.field(), values);
                if (!after.equals(before) && !isAsSeen.test(before)) {
                    yield Outcome.refused(
                            "ticket-changed-meanwhile", ticket.number().toString());
                }
                if (!after.equals(before)) {
                    rows.write(ticket.number(), before.field(), values);
                    book.tell(ticket, Field.CUSTOM, before.written(), after.written(), gatekeeper.actor());
                }
                yield Outcome.done(after);
            }
        };
    }

    private List<TicketField> read(ProgramId program, TicketNumber number) {
        var values = rows.valuesOf(number);
        return rows.of(List.of(program)).stream()
                .map(field -> new TicketField(field, values.getOrDefault(field.id(), List.of())))
                .filter(known -> !known.field().isArchived() || !known.values().isEmpty())
                .toList();
    }
}
