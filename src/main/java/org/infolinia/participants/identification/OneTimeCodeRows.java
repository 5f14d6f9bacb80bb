package org.infolinia.participants.identification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that were sent, by their hashes. Works in the caller's transaction. */
@Component
class OneTimeCodeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeCodeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param agent who had it sent; in nobody else's contact does it prove anything */
    record Row(long id, AgentId agent, String hash, int wrongTries) {}

    /** Puts a code in place of the one that was valid so far. */
    long replace(ParticipantId participant, AgentId agent, CodeChannel channel, String hash, Instant expiresAt) {
        end(participant);
        return jdbc.sql("""
                        insert into participants.one_time_code
                            (participant_id, agent_id, channel, hash, sent_at, expires_at)
                        values (:participant, :agent, :channel, :hash, :now, :expires) returning id""")
                .param("participant", participant.value())
                .param("agent", agent.value())
                .param("channel", channel.name())
                .param("hash", hash)
                .param("now", now())
                .param("expires", Timestamp.from(expiresAt))
                .query(Long.class)
                .single();
    }

    Optional<Row> valid(ParticipantId participant) {
        return jdbc.sql("""
                        select id, agent_id, hash, wrong_tries from participants.one_time_code
                         where participant_id = :participant and ended_at is null and expires_at > :now""")
                .param("participant", participant.value())
                .param("now", now())
                .query((row, number) ->
                        new Row(row.getLong(1), new AgentId(row.getLong(2)), row.getString(3), row.getInt(4)))
                .optional();
    }

    int sentWithin(ParticipantId participant, Duration window) {
        return jdbc.sql("""
                        select count(*) from participants.one_time_code
                         where participant_id = :participant and sent_at > :since""")
                .param("participant", participant.value())
                .param("since", Timestamp.from(clock.instant().minus(window)))
                .query(Integer.class)
                .single();
    }

    void countWrongTry(long id) {
        jdbc.sql("update participants.one_time_code set wrong_tries = wrong_tries + 1 where id = ?")
                .param(id)
                .update();
    }

    /** No code of the participant works any more. */
    void end(ParticipantId participant) {
        jdbc.sql("""
                        update participants.one_time_code set ended_at = :now
                         where participant_id = :participant and ended_at is null""")
                .param("participant", participant.value())
                .param("now", now())
                .update();
    }

    /** No code that the agent had sent works any more. */
    void end(ParticipantId participant, AgentId agent) {
        jdbc.sql("""
                        update participants.one_time_code set ended_at = :now
                         where participant_id = :participant and agent_id = :agent and ended_at is null""")
                .param("participant", participant.value())
                .param("agent", agent.value())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
