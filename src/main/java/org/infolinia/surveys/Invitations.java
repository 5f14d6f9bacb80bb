package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyVersion;
import org.infolinia.surveys.policy.KindPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who was asked, and who does not want to be. */
@Repository
class Invitations {

    static final Duration VALIDITY = Duration.ofDays(14);

    /** No program may settle less. */
    private static final Duration EARLIEST_REMINDER = Duration.ofDays(1);

    private static final String SELECT = """
            select invitation.*, answer.invitation_id is not null as answered,
                   answer.machine_sign is not null as answered_by_machine
              from surveys.invitation left join surveys.answer on answer.invitation_id = invitation.id
            """;

    static final String DUE_TO_REMIND = """
            select invitation.id
              from surveys.invitation
              left join surveys.policy
                     on policy.program_id = invitation.program_id and policy.kind = invitation.kind
             where invitation.sent_at is not null and invitation.reminded_at is null
               and invitation.voided_at is null and invitation.expires_at > :now
               and invitation.sent_at > :oldest and invitation.sent_at <= :newest
               and invitation.sent_at
                   + make_interval(days => case when policy.program_id is null then :usual
                                                else policy.reminder_days end) <= :now
               and not exists (select from surveys.answer
                                where answer.invitation_id = invitation.id and answer.machine_sign is null)
             order by invitation.sent_at limit :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds back everybody else who would ask the same participant until this transaction ends. */
    void reserve(ParticipantId participant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('surveys.participant'), ?)")
                .params((int) participant.value())
                .query((row, number) -> number)
                .list();
    }

    /** How many of the program were asked in this kind since then, and still are. */
    long askedSince(ProgramId program, SurveyKind kind, Instant since) {
        return jdbc.sql("""
                        select count(*) from surveys.invitation
                         where program_id = ? and kind = ? and voided_at is null and invited_at > ?""")
                .params(program.value(), kind.name(), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** When this participant was last asked, in whatever survey. */
    Optional<Instant> lastAsked(ParticipantId participant) {
        return lastAsked("participant_id = ?", participant.value());
    }

    /** The same of one kind. */
    Optional<Instant> lastAsked(ParticipantId participant, SurveyKind kind) {
        return lastAsked("participant_id = ? and kind = ?", participant.value(), kind.name());
    }

    /** When somebody of a client was last asked. */
    Optional<Instant> lastAskedClient(long client) {
        return lastAsked("client_contact_id = ?", client);
    }

    private Optional<Instant> lastAsked(String condition, Object... parameters) {
        return jdbc.sql("select max(invited_at) from surveys.invitation where voided_at is null and " + condition)
                .params(parameters)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<Invitation> livingAbout(String contact) {
        return jdbc.sql(SELECT + " where contact = ? and voided_at is null")
                .param(contact)
                .query(Invitations::invitation)
                .optional();
    }

    /** One to be sent by mail at a time to come, or at once; its token is made only then. */
    long addMail(SurveyVersion version, EndedContact contact, Addressee addressee, Instant at, Instant sendAt) {
        return add(version, contact, addressee, at, sendAt, "MAIL");
    }

    /** One that an agent reads out. */
    long addReadOut(SurveyVersion version, EndedContact contact, Addressee addressee, Instant at) {
        return add(version, contact, addressee, at, null, "AGENT");
    }

    /** One of the time before, about which nobody is written to any more. */
    long addPast(SurveyVersion version, EndedContact contact, Addressee addressee, Instant at) {
        return add(version, contact, addressee, at, null, "MAIL");
    }

    private long add(
            SurveyVersion version,
            EndedContact contact,
            Addressee addressee,
            Instant at,
            @Nullable Instant sendAt,
            String askedBy) {
        var participant = addressee.participant();
        return jdbc.sql("""
                        insert into surveys.invitation
                            (program_id, kind, version_id, participant_id, client_contact_id, contact, contact_at,
                             channel, agent_id, agent_name, language, asked_by, invited_at, send_at, expires_at,
                             topic, queue, waited_seconds)
                        values (:program, :kind, :version, :participant, :client, :contact, :contactAt, :channel,
                                :agent, :agentName, :language, :askedBy, :at, :sendAt, :expires, :topic, :queue, :waited)
                        returning id""")
                .param("program", contact.program().value())
                .param("kind", version.kind().name())
                .param("version", version.id())
                .param("participant", participant == null ? null : participant.value(), Types.BIGINT)
                .param("client", addressee.client(), Types.BIGINT)
                .param("contact", contact.reference())
                .param("contactAt", Timestamp.from(contact.endedAt()))
                .param("channel", contact.channel().name())
                .param("agent", contact.agent() == null ? null : contact.agent().value(), Types.BIGINT)
                .param("agentName", contact.agentName())
                .param("language", addressee.language().name())
                .param("askedBy", askedBy)
                .param("at", Timestamp.from(at))
                .param("sendAt", sendAt == null ? null : Timestamp.from(sendAt), Types.TIMESTAMP)
                .param("topic", contact.circumstances().topic())
                .param("queue", contact.circumstances().queue())
                .param("waited", seconds(contact.circumstances().waited()), Types.BIGINT)
                .param("expires", Timestamp.from((sendAt == null ? at : sendAt).plus(VALIDITY)))
                .query(Long.class)
                .single();
    }

    private static @Nullable Long seconds(@Nullable Duration waited) {
        return waited == null ? null : Math.max(0, waited.toSeconds());
    }

    /** What a contact was about, for what was asked by voice before anybody had said so. */
    void learn(EndedContact contact) {
        var topic = contact.circumstances().topic();
        jdbc.sql("""
                        with asked as (
                            update surveys.invitation set topic = :topic
                             where contact = :contact and program_id = :program and asked_by = 'AGENT' returning id)
                        update surveys.answer set topic = :topic from asked where invitation_id = asked.id""")
                .param("topic", topic, Types.VARCHAR)
                .param("contact", contact.reference())
                .param("program", contact.program().value())
                .update();
    }

    void sent(long id, SurveyToken token) {
        jdbc.sql("update surveys.invitation set token_hash = ?, sent_at = ? where id = ?")
                .params(token.hash(), Timestamp.from(clock.instant()), id)
                .update();
    }

    void reminded(long id, SurveyToken token) {
        jdbc.sql("update surveys.invitation set reminder_hash = ?, reminded_at = ? where id = ?")
                .params(token.hash(), Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Nothing is to be reminded of any more. */
    void neverRemind(long id) {
        jdbc.sql("update surveys.invitation set reminded_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Takes back what was never sent. */
    void voidUnsent(long id) {
        jdbc.sql("update surveys.invitation set voided_at = ? where id = ? and sent_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Lets a mail that waits go later, and be valid as long as any other. */
    void postpone(long id, Instant sendAt) {
        jdbc.sql("update surveys.invitation set send_at = ?, expires_at = ? where id = ? and sent_at is null")
                .params(Timestamp.from(sendAt), Timestamp.from(sendAt.plus(VALIDITY)), id)
                .update();
    }

    List<Long> dueToSend(int limit) {
        return jdbc.sql("""
                        select id from surveys.invitation
                         where sent_at is null and send_at is not null and voided_at is null and send_at <= ?
                         order by send_at limit ?""")
                .params(Timestamp.from(clock.instant()), limit)
                .query(Long.class)
                .list();
    }

    /**
     * Those without a person's answer whose program settled that by now they are asked once more. None that is valid
     * still was sent before its whole time, so that the old ones are not looked at, however many they become.
     */
    List<Long> dueToRemind(int limit) {
        return jdbc.sql(DUE_TO_REMIND)
                .params(dueToRemindAt(clock.instant(), limit))
                .query(Long.class)
                .list();
    }

    /** The parameters of {@link #DUE_TO_REMIND}. */
    static Map<String, Object> dueToRemindAt(Instant now, int limit) {
        return Map.of(
                "now", Timestamp.from(now),
                "oldest", Timestamp.from(now.minus(VALIDITY)),
                "newest", Timestamp.from(now.minus(EARLIEST_REMINDER)),
                "usual", KindPolicy.USUAL_REMINDER_DAYS,
                "limit", limit);
    }

    Invitation get(long id) {
        return jdbc.sql(SELECT + " where invitation.id = ?")
                .param(id)
                .query(Invitations::invitation)
                .single();
    }

    /** The same, and nobody else has it until this transaction ends. */
    Optional<Invitation> lock(long id) {
        return jdbc.sql("select id from surveys.invitation where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /**
     * Voids the living invitation about a contact, unless a person has answered it. Whoever is just answering is waited
     * for, and only a statement that begins afterwards sees what he said.
     */
    boolean withdraw(ProgramId program, String contact) {
        var living =
                jdbc.sql("""
                        select id from surveys.invitation
                         where contact = ? and program_id = ? and voided_at is null for update""").params(contact, program.value()).query(Long.class).optional();
        return living.isPresent()
                && jdbc.sql("""
                        update surveys.invitation set voided_at = ?
                         where id = ? and not exists (select from surveys.answer
                                                       where invitation_id = invitation.id and machine_sign is null)""")
                                .params(Timestamp.from(clock.instant()), living.get())
                                .update()
                        > 0;
    }

    Optional<Invitation> find(SurveyToken token) {
        return jdbc.sql(SELECT + " where token_hash = :hash or reminder_hash = :hash")
                .param("hash", token.hash())
                .query(Invitations::invitation)
                .optional();
    }

    /** The same, and nobody else answers it until this transaction ends. */
    Optional<Invitation> reserve(SurveyToken token) {
        jdbc.sql("select id from surveys.invitation where token_hash = :hash or reminder_hash = :hash for update")
                .param("hash", token.hash())
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
        var participant = number(row, "participant_id");
        var agent = number(row, "agent_id");
        return new Invitation(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                SurveyKind.valueOf(row.getString("kind")),
                row.getLong("version_id"),
                participant == null ? null : new ParticipantId(participant),
                number(row, "client_contact_id"),
                row.getString("contact"),
                row.getTimestamp("contact_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                agent == null ? null : new AgentId(agent),
                row.getString("agent_name"),
                row.getString("asked_by").equals("AGENT"),
                Language.valueOf(row.getString("language")),
                instant(row, "send_at"),
                instant(row, "sent_at"),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("voided_at") != null,
                row.getBoolean("answered"),
                row.getBoolean("answered_by_machine"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
