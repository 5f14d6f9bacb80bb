package org.infolinia.calls.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.calls.AgentStateChanged;
import org.infolinia.kernel.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells every open tab of an agent that his state has changed, once it is saved. */
@Component
class AgentStateFeed {

    private final Map<AgentId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    Registration listen(AgentId agent, Runnable listener) {
        listeners.computeIfAbsent(agent, id -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(agent, (id, others) -> {
            others.remove(listener);
            return others.isEmpty() ? null : others;
        });
    }

    @TransactionalEventListener
    void on(AgentStateChanged event) {
        listeners.getOrDefault(event.agent(), Set.of()).forEach(Runnable::run);
    }
}
