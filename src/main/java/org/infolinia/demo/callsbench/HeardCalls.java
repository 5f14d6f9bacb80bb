package org.infolinia.demo.callsbench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.calls.CallsOfAgentChanged;
import org.infolinia.kernel.AgentId;
import org.infolinia.operation.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of ringing calls when open screens do. An agent's calls follow one another, so that what he hears first after a
 * ringing is sent is that one. Deaf until somebody measures.
 */
@Component
class HeardCalls {

    private final Map<AgentId, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();

    /** {@link System#nanoTime} of when the agent's screens hear of what rings next. */
    CompletableFuture<Long> next(AgentId agent) {
        var hearing = new CompletableFuture<Long>();
        expected.put(agent, hearing);
        return hearing;
    }

    @EventListener
    void on(CallsOfAgentChanged event) {
        if (expected.containsKey(event.agent())) {
            AfterCommit.run(() -> heard(event.agent()));
        }
    }

    private void heard(AgentId agent) {
        var hearing = expected.remove(agent);
        if (hearing != null) {
            hearing.complete(System.nanoTime());
        }
    }
}
