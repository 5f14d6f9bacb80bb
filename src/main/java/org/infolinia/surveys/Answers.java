package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered, one answer an invitation. */
@Repository
class Answers {

    static final String SELECT_ROWS = """
            select invitation.program_id, invitation.participant_id, invitation.contact, invitation.channel,
                   invitation.agent_name, answer.*
              from surveys.answer join surveys.invitation on invitation.id = answer.invitation_id
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the answer, and a follow-up when the score is low. */
    void add(long invitation, SurveyAnswer answer, Instant at) {
        var insert = jdbc.sql("""
                        insert into surveys.answer (invitation_id, score, comment, answered_at, %s)
                        values (:invitation, :score, :comment, :at, %s)""".formatted(columns(""), columns(":")))
                .param("invitation", invitation)
                .param("score", answer.score())
                .param("comment", answer.comment())
                .param("at", Timestamp.from(at));
        for (var aspect : Aspect.values()) {
            insert = insert.param(aspect.key(), answer.aspects().get(aspect), Types.INTEGER);
        }
        insert.update();
        if (answer.isLow()) {
            jdbc.sql("insert into surveys.follow_up (invitation_id, opened_at) values (?, ?)")
                    .params(invitation, Timestamp.from(at))
                    .update();
        }
    }

    /** @return false when somebody has closed it before */
    boolean closeFollowUp(long invitation, FollowUp.Result result, String by, Instant at) {
        return jdbc.sql("""
                        update surveys.follow_up set outcome = ?, closed_by = ?, closed_at = ?
                         where invitation_id = ? and closed_at is null""")
                        .params(result.name(), by, Timestamp.from(at), invitation)
                        .update()
                == 1;
    }

    /** The answer of an invitation. */
    Optional<AnswerRow> about(long invitation) {
        return jdbc.sql(SELECT_ROWS + " where invitation.id = ?")
                .params(invitation)
                .query(Answers::row)
                .optional();
    }

    static AnswerRow row(ResultSet row, int number) throws SQLException {
        return new AnswerRow(
                row.getLong("invitation_id"),
                new ProgramId(row.getLong("program_id")),
                new ParticipantId(row.getLong("participant_id")),
                row.getString("contact"),
                Channel.valueOf(row.getString("channel")),
                row.getString("agent_name"),
                new SurveyAnswer(row.getInt("score"), aspects(row), row.getString("comment")),
                row.getTimestamp("answered_at").toInstant());
    }

    private static Map<Aspect, Integer> aspects(ResultSet row) throws SQLException {
        var aspects = new EnumMap<Aspect, Integer>(Aspect.class);
        for (var aspect : Aspect.values()) {
            int score = row.getInt(aspect.key());
            if (!row.wasNull()) {
                aspects.put(aspect, score);
            }
        }
        return aspects;
    }

    private static String columns(String prefix) {
        return Arrays.stream(Aspect.values())
                .map(aspect -> prefix + aspect.key())
                .collect(Collectors.joining(", "));
    }
}
