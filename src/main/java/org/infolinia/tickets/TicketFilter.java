package org.infolinia.tickets;

import java.util.EnumSet;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.State;

/**
 * Which tickets to list.
 *
 * @param text part of the subject or of the contact's name, or the beginning of a number; empty for all
 */
public record TicketFilter(Set<ProgramId> programs, Set<State> states, Owner owner, String text) {

    public static final Set<State> OPEN_STATES = EnumSet.of(State.NEW, State.OPEN, State.PENDING);

    public static final int MAXIMUM_TEXT_LENGTH = 100;

    /** Whose tickets. */
    public sealed interface Owner {

        record Anybody() implements Owner {}

        record Nobody() implements Owner {}

        record Agent(AgentId id) implements Owner {}
    }

    public TicketFilter {
        programs = Set.copyOf(programs);
        states = Set.copyOf(states);
        text = text.length() > MAXIMUM_TEXT_LENGTH ? text.substring(0, MAXIMUM_TEXT_LENGTH) : text;
    }

    /** Whether only finished tickets are asked for, which nothing is urgent about any more. */
    public boolean isOfFinishedOnes() {
        return states.stream().allMatch(State::isOver);
    }
}
