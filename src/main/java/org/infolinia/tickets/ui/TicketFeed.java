package org.infolinia.tickets.ui;

import java.util.function.Consumer;
import org.infolinia.operation.Listeners;
import org.infolinia.tickets.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that something happened to a ticket, after it is stored and never before. */
@Component
public class TicketFeed {

    private final Listeners<TicketEvent> listeners = new Listeners<>();

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    public Runnable listen(Consumer<TicketEvent> listener) {
        return listeners.add(listener);
    }

    @EventListener
    void on(TicketEvent event) {
        listeners.tellAfterCommit(event);
    }
}
