package org.infolinia.tickets.fields;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
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
    public Map<TicketNumber, Refusal> objections(Collection<TicketNumber> numbers) {
        var tickets = shelf.all(numbers);
        var compulsory = compulsory(tickets);
        if (compulsory.isEmpty()) {
            return Map.of();
        }
        var filled = rows.filledIn(numbers);
        var objections = new HashMap<TicketNumber, Refusal>();
        for (var ticket : tickets) {
            var missing = missing(
                    compulsory.getOrDefault(ticket.program(), List.of()),
                    filled.getOrDefault(ticket.number(), Set.of()));
            if (!missing.isEmpty()) {
                objections.put(
                        ticket.number(),
                        Refusal.of("field-missing", ticket.number().toString(), missing));
            }
        }
        return objections;
    }

    private Map<ProgramId, List<CustomField>> compulsory(List<Ticket> tickets) {
        var programs = tickets.stream().map(Ticket::program).distinct().toList();
        return rows.of(programs).stream()
                .filter(field -> field.content().isCompulsory() && !field.isArchived())
                .collect(Collectors.groupingBy(CustomField::program));
    }

    private String missing(List<CustomField> compulsory, Set<Long> filled) {
        var language = gatekeeper.agent().map(SignedInAgent::language).orElse(Language.PL);
        return compulsory.stream()
                .filter(field -> !filled.contains(field.id()))
                .map(field -> field.label(language))
                .collect(Collectors.joining(", "));
    }
}
