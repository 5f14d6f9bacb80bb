package org.infolinia.tickets.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets no tickets until when, in the caller's transaction. */
@Component
class Absences {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Absences(JdbcClient jdbc, Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The last days of those of them who are absent today. */
    Map<AgentId, LocalDate> of(Collection<AgentId> agents) {
        return jdbc
                .sql("""
                        select agent_id, last_day from tickets.absence
                         where agent_id = any(:agents) and last_day >= :today""")
                .param("agents", agents.stream().map(AgentId::value).toArray(Long[]::new))
                .param("today", today())
                .query((row, number) -> Map.entry(new AgentId(row.getLong(1)), row.getObject(2, LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(AgentId agent, LocalDate lastDay) {
        jdbc.sql("""
                        insert into tickets.absence (agent_id, last_day) values (?, ?)
                        on conflict (agent_id) do update set last_day = excluded.last_day""").params(agent.value(), lastDay).update();
    }

    void end(AgentId agent) {
        jdbc.sql("delete from tickets.absence where agent_id = ?")
                .param(agent.value())
                .update();
    }
}
