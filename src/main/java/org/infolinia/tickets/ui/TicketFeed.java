package org.infolinia.tickets.ui;

import java.util.function.Consumer;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.tickets.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that something happened to a ticket, after it is stored and never before. */
@Component
public class TicketFeed {

    private final Listeners<TicketEvent> listeners;

    TicketFeed(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * @param listener called on a thread of its own, outside any transaction
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
