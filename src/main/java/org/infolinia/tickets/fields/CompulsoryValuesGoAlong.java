package org.infolinia.tickets.fields;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.book.GoesAlong;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.Merges.Merge;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.TicketShelf;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is known of a merged ticket in a compulsory field that is empty in the one that goes on is known there, too. It leaves
 * with the ticket, unless somebody has filled the field in since or another merged ticket knows it.
 */
@Component
@Order(20)
class CompulsoryValuesGoAlong implements GoesAlong {

    private final FieldRows rows;
    private final Merges merges;
    private final TicketShelf shelf;
    private final TicketBook book;

    CompulsoryValuesGoAlong(FieldRows rows, Merges merges, TicketShelf shelf, TicketBook book) {
        this.rows = rows;
        this.merges = merges;
        this.shelf = shelf;
        this.book = book;
    }

    @Override
    public List<String> named(TicketNumber ticket, TicketNumber survivor, Language language) {
        return shelf.find(ticket).map(known -> going(known, survivor)).orElse(List.of()).stream()
                .map(field -> field.field().label(language))
                .toList();
    }

    @EventListener
    void on(TicketsMerged event) {
        bring(event.ticket(), event.survivor(), field -> true, event.by());
    }

    @EventListener
    void on(TicketsUnmerged event) {
        var ticket = event.ticket();
        var left = rows.takeBack(ticket.number(), event.survivor());
        if (left.isEmpty()) {
            return;
        }
        var survivor = book.take(event.survivor());
        rows.of(List.of(ticket.program())).stream()
                .filter(field -> left.contains(field.id()))
                .map(field ->
                        new TicketField(field, rows.valuesOf(ticket.number()).getOrDefault(field.id(), List.of())))
                .forEach(field -> tell(survivor, field, new TicketField(field.field(), List.of()), event.by()));
        merges.into(event.survivor()).stream()
                .map(Merge::ticket)
                .flatMap(other -> shelf.find(other).stream())
                .forEach(other -> bring(
                        other,
                        event.survivor(),
                        field -> left.contains(field.field().id()),
                        event.by()));
    }

    private void bring(Ticket ticket, TicketNumber to, Predicate<TicketField> wanted, Actor by) {
        var going = going(ticket, to).stream().filter(wanted).toList();
        if (!going.isEmpty()) {
            var survivor = book.take(to);
            going.forEach(field -> {
                rows.carry(field, ticket.number(), to);
                tell(survivor, new TicketField(field.field(), List.of()), field, by);
            });
        }
    }

    private List<TicketField> going(Ticket ticket, TicketNumber survivor) {
        var known = rows.valuesOf(ticket.number());
        Set<Long> filled = rows.valuesOf(survivor).keySet();
        return rows.of(List.of(ticket.program())).stream()
                .filter(field -> field.content().isCompulsory() && !field.isArchived())
                .filter(field -> known.containsKey(field.id()) && !filled.contains(field.id()))
                .map(field -> new TicketField(field, known.getOrDefault(field.id(), List.of())))
                .toList();
    }

    private void tell(TicketInHand survivor, TicketField before, TicketField after, Actor by) {
        book.tell(survivor, Field.CUSTOM, before.written(), after.written(), by);
    }
}
