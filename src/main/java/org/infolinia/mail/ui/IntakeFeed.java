package org.infolinia.mail.ui;

import java.util.function.Consumer;
import org.infolinia.mail.inbound.IntakeChanged;
import org.infolinia.operation.Listeners;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that a message is not where it was, after it is stored and never before. */
@Component
class IntakeFeed {

    private final Listeners<IntakeChanged> listeners = new Listeners<>();

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    Runnable listen(Consumer<IntakeChanged> listener) {
        return listeners.add(listener);
    }

    @EventListener
    void on(IntakeChanged event) {
        listeners.tellAfterCommit(event);
    }
}
