package org.infolinia.participants.identification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What proved true or false of late. What was wrong counts whichever agent the caller reached, in whichever call. */
@Component
class IdentityAnswers {

    static final int WRONG_ANSWERS_ALLOWED = 3;
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** Stands in place of a question for a one-time code. */
    private static final String CODE = "ONE_TIME_CODE";

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Attempts of two agents at once come one after the other, or both would be the last one allowed. */
    void reserve(ParticipantId participant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('participants.attempt', ?))")
                .param(participant.value())
                .query((row, number) -> number)
                .list();
    }

    void add(ParticipantId participant, AgentId agent, IdentityQuestion question, boolean correct) {
        add(participant, agent, question.name(), correct);
    }

    void addWrongCode(ParticipantId participant, AgentId agent) {
        add(participant, agent, CODE, false);
    }

    Set<IdentityQuestion> right(ParticipantId participant, AgentId agent) {
        return jdbc
                .sql("""
                        select distinct question from participants.answer
                         where participant_id = :participant and agent_id = :agent
                           and correct and given_at > :since""")
                .param("participant", participant.value())
                .param("agent", agent.value())
                .param("since", since())
                .query((row, number) -> IdentityQuestion.valueOf(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Attempts attempts(ParticipantId participant) {
        var wrong = wrongOnes(participant);
        var lastAllowed =
                wrong.stream().skip(WRONG_ANSWERS_ALLOWED - 1L).findFirst().map(at -> at.plus(REMEMBERED));
        return new Attempts(wrong.size(), WRONG_ANSWERS_ALLOWED, lastAllowed.orElse(null));
    }

    /** Right answers belong to one contact; wrong ones stay, or hanging up would be a way round the lock. */
    void forgetRight(ParticipantId participant, AgentId agent) {
        jdbc.sql("delete from participants.answer where participant_id = ? and agent_id = ? and correct")
                .params(participant.value(), agent.value())
                .update();
    }

    /** What was wrong so far counts no more. */
    void lift(ParticipantId participant) {
        jdbc.sql("""
                        insert into participants.lock_lifted (participant_id, lifted_at) values (:participant, :now)
                        on conflict (participant_id) do update set lifted_at = excluded.lifted_at""")
                .param("participant", participant.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void add(ParticipantId participant, AgentId agent, String question, boolean correct) {
        jdbc.sql("""
                        insert into participants.answer (participant_id, agent_id, question, correct, given_at)
                        values (?, ?, ?, ?, ?)""")
                .params(participant.value(), agent.value(), question, correct, Timestamp.from(clock.instant()))
                .update();
    }

    /** Since they count, the newest first. */
    private List<Instant> wrongOnes(ParticipantId participant) {
        return jdbc.sql("""
                        select given_at from participants.answer
                         where participant_id = :participant and not correct and given_at > :since
                           and not exists (select from participants.lock_lifted lifted
                                            where lifted.participant_id = :participant and lifted_at >= given_at)
                         order by given_at desc""")
                .param("participant", participant.value())
                .param("since", since())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(REMEMBERED));
    }
}
