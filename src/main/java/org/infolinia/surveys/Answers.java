package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.visit.MachineSign;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered, one answer an invitation: what is counted in the answer's row, everything raw in its values. */
@Repository
class Answers {

    static final String SELECT_ROWS = """
            select invitation.program_id, invitation.participant_id, invitation.contact, invitation.channel,
                   coalesce(invitation.agent_id, 0) as agent_id, invitation.agent_name, invitation.asked_by, answer.invitation_id, answer.kind, answer.score,
                   answer.speed, answer.solving, answer.competence, answer.availability, answer.culture,
                   answer.comment, answer.machine_sign, answer.answered_at
              from surveys.answer join surveys.invitation on invitation.id = answer.invitation_id
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param machine the rule by which it looks like a machine's; null when a person may have given it */
    void add(Invitation invitation, SurveyAnswer answer, Replies replies, @Nullable MachineSign machine, Instant at) {
        var insert = jdbc.sql("""
                        insert into surveys.answer
                            (invitation_id, kind, program_id, invited_at, channel, agent_id, topic, queue, language,
                             waited_seconds, mailed_at, score, comment, machine_sign, answered_at, %s)
                        select id, kind, program_id, invited_at, channel, agent_id, topic, queue, language,
                               waited_seconds, case when asked_by = 'MAIL' then coalesce(sent_at, invited_at) end,
                               :score, :comment, :machine, :at, %s
                          from surveys.invitation where id = :invitation""".formatted(columns(""), columns(":")))
                .param("invitation", invitation.id())
                .param("machine", machine == null ? null : machine.name(), Types.VARCHAR)
                .param("score", answer.score())
                .param("comment", answer.comment())
                .param("at", Timestamp.from(at));
        for (var aspect : Aspect.values()) {
            insert = insert.param(aspect.key(), answer.aspects().get(aspect), Types.INTEGER);
        }
        insert.update();
        addValues(invitation.id(), replies);
    }

    /** Puts a machine's answer aside, so that a person's can take its place. */
    void makeRoom(long invitation, Instant at) {
        jdbc.sql("""
                        insert into surveys.replaced_answer
                            (invitation_id, score, comment, machine_sign, answered_at, replaced_at)
                        select invitation_id, score, comment, machine_sign, answered_at, ?
                          from surveys.answer where invitation_id = ?""").params(Timestamp.from(at), invitation).update();
        jdbc.sql("delete from surveys.answer_value where invitation_id = ?")
                .param(invitation)
                .update();
        jdbc.sql("delete from surveys.answer where invitation_id = ?")
                .param(invitation)
                .update();
    }

    /** @param toldAt when the dissatisfied was told of it; null when he could not be */
    void openFollowUp(long invitation, Instant at, Instant due, @Nullable Instant toldAt) {
        jdbc.sql("""
                        insert into surveys.follow_up (invitation_id, opened_at, due_at, told_at)
                        values (:invitation, :at, :due, :told)""")
                .param("invitation", invitation)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .param("told", toldAt == null ? null : Timestamp.from(toldAt), Types.TIMESTAMP)
                .update();
    }

    /**
     * Adds what a further page brought; each page is taken once.
     *
     * @param all everything that was answered up to this page
     * @return false when the page was taken before
     */
    boolean addPage(long invitation, int page, SurveyAnswer all, Replies replies) {
        var update = jdbc.sql("""
                        update surveys.answer set last_page = :page, comment = :comment, %s
                         where invitation_id = :invitation and last_page < :page""".formatted(Arrays.stream(Aspect.values())
                        .map(aspect -> aspect.key() + " = :" + aspect.key())
                        .collect(Collectors.joining(", "))))
                .param("invitation", invitation)
                .param("page", page)
                .param("comment", all.comment());
        for (var aspect : Aspect.values()) {
            update = update.param(aspect.key(), all.aspects().get(aspect), Types.INTEGER);
        }
        if (update.update() == 0) {
            return false;
        }
        addValues(invitation, replies);
        return true;
    }

    /** Everything that was answered so far. */
    Replies replies(long invitation) {
        var replies = new LinkedHashMap<String, Reply>();
        jdbc.sql("select * from surveys.answer_value where invitation_id = ? order by question, item")
                .param(invitation)
                .query((row, number) ->
                        replies.merge(row.getString("question"), reply(row), (one, other) -> together(one, other)))
                .list();
        return new Replies(replies);
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
                SurveyKind.valueOf(row.getString("kind")),
                participant(row),
                row.getString("contact"),
                Channel.valueOf(row.getString("channel")),
                row.getString("agent_name"),
                row.getString("asked_by").equals("AGENT"),
                machine(row),
                new SurveyAnswer(row.getInt("score"), aspects(row), row.getString("comment")),
                row.getTimestamp("answered_at").toInstant());
    }

    private void addValues(long invitation, Replies replies) {
        replies.byQuestion().forEach((question, reply) -> {
            switch (reply) {
                case Reply.Scored(int score) -> addValue(invitation, question, "", score, null, null);
                case Reply.Rated(var scores) ->
                    scores.forEach((item, score) -> addValue(invitation, question, item, score, null, null));
                case Reply.Chosen(String option) -> addValue(invitation, question, "", null, option, null);
                case Reply.Said(String words) -> {
                    if (!words.isEmpty()) {
                        addValue(invitation, question, "", null, null, words);
                    }
                }
            }
        });
    }

    private void addValue(
            long invitation,
            String question,
            String item,
            @Nullable Integer number,
            @Nullable String choice,
            @Nullable String words) {
        jdbc.sql("""
                        insert into surveys.answer_value (invitation_id, question, item, number, choice, words)
                        values (:invitation, :question, :item, :number, :choice, :words)""")
                .param("invitation", invitation)
                .param("question", question)
                .param("item", item)
                .param("number", number, Types.INTEGER)
                .param("choice", choice, Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .update();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        var words = row.getString("words");
        if (words != null) {
            return new Reply.Said(words);
        }
        var choice = row.getString("choice");
        if (choice != null) {
            return new Reply.Chosen(choice);
        }
        var item = row.getString("item");
        return item.isEmpty()
                ? new Reply.Scored(row.getInt("number"))
                : new Reply.Rated(Map.of(item, row.getInt("number")));
    }

    /** The aspects of one question stand in a row each. */
    private static Reply together(Reply one, Reply other) {
        if (one instanceof Reply.Rated(var some) && other instanceof Reply.Rated(var more)) {
            var all = new LinkedHashMap<>(some);
            all.putAll(more);
            return new Reply.Rated(all);
        }
        throw new IllegalStateException("One question has two answers");
    }

    private static @Nullable ParticipantId participant(ResultSet row) throws SQLException {
        long id = row.getLong("participant_id");
        return row.wasNull() ? null : new ParticipantId(id);
    }

    private static @Nullable MachineSign machine(ResultSet row) throws SQLException {
        var sign = row.getString("machine_sign");
        return sign == null ? null : MachineSign.valueOf(sign);
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
