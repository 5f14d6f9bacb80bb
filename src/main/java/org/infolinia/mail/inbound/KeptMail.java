package org.infolinia.mail.inbound;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.mail.Mailbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raw messages as they came, and how far each mailbox has been read. Both change together or not at all. */
@Component
class KeptMail {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param openedAtUid the newest message when the mailbox was opened here: those up to it are wanted only when nobody
     *     has read them yet
     */
    record Position(long uidValidity, long lastUid, long openedAtUid) {

        Position at(long uid) {
            return new Position(uidValidity, uid, openedAtUid);
        }
    }

    /**
     * @param position where it stands in its mailbox
     * @param sizeBytes its size on the server
     * @param isCut whether {@code raw} is the headers alone, because the message is too large
     */
    record Fetched(Position position, byte[] raw, long sizeBytes, boolean isCut) {}

    @Transactional(readOnly = true)
    Optional<Position> positionOf(Mailbox mailbox) {
        return jdbc.sql("select uid_validity, last_uid, opened_at_uid from mail.position where mailbox_id = :mailbox")
                .param("mailbox", mailbox.id())
                .query((row, number) -> new Position(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** Stores a message before anybody reads it; storing it again changes nothing. */
    @Transactional
    void keep(Mailbox mailbox, Fetched fetched) {
        jdbc.sql("""
                        insert into mail.inbound_mail
                            (mailbox_id, program_id, uid_validity, uid, raw, sha256, size_bytes, is_cut, received_at)
                        values (:mailbox, :program, :uidValidity, :uid, :raw, :sha256, :size, :cut, :now)
                        on conflict (mailbox_id, uid_validity, uid) do nothing""")
                .param("mailbox", mailbox.id())
                .param("program", mailbox.program().value())
                .param("uidValidity", fetched.position().uidValidity())
                .param("uid", fetched.position().lastUid())
                .param("raw", fetched.raw())
                .param("sha256", sha256(fetched.raw()))
                .param("size", fetched.sizeBytes())
                .param("cut", fetched.isCut())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        moveTo(mailbox, fetched.position());
    }

    @Transactional
    void moveTo(Mailbox mailbox, Position position) {
        jdbc.sql("""
                        insert into mail.position (mailbox_id, uid_validity, last_uid, opened_at_uid)
                        values (:mailbox, :uidValidity, :uid, :openedAtUid)
                        on conflict (mailbox_id) do update set uid_validity = excluded.uid_validity,
                            last_uid = excluded.last_uid, opened_at_uid = excluded.opened_at_uid""")
                .param("mailbox", mailbox.id())
                .param("uidValidity", position.uidValidity())
                .param("uid", position.lastUid())
                .param("openedAtUid", position.openedAtUid())
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
