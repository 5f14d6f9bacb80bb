package org.infolinia.tickets.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.book.EndRules;
import org.springframework.stereotype.Component;

/** What edits would do to tickets as they are, before anybody makes them. */
@Component
public class Foresight {

    private final EditRules editRules;
    private final SnoozeRules snoozeRules;
    private final EndRules endRules;

    Foresight(EditRules editRules, SnoozeRules snoozeRules, EndRules endRules) {
        this.editRules = editRules;
        this.snoozeRules = snoozeRules;
        this.endRules = endRules;
    }

    /**
     * Why the edits would be refused, by ticket; those that nothing speaks against are left out. Besides what the desk
     * refuses, {@code ticket-merged}, {@code owner-elsewhere} and {@code queue-unknown} are.
     */
    public Map<TicketNumber, Refusal> objections(Collection<Ticket> tickets, List<TicketEdit> edits) {
        var strangers = new HashMap<ProgramId, Optional<Refusal>>();
        var found = new HashMap<TicketNumber, Refusal>();
        var ends = edits.stream().anyMatch(EndRules::isEnd)
                ? endRules.objections(tickets.stream().map(Ticket::number).toList())
                : Map.<TicketNumber, Refusal>of();
        for (var ticket : tickets) {
            strangers
                    .computeIfAbsent(ticket.program(), program -> stranger(program, edits))
                    .or(() -> objection(ticket, edits, ends))
                    .ifPresent(refusal -> found.put(ticket.number(), refusal));
        }
        return found;
    }

    public Optional<Refusal> objectionTo(Ticket ticket, List<TicketEdit> edits) {
        return Optional.ofNullable(objections(List.of(ticket), edits).get(ticket.number()));
    }

    /** Whether the ticket would be another than it is. */
    public static boolean changes(Ticket ticket, TicketEdit edit) {
        return switch (edit) {
            case ToState(var state) -> ticket.state() != state;
            case ToPriority(var priority) -> ticket.priority() != priority;
            case ToKind(var kind) -> ticket.kind() != kind;
            case ToTopic to -> !ticket.topicPath().equals(to.path());
            case ToOwner(var owner) -> !Objects.equals(ticket.owner(), owner);
            case ToQueue(var queue) -> !queue.equals(ticket.queue());
            case ToSnooze aside -> !Objects.equals(ticket.snooze(), aside.snooze());
            case AddTags(var tags) -> !ticket.tags().containsAll(tags);
            case RemoveTags(var tags) -> ticket.tags().stream().anyMatch(tags::contains);
        };
    }

    private Optional<Refusal> objection(Ticket ticket, List<TicketEdit> edits, Map<TicketNumber, Refusal> ends) {
        if (ticket.mergedInto() != null) {
            return Optional.of(Refusal.of("ticket-merged", ticket.number().toString()));
        }
        return edits.stream()
                .flatMap(edit -> EditRules.firstRefusal(ticket, edit)
                        .or(() -> snoozeRules.firstRefusal(ticket, edit))
                        .or(() -> Optional.ofNullable(EndRules.isEnd(edit) ? ends.get(ticket.number()) : null))
                        .stream())
                .findFirst();
    }

    private Optional<Refusal> stranger(ProgramId program, List<TicketEdit> edits) {
        return edits.stream()
                .flatMap(edit -> editRules.stranger(program, edit).stream())
                .findFirst();
    }
}
