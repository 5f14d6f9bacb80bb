package org.infolinia.mail.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import org.infolinia.mail.Mailbox;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts raw messages where fetching keeps them and has them worked on, for tests outside this package. */
public final class IntakeRound {

    private IntakeRound() {}

    /** @return the message's id in the intake */
    public static long of(Mailbox mailbox, String raw, ApplicationContext context) {
        long id = keep(mailbox, raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8), context);
        context.getBean(Intake.class).workThroughWaiting();
        return id;
    }

    /** Works on what waits. */
    public static void again(ApplicationContext context) {
        context.getBean(Intake.class).workThroughWaiting();
    }

    private static long keep(Mailbox mailbox, byte[] raw, ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        insert into mail.inbound_mail
                            (mailbox_id, program_id, uid_validity, uid, raw, sha256, size_bytes, received_at)
                        values (:mailbox, :program, 1,
                                (select coalesce(max(uid), 0) + 1 from mail.inbound_mail where mailbox_id = :mailbox),
                                :raw, :sha256, :size, :now)
                        returning id""")
                .param("mailbox", mailbox.id())
                .param("program", mailbox.program().value())
                .param("raw", raw)
                .param("sha256", sha256(raw))
                .param("size", raw.length)
                .param("now", Timestamp.from(context.getBean(Clock.class).instant()))
                .query(Long.class)
                .single();
    }

    private static byte[] sha256(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
