package org.infolinia.tickets.ui;

import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.dispatch.DispatchChanged;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.alerts.OwnersTold;
import org.infolinia.tickets.watchers.WatchersTold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens of what agents of the helpdesk hear in the bell: answers that were given up, wait for a server or go
 * on, and what watchers and owners are told; after it is stored and never before.
 */
@Component
public class BellFeed {

    private final Listeners<Object> listeners;
    private final Gatekeeper gatekeeper;

    BellFeed(Messenger messenger, Gatekeeper gatekeeper) {
        this.listeners = new Listeners<>(messenger);
        this.gatekeeper = gatekeeper;
    }

    /** Whether the bell tells whoever is signed in about tickets. */
    public boolean isForMe() {
        return gatekeeper.allows(Permission.WORK_TICKETS) && gatekeeper.agent().isPresent();
    }

    /**
     * What only other owners are told is left out.
     *
     * @param listener called on a thread of its own, outside any transaction
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        var me = gatekeeper.agent().map(SignedInAgent::id);
        return listeners.add(event -> {
            if (!(event instanceof OwnersTold(var whom))
                    || me.filter(whom::contains).isPresent()) {
                listener.run();
            }
        });
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
