package org.infolinia.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.Communication.CalledOff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Every communication, those called off among them. */
@Repository
class CommunicationRows {

    private final JdbcClient jdbc;

    CommunicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Communication> find(CommunicationId id) {
        return jdbc.sql("select * from planning.communication where id = ?")
                .param(id.value())
                .query(CommunicationRows::communication)
                .optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Communication> lock(CommunicationId id) {
        return jdbc.sql("select * from planning.communication where id = ? for update")
                .param(id.value())
                .query(CommunicationRows::communication)
                .optional();
    }

    /** Those during which participants are told something between two moments, by when they begin. */
    List<Communication> between(Collection<ProgramId> programs, Instant from, Instant until, int limit) {
        return jdbc.sql("""
                        select * from planning.communication
                         where program_id = any(:programs)
                           and starts_at < :until and starts_at >= :earliest and ends_at >= :from
                         order by starts_at, id limit :limit""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("earliest", Timestamp.from(from.minus(Plan.LONGEST)))
                .param("limit", limit)
                .query(CommunicationRows::communication)
                .list();
    }

    CommunicationId add(ProgramId program, Plan plan, String by, Instant at) {
        return new CommunicationId(with(jdbc.sql("""
                                insert into planning.communication
                                    (program_id, title, channel, words_pl, words_en, words_az, starts_at, ends_at,
                                     audience, script_code, article_id, owner_id, calls_per_thousand,
                                     mails_per_thousand, changed_by, changed_at)
                                values (:program, :title, :channel, :pl, :en, :az, :from, :until,
                                        :audience, :script, :article, :owner, :calls, :mails, :by, :at)
                                returning id"""), plan, by, at)
                .param("program", program.value())
                .query(Long.class)
                .single());
    }

    void change(CommunicationId id, Plan plan, String by, Instant at) {
        with(jdbc.sql("""
                                update planning.communication
                                   set title = :title, channel = :channel, words_pl = :pl, words_en = :en,
                                       words_az = :az, starts_at = :from, ends_at = :until, audience = :audience,
                                       script_code = :script, article_id = :article, owner_id = :owner,
                                       calls_per_thousand = :calls, mails_per_thousand = :mails,
                                       version = version + 1, changed_by = :by, changed_at = :at
                                 where id = :id"""), plan, by, at).param("id", id.value()).update();
    }

    void callOff(CommunicationId id, CalledOff calledOff) {
        jdbc.sql("""
                        update planning.communication
                           set called_off_by = :by, called_off_at = :at, called_off_why = :why,
                               version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id""")
                .param("by", calledOff.by())
                .param("at", Timestamp.from(calledOff.at()))
                .param("why", calledOff.why())
                .param("id", id.value())
                .update();
    }

    private static StatementSpec with(StatementSpec statement, Plan plan, String by, Instant at) {
        return statement
                .param("title", plan.title())
                .param("channel", plan.channel().name())
                .param("pl", plan.words().get(Language.PL))
                .param("en", plan.words().get(Language.EN))
                .param("az", plan.words().get(Language.AZ))
                .param("from", Timestamp.from(plan.from()))
                .param("until", Timestamp.from(plan.until()))
                .param("audience", plan.audience())
                .param("script", plan.script())
                .param("article", plan.article())
                .param("owner", plan.owner().value())
                .param("calls", plan.callsPerThousand())
                .param("mails", plan.mailsPerThousand())
                .param("by", by)
                .param("at", Timestamp.from(at));
    }

    private static Communication communication(ResultSet row, int number) throws SQLException {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var text = row.getString("words_" + language.code());
            if (text != null) {
                words.put(language, text);
            }
        }
        var plan = new Plan(
                row.getString("title"),
                Channel.valueOf(row.getString("channel")),
                words,
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("audience"),
                row.getString("script_code"),
                row.getObject("article_id", Long.class),
                new AgentId(row.getLong("owner_id")),
                row.getObject("calls_per_thousand", Double.class),
                row.getObject("mails_per_thousand", Double.class));
        return new Communication(
                new CommunicationId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                plan,
                calledOff(row),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable CalledOff calledOff(ResultSet row) throws SQLException {
        var at = row.getTimestamp("called_off_at");
        return at == null
                ? null
                : new CalledOff(row.getString("called_off_by"), at.toInstant(), row.getString("called_off_why"));
    }
}
