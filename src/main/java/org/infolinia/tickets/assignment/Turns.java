package org.infolinia.tickets.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When whose turn was, queue by queue, in the caller's transaction. */
@Component
class Turns {

    private static final String ONE_TURN_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('tickets.turns', :program))";

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else looks whose turn it is in the program. */
    void hold(ProgramId program) {
        jdbc.sql(ONE_TURN_AT_A_TIME)
                .param("program", program.value())
                .query((row, number) -> true)
                .single();
    }

    /** The number of each one's last turn; who had none yet is missing. */
    Map<AgentId, Long> of(ProgramId program, String queue, Collection<AgentId> agents) {
        return jdbc
                .sql("""
                        select agent_id, turn from tickets.queue_turn
                         where program_id = :program and queue = :queue and agent_id = any(:agents)""")
                .param("program", program.value())
                .param("queue", queue)
                .param("agents", agents.stream().map(AgentId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new AgentId(row.getLong(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** It was his turn, and is again when it was everybody else's. */
    void had(ProgramId program, String queue, AgentId agent) {
        jdbc.sql("""
                        insert into tickets.queue_turn (program_id, queue, agent_id, turn)
                        select :program, :queue, :agent, coalesce(max(turn), 0) + 1 from tickets.queue_turn
                         where program_id = :program and queue = :queue
                        on conflict (program_id, queue, agent_id) do update set turn = excluded.turn""")
                .param("program", program.value())
                .param("queue", queue)
                .param("agent", agent.value())
                .update();
    }
}
