package org.infolinia.mail;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of all programs. */
@Service
public class Mailboxes {

    private static final String COLUMNS = "select * from mail.mailbox ";

    private final JdbcClient jdbc;
    private final MailboxRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Mailboxes(JdbcClient jdbc, MailboxRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Sets a mailbox up; refused as {@code mailbox-open-already} when the address has one, be it closed, and as
     * {@code mailbox-secret-needed} without one. Its servers are not asked.
     */
    @Transactional
    public Outcome<Mailbox> open(OpenMailbox command) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, command.program());
        if (byAddress(command.address()).isPresent()) {
            return Outcome.refused("mailbox-open-already", command.address().value());
        }
        var servers = command.servers();
        if (servers != null && servers.signIn().keepsSecret()) {
            return Outcome.refused("mailbox-secret-needed");
        }
        var mailbox = get(rows.insert(command));
        events.publishEvent(new MailboxOpened(by, mailbox));
        return Outcome.done(mailbox);
    }

    /** A mailbox, open or closed. */
    @Transactional(readOnly = true)
    public Optional<Mailbox> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> MailboxRows.mailbox(row))
                .optional();
    }

    /** @throws IllegalArgumentException when there is no such mailbox */
    @Transactional(readOnly = true)
    public Mailbox get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no mailbox " + id));
    }

    /** The mailbox of an address, open or closed: it stays our own. */
    @Transactional(readOnly = true)
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return jdbc.sql(COLUMNS + "where address = :address")
                .param("address", address.value())
                .query((row, number) -> MailboxRows.mailbox(row))
                .optional();
    }

    /** A program's open mailboxes, the one that was opened first in front. */
    @Transactional(readOnly = true)
    public List<Mailbox> of(ProgramId program) {
        return jdbc.sql(COLUMNS + "where program_id = :program and closed_at is null order by id")
                .param("program", program.value())
                .query((row, number) -> MailboxRows.mailbox(row))
                .list();
    }

    /** The open mailboxes of all programs, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Mailbox> all() {
        return jdbc.sql(COLUMNS + "where closed_at is null order by id")
                .query((row, number) -> MailboxRows.mailbox(row))
                .list();
    }
}
