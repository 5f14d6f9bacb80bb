package org.infolinia.tickets.problems;

import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.tickets.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that problems of a program, or tickets that may be theirs, stand otherwise, after it is stored. */
@Component
public class ProblemFeed {

    private final Listeners<ProgramId> listeners;

    ProblemFeed(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * @param listener called on a thread of its own, outside any transaction
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
