package org.infolinia.tickets.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.macros.DeedsOnTicket;
import org.infolinia.tickets.views.ConditionCheck;
import org.springframework.stereotype.Component;

/** What a rule means for a ticket; read alike when it is done and when it is only tried. */
@Component
class RuleReading {

    private final ConditionCheck check;
    private final DeedsOnTicket deeds;

    RuleReading(ConditionCheck check, DeedsOnTicket deeds) {
        this.check = check;
        this.deeds = deeds;
    }

    /**
     * What it does to a ticket.
     *
     * @param edits all that the desk is asked for
     * @param objection why it would be refused, as far as that can be told before
     */
    record Meaning(List<TicketEdit> edits, Optional<Refusal> objection) {}

    /** Empty when it is not about the ticket, or when everything is so already. */
    Optional<Meaning> of(Content rule, Ticket ticket, Instant at) {
        if (!isAbout(rule, ticket, at)) {
            return Optional.empty();
        }
        var edits = deeds.edits(ticket, rule.deeds());
        boolean speaks = !rule.answer().isEmpty() || !rule.note().isEmpty();
        return speaks || edits.stream().anyMatch(edit -> Foresight.changes(ticket, edit))
                ? Optional.of(new Meaning(edits, objection(rule, ticket, edits)))
                : Optional.empty();
    }

    /** Unlike a person's, a rule's letter does not settle what must be settled before a ticket is over. */
    private Optional<Refusal> objection(Content rule, Ticket ticket, List<TicketEdit> edits) {
        return deeds.objection(ticket, rule.deeds(), edits)
                .or(() -> edits.stream()
                        .filter(ToState.class::isInstance)
                        .flatMap(edit -> EditRules.firstRefusal(ticket, edit).stream())
                        .findFirst());
    }

    private boolean isAbout(Content rule, Ticket ticket, Instant at) {
        return ticket.mergedInto() == null
                && (rule.answer().isEmpty() || rule.language() == ticket.language())
                && check.holds(rule.conditions(), ticket, at);
    }
}
