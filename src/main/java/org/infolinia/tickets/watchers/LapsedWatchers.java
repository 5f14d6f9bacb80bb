package org.infolinia.tickets.watchers;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.watchers.WatchRows.Watching;
import org.springframework.stereotype.Component;

/** Takes off those who have left or do not work for the ticket's program any more. Until then they are told nothing anyway. */
@Component
class LapsedWatchers {

    private final WatchRows rows;
    private final AgentDirectory agents;
    private final TicketBook book;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;

    LapsedWatchers(
            WatchRows rows,
            AgentDirectory agents,
            TicketBook book,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper) {
        this.rows = rows;
        this.agents = agents;
        this.book = book;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** Each in a transaction of its own. */
    void takeOff() {
        Map<AgentId, AgentView> known =
                agents.everybody().stream().collect(Collectors.toMap(AgentView::id, Function.identity()));
        gatekeeper.asSystem(
                "ticket-clock",
                () -> rows.all().stream()
                        .filter(watching -> !mayWatch(watching, Optional.ofNullable(known.get(watching.agent()))))
                        .forEach(this::takeOff));
    }

    private static boolean mayWatch(Watching watching, Optional<AgentView> agent) {
        return agent.filter(AgentView::active)
                .filter(active -> active.scope().includes(watching.program()))
                .isPresent();
    }

    private void takeOff(Watching watching) {
        transactions.run(() -> {
            var ticket = book.take(watching.ticket());
            rows.remove(watching.ticket(), watching.agent());
            book.mention(ticket, Field.WATCHER, Long.toString(watching.agent().value()), null, gatekeeper.actor());
            return watching;
        });
    }
}
