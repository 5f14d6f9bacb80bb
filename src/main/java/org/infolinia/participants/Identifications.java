package org.infolinia.participants;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How sure each agent is of whom he speaks to. Sureness ends with the working contact, so it is kept for hours only. */
@Component
class Identifications {

    static final Duration CONTACT_LASTS = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Identifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    IdentificationLevel level(ParticipantId participant, AgentId agent) {
        return jdbc
                .sql("""
                        select level from participants.identification
                         where participant_id = :participant and agent_id = :agent and expires_at > :now""")
                .param("participant", participant.value())
                .param("agent", agent.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> IdentificationLevel.valueOf(row.getString(1)))
                .list()
                .stream()
                .max(IdentificationLevel::compareTo)
                .orElse(IdentificationLevel.UNKNOWN);
    }

    void add(ParticipantId participant, AgentId agent, IdentificationLevel level, String means) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into participants.identification
                            (participant_id, agent_id, level, means, reached_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        participant.value(),
                        agent.value(),
                        level.name(),
                        means,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(CONTACT_LASTS)))
                .update();
    }

    void end(ParticipantId participant, AgentId agent) {
        jdbc.sql("""
                        update participants.identification set expires_at = :now
                         where participant_id = :participant and agent_id = :agent and expires_at > :now""")
                .param("participant", participant.value())
                .param("agent", agent.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
