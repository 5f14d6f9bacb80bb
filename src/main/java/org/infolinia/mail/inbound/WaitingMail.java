package org.infolinia.mail.inbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Mailbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that are kept and not worked on yet, and what became of each. */
@Component
class WaitingMail {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingMail(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param attempts how often somebody has begun with it, this time included */
    record Turn(long id, int attempts) {}

    /** @param isReleased whether somebody let it through after a rule had held it back */
    record Row(
            long id,
            long mailbox,
            byte[] raw,
            byte[] sha256,
            long sizeBytes,
            boolean isCut,
            Instant receivedAt,
            boolean isReleased) {}

    /** What a message is recognised by. */
    record Identity(String messageId, boolean isDuplicate, boolean isIdReused) {}

    /**
     * What was read, for people who look through the intake.
     *
     * @param identity null when nobody seems to have sent it; then nothing else but the subject is known, either
     */
    record Description(
            @Nullable Identity identity,
            @Nullable EmailAddress sender,
            String subject,
            @Nullable Classification classification) {}

    /** Begins with the next message and remembers that it did, so that one which kills the process is found out. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Turn> next() {
        return jdbc.sql("""
                        update mail.inbound_mail set attempts = attempts + 1
                         where id = (select id from mail.inbound_mail where status = 'RECEIVED'
                                      order by id limit 1 for update skip locked)
                        returning id, attempts""")
                .query((row, number) -> new Turn(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** The turn that was begun does not count, for it was not the message that ended it; once only, should it be told twice. */
    @Transactional
    boolean putBack(Turn turn) {
        return jdbc.sql("update mail.inbound_mail set attempts = :before where id = :id and attempts = :begun")
                        .param("before", turn.attempts() - 1)
                        .param("begun", turn.attempts())
                        .param("id", turn.id())
                        .update()
                > 0;
    }

    /** Locks a message until the end of the transaction; empty when somebody else has it or has done it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Row> lock(long id) {
        return jdbc.sql("""
                        select id, mailbox_id, raw, sha256, size_bytes, is_cut, received_at, is_released
                          from mail.inbound_mail where id = :id and status = 'RECEIVED' for update skip locked""")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        row.getTimestamp(7).toInstant(),
                        row.getBoolean(8)))
                .optional();
    }

    /**
     * Finds out whether a message is known in its mailbox. Nobody else works on the same message of the program before the
     * end of the transaction, wherever it came in.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Identity identify(Row row, Mailbox mailbox, String messageId) {
        reserve(mailbox, messageId);
        var first = jdbc.sql("""
                        select sha256 = :sha256 from mail.inbound_mail
                         where mailbox_id = :mailbox and message_id = :messageId and id <> :id
                           and not is_duplicate and not is_id_reused""")
                .param("sha256", row.sha256())
                .param("mailbox", row.mailbox())
                .param("messageId", messageId)
                .param("id", row.id())
                .query(Boolean.class)
                .optional();
        return new Identity(
                messageId,
                first.filter(same -> same).isPresent(),
                first.filter(same -> !same).isPresent());
    }

    private void reserve(Mailbox mailbox, String messageId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params("mail.message:" + messageId, mailbox.program().value())
                .query((row, number) -> number)
                .list();
    }

    /** The conversation a message went to by way of another mailbox of the same program. */
    @Transactional(readOnly = true)
    Optional<String> conversationInOtherMailbox(Mailbox mailbox, String messageId) {
        return jdbc.sql("""
                        select conversation from mail.inbound_mail
                         where message_id = :messageId and program_id = :program and mailbox_id <> :mailbox
                           and conversation is not null limit 1""")
                .param("messageId", messageId)
                .param("program", mailbox.program().value())
                .param("mailbox", mailbox.id())
                .query(String.class)
                .optional();
    }

    /** How many conversations somebody has begun lately. */
    @Transactional(readOnly = true)
    long createdBy(EmailAddress sender, Mailbox mailbox, Duration within) {
        return jdbc.sql("""
                        select count(*) from mail.inbound_mail
                         where mailbox_id = :mailbox and sender = :sender and status = 'CREATED'
                           and processed_at > :since""")
                .param("mailbox", mailbox.id())
                .param("sender", sender.value())
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .query(Long.class)
                .single();
    }

    /** Writes down what was read and what becomes of it, in one change, since each costs all of its indexes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(long id, Description description, Judgement judgement) {
        var identity = description.identity();
        var sender = description.sender();
        jdbc.sql("""
                        update mail.inbound_mail
                           set status = :status, reason = :reason, conversation = :conversation, error = null,
                               processed_at = :now, sender = :sender, subject = :subject,
                               classification = :classification, message_id = :messageId, is_duplicate = :duplicate,
                               is_id_reused = :reused
                         where id = :id and status = 'RECEIVED'""")
                .param("status", judgement.state().name())
                .param("reason", judgement.reason())
                .param("conversation", judgement.conversation())
                .param("now", Timestamp.from(clock.instant()))
                .param("sender", sender == null ? null : sender.value())
                .param("subject", description.subject())
                .param(
                        "classification",
                        description.classification() == null
                                ? null
                                : description.classification().name())
                .param("messageId", identity == null ? null : identity.messageId())
                .param("duplicate", identity != null && identity.isDuplicate())
                .param("reused", identity != null && identity.isIdReused())
                .param("id", id)
                .update();
    }

    /** What has been finished already stays as it is: somebody else may have been quicker. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(long id, String error) {
        jdbc.sql("""
                        update mail.inbound_mail
                           set status = 'FAILED', reason = 'mail.reason.failed', conversation = null, error = :error,
                               processed_at = :now
                         where id = :id and status = 'RECEIVED'""")
                .param("error", error)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        jdbc.sql("select program_id from mail.inbound_mail where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .ifPresent(program -> events.publishEvent(new IntakeChanged(id, new ProgramId(program))));
    }
}
