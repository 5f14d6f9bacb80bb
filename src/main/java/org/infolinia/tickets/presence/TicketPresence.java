package org.infolinia.tickets.presence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has which ticket open on this node. Kept in memory, since it is over when the node is. */
@Component
public class TicketPresence {

    private final Map<TicketNumber, Set<Visit>> visits = new ConcurrentHashMap<>();
    private final Listeners<TicketNumber> listeners;

    TicketPresence(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /** One open page of an agent; two pages of one agent are two visits. */
    public final class Visit {

        private final TicketNumber ticket;
        private final AgentId agent;
        private final PersonName name;
        private volatile boolean isWriting;

        private Visit(TicketNumber ticket, AgentId agent, PersonName name) {
            this.ticket = ticket;
            this.agent = agent;
            this.name = name;
        }

        /** The others, by name. */
        public List<Onlooker> others() {
            return onlookers(ticket).filter(one -> !one.agent().equals(agent)).toList();
        }

        /** Does nothing when it is over already. */
        public void end() {
            visits.computeIfPresent(ticket, (number, present) -> {
                present.remove(this);
                return present.isEmpty() ? null : present;
            });
            listeners.tell(ticket);
        }
    }

    public Visit begin(TicketNumber ticket, AgentId agent, PersonName name) {
        var visit = new Visit(ticket, agent, name);
        visits.compute(ticket, (number, known) -> {
            Set<Visit> present = known == null ? ConcurrentHashMap.newKeySet() : known;
            present.add(visit);
            return present;
        });
        listeners.tell(ticket);
        return visit;
    }

    /**
     * @param listener is told the ticket whose onlookers changed, on a thread of its own
     * @return ends it
     */
    public Runnable listen(Consumer<TicketNumber> listener) {
        return listeners.add(listener);
    }

    @EventListener
    void on(DraftKept draft) {
        boolean isWriting = !draft.isBlank();
        var changed = visits.getOrDefault(draft.ticket(), Set.of()).stream()
                .filter(visit -> visit.agent.equals(draft.agent()) && visit.isWriting != isWriting)
                .toList();
        changed.forEach(visit -> visit.isWriting = isWriting);
        if (!changed.isEmpty()) {
            listeners.tell(draft.ticket());
        }
    }

    private Stream<Onlooker> onlookers(TicketNumber ticket) {
        var byAgent = new TreeMap<Long, Onlooker>();
        for (var visit : visits.getOrDefault(ticket, Set.of())) {
            byAgent.merge(
                    visit.agent.value(),
                    new Onlooker(visit.agent, visit.name, visit.isWriting),
                    (one, other) -> one.isWriting() ? one : other);
        }
        return byAgent.values().stream()
                .sorted(Comparator.comparing(onlooker -> onlooker.name().full()));
    }
}
