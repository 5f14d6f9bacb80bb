package org.infolinia.mail.inbound;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.fetching.KeptMail;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages in as if they had been fetched, and waits for what becomes of each. */
@Component
public class MailFromFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final KeptMail kept;
    private final Intake intake;

    MailFromFiles(JdbcClient jdbc, KeptMail kept, Intake intake) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.intake = intake;
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
        long id = kept.keep(mailbox, raw);
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
