package org.infolinia.mail.fetching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Sha256;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that their server lists and does not give. People see them among those that failed; each is asked for again
 * every hour for a day, since the fault may be the server's and pass, and whenever somebody wishes it.
 */
@Component
public class RefusedMail {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofHours(1);
    private static final Duration ASKED_BY_ITSELF_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final KeptMail kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final MessageReader reader = new MessageReader();

    RefusedMail(JdbcClient jdbc, KeptMail kept, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param id in the intake
     * @param uidValidity under which {@code uid} means something
     */
    record Refused(long id, long uidValidity, long uid) {}

    /**
     * Has the server asked for it again.
     *
     * @return the mailbox it is in; empty when {@code mail} is none that its server refused
     */
    @Transactional
    public Optional<Long> askAgain(long mail) {
        return jdbc.sql("""
                        update mail.inbound_mail set ask_again_at = :now, reason = 'mail.reason.asked-again', error = null
                         where id = :id and is_refused returning mailbox_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail)
                .query(Long.class)
                .optional();
    }

    /**
     * Keeps what is known of a message and passes it by.
     *
     * @param headers empty when they cannot be had, either
     * @param words the server's
     */
    @Transactional
    void setAside(Mailbox mailbox, Position position, byte[] headers, String words) {
        var read = read(headers);
        jdbc.sql("""
                        insert into mail.inbound_mail
                            (mailbox_id, program_id, uid_validity, uid, raw, sha256, size_bytes, is_cut, status, reason, error,
                             sender, subject, received_at, processed_at, is_refused, ask_again_at)
                        values (:mailbox, :program, :uidValidity, :uid, :raw, :sha256, :size, false, 'FAILED',
                                'mail.reason.not-given', :words, :sender, :subject, :now, :now, true, :askAgainAt)
                        on conflict (mailbox_id, uid_validity, uid) do nothing returning id""")
                .param("mailbox", mailbox.id())
                .param("program", mailbox.program().value())
                .param("uidValidity", position.uidValidity())
                .param("uid", position.lastUid())
                .param("raw", headers)
                .param("sha256", Sha256.of(headers))
                .param("size", headers.length)
                .param("words", words)
                .param(
                        "sender",
                        read.map(ReadMessage::sender)
                                .map(Sender::address)
                                .map(EmailAddress::value)
                                .orElse(null))
                .param("subject", read.map(ReadMessage::subject).orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .param("askAgainAt", Timestamp.from(clock.instant().plus(BETWEEN_QUESTIONS)))
                .query(Long.class)
                .optional()
                .ifPresent(id -> tell(id, mailbox.program()));
        kept.moveTo(mailbox, position);
    }

    /** Those to be asked for now, the oldest first. */
    @Transactional(readOnly = true)
    List<Refused> dueIn(Mailbox mailbox) {
        return jdbc.sql("""
                        select id, uid_validity, uid from mail.inbound_mail
                         where mailbox_id = :mailbox and is_refused and ask_again_at <= :now order by id""")
                .param("mailbox", mailbox.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Refused.class)
                .list();
    }

    /** Written before it is asked for, since the connection may break at it again. */
    @Transactional
    void putOff(Refused message) {
        jdbc.sql("""
                        update mail.inbound_mail
                           set ask_again_at = case when received_at > :aDayAgo then cast(:nextTime as timestamptz) end
                         where id = :id""")
                .param("aDayAgo", Timestamp.from(clock.instant().minus(ASKED_BY_ITSELF_FOR)))
                .param("nextTime", Timestamp.from(clock.instant().plus(BETWEEN_QUESTIONS)))
                .param("id", message.id())
                .update();
    }

    @Transactional
    void isRefusedAgain(Refused message, String words) {
        fail(message, "mail.reason.not-given", words);
    }

    /** It is on the server no longer, or under another number, under which it is fetched. */
    @Transactional
    void isGone(Refused message) {
        fail(message, "mail.reason.gone", null);
        jdbc.sql("update mail.inbound_mail set ask_again_at = null where id = ?")
                .param(message.id())
                .update();
    }

    /** From now on it waits for being worked on as every other. */
    @Transactional
    void isGiven(Refused message, Fetched fetched) {
        jdbc.sql("""
                        update mail.inbound_mail
                           set raw = :raw, sha256 = :sha256, size_bytes = :size, is_cut = :cut, status = 'RECEIVED',
                               reason = null, error = null, attempts = 0, processed_at = null,
                               is_refused = false, ask_again_at = null
                         where id = :id and is_refused""")
                .param("raw", fetched.raw())
                .param("sha256", Sha256.of(fetched.raw()))
                .param("size", fetched.sizeBytes())
                .param("cut", fetched.isCut())
                .param("id", message.id())
                .update();
        tell(message);
    }

    private void fail(Refused message, String reason, @Nullable String words) {
        jdbc.sql("update mail.inbound_mail set reason = :reason, error = :words where id = :id and is_refused")
                .param("reason", reason)
                .param("words", words)
                .param("id", message.id())
                .update();
        tell(message);
    }

    private void tell(Refused message) {
        var program = jdbc.sql("select program_id from mail.inbound_mail where id = ?")
                .param(message.id())
                .query(Long.class)
                .single();
        tell(message.id(), new ProgramId(program));
    }

    private void tell(long mail, ProgramId program) {
        events.publishEvent(new MailRefused(mail, program));
    }

    private Optional<ReadMessage> read(byte[] headers) {
        try {
            return headers.length == 0 ? Optional.empty() : Optional.of(reader.read(headers));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
