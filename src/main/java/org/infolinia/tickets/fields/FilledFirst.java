package org.infolinia.tickets.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.EndRule;
import org.infolinia.tickets.book.TicketShelf;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket does not end while something is not known that its program wants to know. */
@Component
@Order(30)
class FilledFirst implements EndRule {

    private final FieldRows rows;
    private final TicketShelf shelf;
    private final Gatekeeper gatekeeper;

    FilledFirst(FieldRows rows, TicketShelf shelf, Gatekeeper gatekeeper) {
        this.rows = rows;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Optional<Refusal> objection(TicketNumber number) {
        var missing = shelf.find(number).map(this::missing).orElse("");
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("field-missing", number.toString(), missing));
    }

    private String missing(Ticket ticket) {
        var compulsory = rows.of(List.of(ticket.program())).stream()
                .filter(field -> field.content().isCompulsory() && !field.isArchived())
                .toList();
        if (compulsory.isEmpty()) {
            return "";
        }
        var known = rows.valuesOf(ticket.number()).keySet();
        var language = gatekeeper.agent().map(SignedInAgent::language).orElse(Language.PL);
        return compulsory.stream()
                .filter(field -> !known.contains(field.id()))
                .map(field -> field.label(language))
                .collect(Collectors.joining(", "));
    }
}
