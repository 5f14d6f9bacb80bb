package org.infolinia.tickets.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets people have in hand: those that wait for them, and not for the participant or for another day. */
@Component
class FullHands {

    private static final String ONE_TICKET_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('tickets.hands', :agent))";

    private static final String IN_HAND = """
            select owner_id, count(*) from tickets.ticket
             where program_id = any(:programs) and owner_id = any(:agents) and state in ('NEW', 'OPEN') and snoozed_until is null
             group by owner_id""";

    private final JdbcClient jdbc;

    FullHands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else who asks here gives him a ticket, so that the count stays true. */
    void hold(AgentId agent) {
        jdbc.sql(ONE_TICKET_AT_A_TIME)
                .param("agent", agent.value())
                .query((row, number) -> true)
                .single();
    }

    long count(ProgramId program, AgentId agent) {
        return counts(List.of(program), List.of(agent)).getOrDefault(agent, 0L);
    }

    /** Those who have none in these programs are missing. */
    Map<AgentId, Long> counts(Collection<ProgramId> programs, Collection<AgentId> agents) {
        var counts = new HashMap<AgentId, Long>();
        jdbc.sql(IN_HAND)
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("agents", agents.stream().map(AgentId::value).toArray(Long[]::new))
                .query(row -> {
                    counts.put(new AgentId(row.getLong(1)), row.getLong(2));
                });
        return counts;
    }
}
