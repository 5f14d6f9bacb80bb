package org.infolinia.tickets.problems;

import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.Listeners;
import org.infolinia.tickets.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that problems of a program, or tickets that may be theirs, stand otherwise, after it is stored. */
@Component
public class ProblemFeed {

    private final Listeners<ProgramId> listeners = new Listeners<>();

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    public Runnable listen(Consumer<ProgramId> listener) {
        return listeners.add(listener);
    }

    @EventListener
    void on(TicketEvent event) {
        listeners.tellAfterCommit(event.ticket().program());
    }

    @EventListener
    void on(ProblemSettled event) {
        listeners.tellAfterCommit(event.problem().program());
    }
}
