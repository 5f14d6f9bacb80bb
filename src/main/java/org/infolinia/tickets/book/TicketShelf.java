package org.infolinia.tickets.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketFilter;
import org.infolinia.tickets.TicketFilter.Owner;
import org.infolinia.tickets.TicketNumber;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.stereotype.Component;

/** Tickets to be read. Does not ask who reads, so whoever uses it does. */
@Component
public class TicketShelf {

    private static final long NOBODY = 0;

    private static final Sort MOST_URGENT_FIRST = Sort.by(
            Order.asc("legalDueOn").nullsLast(), Order.asc("waitingSince").nullsLast(), Order.desc("updatedAt"));
    private static final Sort LAST_RESOLVED_FIRST =
            Sort.by(Order.desc("resolvedAt").nullsLast(), Order.desc("number"));

    private final Tickets tickets;
    private final ChangeLog changes;

    TicketShelf(Tickets tickets, ChangeLog changes) {
        this.tickets = tickets;
        this.changes = changes;
    }

    public Optional<Ticket> find(TicketNumber number) {
        return tickets.findByNumber(number.value()).map(TicketRecord::view);
    }

    /**
     * Those the law wants answered soonest first, then those who wait longest; finished ones by when they were resolved,
     * newest first.
     *
     * @param programs of those that the filter names, the ones to look in
     */
    public List<Ticket> list(Set<ProgramId> programs, TicketFilter filter, int limit) {
        return tickets
                .search(
                        programs.stream().map(ProgramId::value).toList(),
                        filter.states(),
                        filter.owner() instanceof Owner.Anybody,
                        filter.owner() instanceof Owner.Nobody,
                        filter.owner() instanceof Owner.Agent(AgentId agent) ? agent.value() : NOBODY,
                        pattern(filter.text()),
                        filter.isOfFinishedOnes() ? LAST_RESOLVED_FIRST : MOST_URGENT_FIRST,
                        Limit.of(limit))
                .stream()
                .map(TicketRecord::view)
                .toList();
    }

    /** A participant's tickets, the last touched first. */
    public List<Ticket> of(ParticipantId participant, int limit) {
        return tickets.findByParticipantIdOrderByUpdatedAtDesc(participant.value(), Limit.of(limit)).stream()
                .map(TicketRecord::view)
                .toList();
    }

    /** Newest first. */
    public List<TicketChange> changes(TicketNumber number) {
        return changes.of(number);
    }

    private static String pattern(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("inf-") ? lower.substring("inf-".length()) : lower;
    }
}
