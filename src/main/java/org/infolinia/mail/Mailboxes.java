package org.infolinia.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.thread.MailKey;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of all programs. */
@Service
public class Mailboxes {

    private static final String COLUMNS = "select * from mail.mailbox ";

    private final JdbcClient jdbc;
    private final MailKey key;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, MailKey key, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Sets a mailbox up; refused as {@code mailbox-open-already} when the address has one. */
    @Transactional
    public Outcome<Mailbox> open(OpenMailbox command) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, command.program());
        if (byAddress(command.address()).isPresent()) {
            return Outcome.refused("mailbox-open-already", command.address().value());
        }
        var mailbox = get(insert(command));
        events.publishEvent(new MailboxOpened(by, mailbox));
        return Outcome.done(mailbox);
    }

    @Transactional(readOnly = true)
    public Optional<Mailbox> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> mailbox(row))
                .optional();
    }

    /** @throws IllegalArgumentException when there is no such mailbox */
    @Transactional(readOnly = true)
    public Mailbox get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no mailbox " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return jdbc.sql(COLUMNS + "where address = :address")
                .param("address", address.value())
                .query((row, number) -> mailbox(row))
                .optional();
    }

    /** A program's mailboxes, the one that was opened first in front. */
    @Transactional(readOnly = true)
    public List<Mailbox> of(ProgramId program) {
        return jdbc.sql(COLUMNS + "where program_id = :program order by id")
                .param("program", program.value())
                .query((row, number) -> mailbox(row))
                .list();
    }

    /** The mailboxes of all programs, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Mailbox> all() {
        return jdbc.sql(COLUMNS + "order by id")
                .query((row, number) -> mailbox(row))
                .list();
    }

    private long insert(OpenMailbox command) {
        var servers = command.servers();
        return jdbc.sql("""
                        insert into mail.mailbox
                            (program_id, queue_key, address, name, language, imap_host, imap_port, imap_protection,
                             smtp_host, smtp_port, smtp_protection, login, secret, opened_at)
                        values (:program, :queue, :address, :name, :language, :imapHost, :imapPort, :imapProtection,
                                :smtpHost, :smtpPort, :smtpProtection, :login, :secret, :now)
                        returning id""")
                .param("program", command.program().value())
                .param("queue", command.queueKey())
                .param("address", command.address().value())
                .param("name", command.name())
                .param("language", command.language().name())
                .param("imapHost", servers == null ? null : servers.imap().host())
                .param("imapPort", servers == null ? null : servers.imap().port())
                .param(
                        "imapProtection",
                        servers == null ? null : servers.imap().protection().name())
                .param("smtpHost", servers == null ? null : servers.smtp().host())
                .param("smtpPort", servers == null ? null : servers.smtp().port())
                .param(
                        "smtpProtection",
                        servers == null ? null : servers.smtp().protection().name())
                .param("login", servers == null ? command.address().value() : servers.login())
                .param("secret", key.encrypt(secretOf(servers)))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private String secretOf(@Nullable Servers servers) {
        return servers == null ? key.randomPassword() : servers.secret();
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        return new Mailbox(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("queue_key"),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                Language.valueOf(row.getString("language")));
    }
}
