package org.infolinia.mail.inbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.mime.MessageIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes messages in as if they had been fetched, and waits for what becomes of each. */
@Component
public class MailFromFiles {

    /** No server numbers its messages under it, so that these do not meet with fetched ones. */
    private static final long NOT_ON_A_SERVER = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final Intake intake;
    private final TransactionOperations transaction;
    private final Clock clock;

    MailFromFiles(JdbcClient jdbc, Intake intake, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param reason key in the message bundles of the words that say why, or null while it waits
     * @param conversation where it landed, such as {@code ticket:20418}, or null
     * @param error what went wrong, or null
     */
    public record Outcome(
            State state,
            @Nullable String classification,
            @Nullable String reason,
            @Nullable String conversation,
            @Nullable String error) {}

    /** Keeps the message, has it worked on at once and tells the outcome; RECEIVED when nobody came to it in time. */
    public Outcome takeIn(Mailbox mailbox, byte[] raw) {
        long id = transaction.execute(status -> keep(mailbox, raw));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        intake.workThroughWaiting();
        var outcome = outcomeOf(id);
        while (outcome.state() == State.RECEIVED && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            intake.workThroughWaiting();
            outcome = outcomeOf(id);
        }
        return outcome;
    }

    private long keep(Mailbox mailbox, byte[] raw) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail.from-files', ?))")
                .param(mailbox.id())
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        insert into mail.inbound_mail
                            (mailbox_id, program_id, uid_validity, uid, raw, sha256, size_bytes, received_at)
                        select :mailbox, :program, :uidValidity, coalesce(max(uid), 0) + 1, :raw, :sha256, :size, :now
                          from mail.inbound_mail where mailbox_id = :mailbox and uid_validity = :uidValidity
                        returning id""")
                .param("mailbox", mailbox.id())
                .param("program", mailbox.program().value())
                .param("uidValidity", NOT_ON_A_SERVER)
                .param("raw", raw)
                .param("sha256", HexFormat.of().parseHex(MessageIdentity.sha256(raw)))
                .param("size", raw.length)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Outcome outcomeOf(long id) {
        return jdbc.sql(
                        "select status, classification, reason, conversation, error from mail.inbound_mail where id = :id")
                .param("id", id)
                .query((row, number) -> new Outcome(
                        State.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .single();
    }
}
