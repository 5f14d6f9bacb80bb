package org.infolinia.tickets.ui;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.tickets.TicketEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that something happened to a ticket, after it is stored and never before. */
@Component
class TicketFeed {

    private final Set<Consumer<TicketEvent>> listeners = ConcurrentHashMap.newKeySet();

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    Runnable listen(Consumer<TicketEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener
    void on(TicketEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
