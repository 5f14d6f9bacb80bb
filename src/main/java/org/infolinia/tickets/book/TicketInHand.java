package org.infolinia.tickets.book;

import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/** A ticket taken from the book: nobody else changes it until the transaction ends. */
public sealed interface TicketInHand permits TicketRecord {

    TicketNumber number();

    ProgramId program();

    State state();

    /** Whether it is put aside. */
    boolean isSnoozed();

    /** Whether somebody works on it. */
    boolean hasOwner();

    /** The ticket as it is now. */
    Ticket view();

    /** @param mailbox id of the mailbox that its mail came to */
    void cameThrough(long mailbox);

    /** @param earlier the ticket this one goes on from or claims to */
    void goesOnFrom(TicketNumber earlier);

    /** @param survivor the ticket that has its conversation from now on */
    void goesOnIn(TicketNumber survivor);

    /** The priority it has from the beginning, which is no change. */
    void beginsWith(Priority priority);

    /** @param earliest when the earliest of its running promises must be kept, or null when none is running */
    void promisedBy(@Nullable Instant earliest);

    /** @param since since when somebody waits for an answer, or null when nobody does after all */
    void awaitedSince(@Nullable Instant since);

    /** Somebody outside wrote or called, so he waits. */
    void heardFromOutside(Instant at);

    /** Nobody waits for us any more. */
    void answered(Instant at);

    /** Something happened that changes neither. */
    void touched(Instant at);
}
