package org.infolinia.mail.ui;

import java.util.function.Consumer;
import org.infolinia.mail.inbound.IntakeChanged;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that a message is not where it was, after it is stored and never before. */
@Component
class IntakeFeed {

    private final Listeners<IntakeChanged> listeners;

    IntakeFeed(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * @param listener called on a thread of its own, outside any transaction
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
