package org.infolinia.participants.identification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which questions were answered rightly or wrongly of late. Wrong ones count whichever agent the caller reached. */
@Component
class IdentityAnswers {

    static final int WRONG_ANSWERS_ALLOWED = 3;
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ParticipantId participant, AgentId agent, IdentityQuestion question, boolean correct) {
        jdbc.sql("""
                        insert into participants.answer (participant_id, agent_id, question, correct, given_at)
                        values (?, ?, ?, ?, ?)""")
                .params(participant.value(), agent.value(), question.name(), correct, Timestamp.from(clock.instant()))
                .update();
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

    int attemptsLeft(ParticipantId participant) {
        int wrong = jdbc.sql("""
                        select count(*) from participants.answer
                         where participant_id = :participant and not correct and given_at > :since""")
                .param("participant", participant.value())
                .param("since", since())
                .query(Integer.class)
                .single();
        return Math.max(0, WRONG_ANSWERS_ALLOWED - wrong);
    }

    /** Until when nothing more may be asked; empty while there are attempts left. */
    Optional<Instant> lockedUntil(ParticipantId participant) {
        return jdbc
                .sql("""
                        select given_at from participants.answer
                         where participant_id = :participant and not correct and given_at > :since
                         order by given_at desc""")
                .param("participant", participant.value())
                .param("since", since())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list()
                .stream()
                .skip(WRONG_ANSWERS_ALLOWED - 1L)
                .findFirst()
                .map(thirdLast -> thirdLast.plus(REMEMBERED));
    }

    /** Right answers belong to one contact; wrong ones stay, or hanging up would be a way round the lock. */
    void forgetRight(ParticipantId participant, AgentId agent) {
        jdbc.sql("delete from participants.answer where participant_id = ? and agent_id = ? and correct")
                .params(participant.value(), agent.value())
                .update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(REMEMBERED));
    }
}
