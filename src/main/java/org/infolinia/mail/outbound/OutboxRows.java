package org.infolinia.mail.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.OutboundMail.File;
import org.infolinia.mail.Outbox.Kind;
import org.infolinia.security.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be sent, and what became of it. */
@Component
class OutboxRows {

    /** Whoever claimed a message and has not said a word after this long is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** What a machine writes may hold secrets, such as a link that opens a survey; they are gone when the mail is. */
    static final String BLANKED =
            "text = case kind when 'MACHINE' then '' else text end, html = case kind when 'MACHINE' then null else html end";

    /** What will not be sent again keeps no secret at all; takes {@link Secret#IN_LINKS} as {@code secrets}. */
    static final String BLANKED_FOR_GOOD = "text = case kind when 'MACHINE' then '' else " + hidden("text")
            + " end, html = case kind when 'MACHINE' then null else " + hidden("html") + " end";

    /** Nobody asks for the files of a message that was sent or taken out. */
    static final String FILES_GONE = "delete from mail.outbox_file where outbox_id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param attempts how often it has been tried, this time included; a server that could not be reached is no attempt
     * @param giveUpAt from then on nobody tries again
     */
    record Claimed(
            long id,
            long mailbox,
            ProgramId program,
            EmailAddress recipient,
            String subject,
            String text,
            @Nullable String html,
            Language language,
            String conversation,
            String cause,
            Kind kind,
            String messageId,
            @Nullable String inReplyTo,
            String references,
            int attempts,
            Instant queuedAt,
            Instant giveUpAt,
            int files) {}

    /** Those whose server cannot be reached are left in peace until its next try. */
    @Transactional(readOnly = true)
    List<Long> mailboxesWithDueMail() {
        return jdbc.sql("""
                        select distinct mailbox_id from mail.outbox
                         where status in ('WAITING', 'SENDING') and due_at <= :now
                           and mailbox_id not in (select mailbox_id from mail.outage where next_try_at > :now)
                         order by mailbox_id""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list();
    }

    /**
     * Takes the mailbox's next due message so that nobody else sends it: urgent mail first, then what people wrote, then
     * machine mail.
     */
    @Transactional
    Optional<Claimed> claimNext(long mailbox) {
        return claimFirst(mailbox, "");
    }

    /** The same among those that somebody waits for. */
    @Transactional
    Optional<Claimed> claimNextUrgent(long mailbox) {
        return claimFirst(mailbox, "and urgent");
    }

    private Optional<Claimed> claimFirst(long mailbox, String among) {
        return jdbc.sql("""
                        update mail.outbox set status = 'SENDING', attempts = attempts + 1, due_at = :claimedUntil
                         where id = (select id from mail.outbox
                                      where status in ('WAITING', 'SENDING') and due_at <= :now and mailbox_id = :mailbox %s
                                      order by urgent desc, kind <> 'ANSWER', due_at, id limit 1 for update skip locked)
                        returning *""".formatted(among))
                .param("now", Timestamp.from(clock.instant()))
                .param("mailbox", mailbox)
                .param("claimedUntil", Timestamp.from(clock.instant().plus(CLAIM)))
                .query((row, number) -> claimed(row))
                .optional();
    }

    /** What is attached to a message, in its order. */
    @Transactional(readOnly = true)
    List<File> filesOf(Claimed mail) {
        return mail.files() == 0
                ? List.of()
                : jdbc.sql("""
                        select name, media_type, content, content_id from mail.outbox_file
                         where outbox_id = ? order by place""")
                        .param(mail.id())
                        .query((row, number) ->
                                new File(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                        .list();
    }

    /** Whoever claimed these messages lives and is not done with them. */
    @Transactional
    void holdOn(Collection<Long> ids) {
        jdbc.sql("update mail.outbox set due_at = :claimedUntil where id = any(:ids) and status = 'SENDING'")
                .param("claimedUntil", Timestamp.from(clock.instant().plus(CLAIM)))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    @Transactional
    void sent(Claimed mail) {
        jdbc.sql("update mail.outbox set status = 'SENT', sent_at = :now, server_words = null, " + BLANKED_FOR_GOOD
                        + " where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("secrets", Secret.IN_LINKS)
                .param("id", mail.id())
                .update();
        if (mail.files() > 0) {
            jdbc.sql(FILES_GONE).param("id", mail.id()).update();
        }
    }

    @Transactional
    void tryAgain(Claimed mail, Duration after, String serverWords) {
        jdbc.sql("update mail.outbox set status = 'WAITING', due_at = :due, server_words = :words where id = :id")
                .param("due", Timestamp.from(clock.instant().plus(after)))
                .param("words", serverWords)
                .param("id", mail.id())
                .update();
    }

    /** As if it had not been tried; once only, should it be told twice. */
    @Transactional
    void giveBack(Claimed mail, String serverWords) {
        jdbc.sql("""
                        update mail.outbox
                           set status = 'WAITING', due_at = :now, attempts = attempts - 1, server_words = :words
                         where id = :id and status = 'SENDING'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("words", serverWords)
                .param("id", mail.id())
                .update();
    }

    /** False when it had been given up already. */
    @Transactional
    boolean giveUp(Claimed mail, String serverWords) {
        return jdbc.sql("update mail.outbox set status = 'GIVEN_UP', server_words = :words, " + BLANKED
                                + " where id = :id and status = 'SENDING'")
                        .param("words", serverWords)
                        .param("id", mail.id())
                        .update()
                > 0;
    }

    private static String hidden(String column) {
        return "regexp_replace(" + column + ", :secrets, '\\1" + Secret.HIDDEN + "', 'g')";
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getLong("mailbox_id"),
                new ProgramId(row.getLong("program_id")),
                new EmailAddress(row.getString("recipient")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                Language.valueOf(row.getString("language")),
                row.getString("conversation"),
                row.getString("cause"),
                Kind.valueOf(row.getString("kind")),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                row.getString("reference_chain"),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("give_up_at").toInstant(),
                row.getInt("files"));
    }
}
