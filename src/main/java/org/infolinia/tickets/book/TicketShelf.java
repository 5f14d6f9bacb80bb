package org.infolinia.tickets.book;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketNumber;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tickets to be read. Does not ask who reads, so whoever uses it does. */
@Component
public class TicketShelf {

    /** The most changes of a ticket that are read at once. */
    public static final int CHANGES_AT_ONCE = 200;

    private final Tickets tickets;
    private final ChangeLog changes;

    TicketShelf(Tickets tickets, ChangeLog changes) {
        this.tickets = tickets;
        this.changes = changes;
    }

    public Optional<Ticket> find(TicketNumber number) {
        return tickets.findByNumber(number.value()).map(TicketRecord::view);
    }

    /** Those of the numbers that there are, in no order. */
    public List<Ticket> all(Collection<TicketNumber> numbers) {
        return tickets.findByNumberIn(numbers.stream().map(TicketNumber::value).toList()).stream()
                .map(TicketRecord::view)
                .toList();
    }

    /** A participant's tickets, the last touched first. */
    public List<Ticket> of(ParticipantId participant, int limit) {
        return tickets.findByParticipantIdOrderByUpdatedAtDesc(participant.value(), Limit.of(limit)).stream()
                .map(TicketRecord::view)
                .toList();
    }

    /**
     * A program's tickets whose subject or contact has the words, the last touched first; none that were merged.
     *
     * @param words in lower case
     */
    public List<Ticket> saying(ProgramId program, Set<State> states, String words, int limit) {
        return tickets.saying(program.value(), names(states), words, Limit.of(limit)).stream()
                .map(TicketRecord::view)
                .toList();
    }

    /** Newest first, at most {@value #CHANGES_AT_ONCE}, behind as many newer ones. */
    public List<TicketChange> changes(TicketNumber number, int newer) {
        return changes.of(number, newer, CHANGES_AT_ONCE);
    }

    private static Set<String> names(Set<State> states) {
        return states.stream().map(State::name).collect(Collectors.toSet());
    }
}
