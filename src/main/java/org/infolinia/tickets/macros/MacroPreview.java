package org.infolinia.tickets.macros;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;

/**
 * What a macro does to a ticket.
 *
 * @param answer what the contact reads, as Markdown; empty when nothing is answered
 * @param objection why it would be refused, as far as that can be told before
 */
public record MacroPreview(String answer, List<TicketEdit> edits, Optional<Refusal> objection) {

    public MacroPreview {
        edits = List.copyOf(edits);
    }
}
