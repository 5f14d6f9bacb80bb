package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who was asked, what became of it, and who does not want to be. */
@Repository
class Invitations {

    static final Duration VALIDITY = Duration.ofDays(14);
    static final Duration REST_BETWEEN_SURVEYS = Duration.ofDays(30);

    private static final String SELECT = """
            select invitation.*, answer.invitation_id is not null as answered
              from surveys.invitation left join surveys.answer on answer.invitation_id = invitation.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the decision about a contact.
     *
     * @return false when it was noted before
     */
    boolean consider(EndedContact contact) {
        return jdbc.sql("""
                        insert into surveys.consideration (program_id, contact, participant_id, verdict, ended_at)
                        values (:program, :contact, :participant, 'INVITED', :endedAt)
                        on conflict (contact, ended_at) do nothing""")
                        .param("program", contact.program().value())
                        .param("contact", contact.reference())
                        .param(
                                "participant",
                                contact.participant() == null
                                        ? null
                                        : contact.participant().value())
                        .param("endedAt", Timestamp.from(contact.endedAt()))
                        .update()
                == 1;
    }

    void decide(EndedContact contact, Verdict verdict) {
        jdbc.sql("update surveys.consideration set verdict = ? where contact = ? and ended_at = ?")
                .params(verdict.name(), contact.reference(), Timestamp.from(contact.endedAt()))
                .update();
    }

    Optional<Verdict> verdictOn(EndedContact contact) {
        return jdbc.sql("select verdict from surveys.consideration where contact = ? and ended_at = ?")
                .params(contact.reference(), Timestamp.from(contact.endedAt()))
                .query(String.class)
                .optional()
                .map(Verdict::valueOf);
    }

    Sampling sampling(ProgramId program) {
        return jdbc.sql("select sampling_percent from surveys.policy where program_id = ?")
                .params(program.value())
                .query(Integer.class)
                .optional()
                .map(Sampling::new)
                .orElse(new Sampling(Sampling.EVERYBODY));
    }

    void sample(ProgramId program, Sampling sampling) {
        jdbc.sql("""
                        insert into surveys.policy values (?, ?)
                        on conflict (program_id) do update set sampling_percent = excluded.sampling_percent""").params(program.value(), sampling.percent()).update();
    }

    /** Holds back everybody else who would ask the same participant until this transaction ends. */
    void reserve(ParticipantId participant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('surveys.participant'), ?)")
                .params((int) participant.value())
                .query((row, number) -> number)
                .list();
    }

    boolean askedLately(ParticipantId participant) {
        return jdbc.sql("""
                        select exists (select from surveys.invitation
                                        where participant_id = ? and voided_at is null and invited_at > ?)""")
                .params(participant.value(), Timestamp.from(clock.instant().minus(REST_BETWEEN_SURVEYS)))
                .query(Boolean.class)
                .single();
    }

    long add(
            SurveyVersion version,
            EndedContact contact,
            ParticipantId participant,
            Language language,
            SurveyToken token,
            Instant at) {
        return jdbc.sql("""
                        insert into surveys.invitation
                            (program_id, kind, version_id, participant_id, contact, contact_at, channel, agent_id,
                             agent_name, language, token_hash, invited_at, expires_at)
                        values (:program, :kind, :version, :participant, :contact, :contactAt, :channel, :agent, :agentName, :language,
                                :hash, :at, :expires)
                        returning id""")
                .param("program", contact.program().value())
                .param("kind", version.kind().name())
                .param("version", version.id())
                .param("participant", participant.value())
                .param("contact", contact.reference())
                .param("contactAt", Timestamp.from(contact.endedAt()))
                .param("channel", contact.channel().name())
                .param("agent", contact.agent() == null ? null : contact.agent().value())
                .param("agentName", contact.agentName())
                .param("language", language.name())
                .param("hash", token.hash())
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(VALIDITY)))
                .query(Long.class)
                .single();
    }

    /** Voids the living invitation about a contact, unless it was answered. */
    boolean withdraw(ProgramId program, String contact) {
        return jdbc.sql("""
                        update surveys.invitation set voided_at = ?
                         where contact = ? and program_id = ? and voided_at is null
                           and not exists (select from surveys.answer where invitation_id = invitation.id)""")
                        .params(Timestamp.from(clock.instant()), contact, program.value())
                        .update()
                > 0;
    }

    Optional<Invitation> find(SurveyToken token) {
        return jdbc.sql(SELECT + " where token_hash = ?")
                .params((Object) token.hash())
                .query(Invitations::invitation)
                .optional();
    }

    /** The same, and nobody else answers it until this transaction ends. */
    Optional<Invitation> reserve(SurveyToken token) {
        jdbc.sql("select id from surveys.invitation where token_hash = ? for update")
                .params((Object) token.hash())
                .query(Long.class)
                .optional();
        return find(token);
    }

    boolean hasObjected(ParticipantId participant) {
        return jdbc.sql("select exists (select from surveys.objection where participant_id = ?)")
                .params(participant.value())
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is the first time that he does */
    boolean object(ParticipantId participant) {
        return jdbc.sql("""
                        insert into surveys.objection values (?, ?)
                        on conflict (participant_id) do update set objected_at = excluded.objected_at
                        returning xmax = 0""")
                .params(participant.value(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                SurveyKind.valueOf(row.getString("kind")),
                row.getLong("version_id"),
                participant(row),
                row.getString("contact"),
                instant(row, "contact_at"),
                Channel.valueOf(row.getString("channel")),
                row.getString("agent_name"),
                Language.valueOf(row.getString("language")),
                instant(row, "expires_at"),
                row.getTimestamp("voided_at") != null,
                row.getBoolean("answered"));
    }

    private static @Nullable ParticipantId participant(ResultSet row) throws SQLException {
        long id = row.getLong("participant_id");
        return row.wasNull() ? null : new ParticipantId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
