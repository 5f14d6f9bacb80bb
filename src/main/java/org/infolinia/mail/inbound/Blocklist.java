package org.infolinia.mail.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Senders whose mail is held back. It is kept and can be released; nothing is ever thrown away. */
@Service
public class Blocklist {

    private static final String COLUMNS =
            "select id, program_id, sender, blocked_by, blocked_at, until from mail.blocked_sender ";

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocklist(
            JdbcClient jdbc,
            Mailboxes mailboxes,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Who is blocked now in the asker's programs, the last one first. */
    @Transactional(readOnly = true)
    public List<BlockedSender> all() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var scope = gatekeeper.scope();
        return jdbc
                .sql(COLUMNS + "where until is null or until > :now order by id desc")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> blocked(row))
                .stream()
                .filter(sender -> scope.includes(sender.program()))
                .toList();
    }

    /**
     * Holds a sender's mail back, until then or for good; blocking again settles the time anew. Refused as
     * {@code sender-is-ours} for our own mailboxes and as {@code block-in-the-past}.
     */
    @Transactional
    public Outcome<String> block(BlockSender command) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, command.program());
        if (isOurs(command.sender())) {
            return Outcome.refused("sender-is-ours", command.sender());
        }
        var until = command.until();
        if (until != null && !until.isAfter(clock.instant())) {
            return Outcome.refused("block-in-the-past");
        }
        jdbc.sql("""
                        insert into mail.blocked_sender (program_id, sender, blocked_by, blocked_at, until)
                        values (:program, :sender, :by, :now, :until)
                        on conflict (program_id, sender) do update
                        set blocked_by = excluded.blocked_by, blocked_at = excluded.blocked_at, until = excluded.until""")
                .param("program", command.program().value())
                .param("sender", command.sender())
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        events.publishEvent(SenderBlocked.by(by, command));
        return Outcome.done(command.sender());
    }

    /** Lets a sender's mail through again; what was held back meanwhile stays until somebody releases it. */
    @Transactional
    public Outcome<String> unblock(long id) {
        var blocked = jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> blocked(row))
                .optional();
        if (blocked.isEmpty()) {
            return Outcome.refused("sender-not-blocked");
        }
        var sender = blocked.get();
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, sender.program());
        jdbc.sql("delete from mail.blocked_sender where id = ?").param(id).update();
        events.publishEvent(new SenderBlocked(by, sender.program(), sender.sender(), false, "-"));
        return Outcome.done(sender.sender());
    }

    /** Whether mail of this address is held back in a program now, by itself or with its domain. */
    boolean holds(ProgramId program, EmailAddress address) {
        return jdbc.sql("""
                        select exists (select from mail.blocked_sender
                                        where program_id = :program and sender in (:address, :domain)
                                          and (until is null or until > :now))""")
                .param("program", program.value())
                .param("address", address.value())
                .param("domain", "@" + address.domain())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private boolean isOurs(String sender) {
        return mailboxes.all().stream()
                .anyMatch(mailbox -> sender.equals(mailbox.address().value())
                        || sender.equals("@" + mailbox.address().domain()));
    }

    private static BlockedSender blocked(ResultSet row) throws SQLException {
        return new BlockedSender(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("sender"),
                row.getString("blocked_by"),
                row.getTimestamp("blocked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("until"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
