package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToState;

/** What may not be done to a ticket; the first rule that objects wins. */
final class EditRules {

    private static final List<Rule> RULES = List.of(
            EditRules::aMergedTicketStaysAsItIs,
            EditRules::aClosedTicketStaysClosed,
            EditRules::whatTheLawWantsAnsweredIsAnsweredBeforeItIsOver,
            EditRules::aTicketHasFewTags);

    private interface Rule {
        Optional<Refusal> refuse(Ticket ticket, TicketEdit edit);
    }

    private EditRules() {}

    static Optional<Refusal> firstRefusal(Ticket ticket, TicketEdit edit) {
        return RULES.stream()
                .flatMap(rule -> rule.refuse(ticket, edit).stream())
                .findFirst();
    }

    /** So that it is what it was when somebody takes it out again. */
    private static Optional<Refusal> aMergedTicketStaysAsItIs(Ticket ticket, TicketEdit edit) {
        return mergedAlready(ticket);
    }

    static Optional<Refusal> mergedAlready(Ticket ticket) {
        return refuseWhen(ticket.mergedInto() != null, "ticket-merged", ticket);
    }

    private static Optional<Refusal> aClosedTicketStaysClosed(Ticket ticket, TicketEdit edit) {
        var reopened = edit instanceof ToState(State to) && to != State.CLOSED && ticket.state() == State.CLOSED;
        return refuseWhen(reopened, "ticket-closed", ticket);
    }

    /** Silence has consequences, so nobody ends a ticket before the answer is recorded, or why there is none. */
    private static Optional<Refusal> whatTheLawWantsAnsweredIsAnsweredBeforeItIsOver(Ticket ticket, TicketEdit edit) {
        var ended = edit instanceof ToState(State to)
                && to.isOver()
                && !ticket.state().isOver();
        return refuseWhen(ended && ticket.legalDueOn() != null, "complaint-unanswered", ticket);
    }

    private static Optional<Refusal> aTicketHasFewTags(Ticket ticket, TicketEdit edit) {
        return edit instanceof AddTags(Set<Tag> added)
                        && Stream.concat(ticket.tags().stream(), added.stream())
                                        .distinct()
                                        .count()
                                > Ticket.MAXIMUM_TAGS
                ? Optional.of(Refusal.of("ticket-tags", ticket.number().toString(), Ticket.MAXIMUM_TAGS))
                : Optional.empty();
    }

    private static Optional<Refusal> refuseWhen(boolean condition, String code, Ticket ticket) {
        return condition ? Optional.of(Refusal.of(code, ticket.number().toString())) : Optional.empty();
    }
}
