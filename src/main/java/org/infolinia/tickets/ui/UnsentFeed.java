package org.infolinia.tickets.ui;

import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.dispatch.DispatchChanged;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.alerts.OwnersTold;
import org.infolinia.tickets.watchers.WatchersTold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that answers were given up, wait for a server, or go on, and of what watchers and owners are told, after it is stored and never before. */
@Component
public class UnsentFeed {

    private final Listeners<Object> listeners;

    UnsentFeed(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * @param listener called on a thread of its own, outside any transaction
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        return listeners.add(event -> listener.run());
    }

    /** An agent has looked at his answers. */
    public void seen() {
        listeners.tell(this);
    }

    @TransactionalEventListener
    void on(MailGivenUp event) {
        listeners.tell(event);
    }

    @TransactionalEventListener
    void on(AsideChanged event) {
        listeners.tell(event);
    }

    @TransactionalEventListener
    void on(WatchersTold event) {
        listeners.tell(event);
    }

    @TransactionalEventListener
    void on(OwnersTold event) {
        listeners.tell(event);
    }

    @TransactionalEventListener
    void on(DispatchChanged event) {
        listeners.tell(event);
    }
}
