package org.infolinia.mail.fetching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Sha256;
import org.infolinia.mail.Mailbox;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raw messages as they came, and how far each mailbox has been read. Both change together or not at all. */
@Component
public class KeptMail {

    private static final String INSERT = """
            insert into mail.inbound_mail
                (mailbox_id, program_id, uid_validity, uid, raw, sha256, size_bytes, is_cut, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (mailbox_id, uid_validity, uid) do nothing""";

    /** No server numbers its messages under it, so that those which no server has do not meet with fetched ones. */
    private static final long NOT_ON_A_SERVER = 0;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    KeptMail(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @param openedAtUid the newest message when the mailbox was opened here: those up to it are wanted only when nobody
     *     has read them yet; {@link #NUMBERED_ANEW} when the server has given its messages other numbers since then
     */
    public record Position(long uidValidity, long lastUid, long openedAtUid) {

        static final long NUMBERED_ANEW = -1;

        Position at(long uid) {
            return new Position(uidValidity, uid, openedAtUid);
        }

        boolean isNumberedAnew() {
            return openedAtUid == NUMBERED_ANEW;
        }
    }

    /**
     * @param position where it stands in its mailbox
     * @param sizeBytes its size on the server
     * @param isCut whether {@code raw} is the headers alone, because the message is too large
     */
    public record Fetched(Position position, byte[] raw, long sizeBytes, boolean isCut) {}

    @Transactional(readOnly = true)
    Optional<Position> positionOf(Mailbox mailbox) {
        return jdbc.sql("select uid_validity, last_uid, opened_at_uid from mail.position where mailbox_id = :mailbox")
                .param("mailbox", mailbox.id())
                .query((row, number) -> new Position(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** Stores a message before anybody reads it; storing it again changes nothing. */
    @Transactional
    public void keep(Mailbox mailbox, Fetched fetched) {
        keep(mailbox, List.of(fetched));
    }

    /** Stores messages in ascending order, all of them or none. */
    @Transactional
    void keep(Mailbox mailbox, List<Fetched> fetched) {
        if (fetched.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                INSERT, fetched.stream().map(each -> row(mailbox, each, now)).toList());
        moveTo(mailbox, fetched.getLast().position());
    }

    /**
     * Stores a message that no server has, such as one of a file.
     *
     * @return its id in the intake
     */
    @Transactional
    public long keep(Mailbox mailbox, byte[] raw) {
        var position = new Position(NOT_ON_A_SERVER, nextPlaceOffServers(mailbox), Position.NUMBERED_ANEW);
        return jdbc.sql(INSERT + " returning id")
                .params(row(mailbox, new Fetched(position, raw, raw.length, false), Timestamp.from(clock.instant())))
                .query(Long.class)
                .single();
    }

    /** Nobody else takes the same one before the end of the transaction. */
    private long nextPlaceOffServers(Mailbox mailbox) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail.off-servers', ?))")
                .param(mailbox.id())
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select coalesce(max(uid), 0) + 1 from mail.inbound_mail
                         where mailbox_id = :mailbox and uid_validity = :uidValidity""")
                .param("mailbox", mailbox.id())
                .param("uidValidity", NOT_ON_A_SERVER)
                .query(Long.class)
                .single();
    }

    @Transactional
    public void moveTo(Mailbox mailbox, Position position) {
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

    /** How many messages nobody has worked on yet. */
    @Transactional(readOnly = true)
    long waitingIn(Mailbox mailbox) {
        return jdbc.sql("select count(*) from mail.inbound_mail where mailbox_id = :mailbox and status = 'RECEIVED'")
                .param("mailbox", mailbox.id())
                .query(Long.class)
                .single();
    }

    private static Object[] row(Mailbox mailbox, Fetched fetched, Timestamp now) {
        var position = fetched.position();
        return new Object[] {
            mailbox.id(),
            mailbox.program().value(),
            position.uidValidity(),
            position.lastUid(),
            fetched.raw(),
            Sha256.of(fetched.raw()),
            fetched.sizeBytes(),
            fetched.isCut(),
            now
        };
    }
}
