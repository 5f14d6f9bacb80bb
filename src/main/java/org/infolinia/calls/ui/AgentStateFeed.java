package org.infolinia.calls.ui;

import com.vaadin.flow.shared.Registration;
import org.infolinia.calls.AgentStateChanged;
import org.infolinia.kernel.AgentId;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every open tab of an agent that his state has changed, once it is saved. */
@Component
class AgentStateFeed {

    private final Listeners<AgentStateChanged> listeners;

    AgentStateFeed(Messenger messenger) {
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
    void on(AgentStateChanged event) {
        listeners.tellAfterCommit(event);
    }
}
