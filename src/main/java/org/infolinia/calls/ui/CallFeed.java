package org.infolinia.calls.ui;

import com.vaadin.flow.shared.Registration;
import org.infolinia.calls.CallsOfAgentChanged;
import org.infolinia.kernel.AgentId;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every open tab of an agent that something rings at him, or that his call has changed, once it is saved. */
@Component
class CallFeed {

    private final Listeners<CallsOfAgentChanged> listeners;

    CallFeed(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    Registration listen(AgentId agent, Runnable listener) {
        var ending = listeners.add(event -> {
            if (event.agent().equals(agent)) {
                listener.run();
            }
        });
        return ending::run;
    }

    @EventListener
    void on(CallsOfAgentChanged event) {
        listeners.tellAfterCommit(event);
    }
}
