package org.infolinia.mail.inbound;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For people who look after the mail: what came in, where it went and why, and how the mailboxes are. */
@Service
public class Mailroom {

    /** The most lines one look shows. */
    public static final int PAGE_SIZE = 200;

    private static final int MAXIMUM_RAW_LENGTH = 200_000;
    private static final String ENTRIES = """
            select mail.id, mail.program_id, address, status, sender, subject, reason, error, conversation, received_at
              from mail.inbound_mail mail join mail.mailbox on mailbox.id = mailbox_id\s""";

    private final JdbcClient jdbc;
    private final Fetching fetching;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Mailroom(JdbcClient jdbc, Fetching fetching, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.fetching = fetching;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The newest messages in these states, at most {@value #PAGE_SIZE}, of the programs the asker works for. */
    @Transactional(readOnly = true)
    public List<IntakeEntry> newest(Set<State> states) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var scope = gatekeeper.scope();
        return jdbc.sql(ENTRIES + """
                        where status = any(:states) and (:everywhere or mail.program_id = any(:programs))
                        order by mail.id desc limit :limit""")
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("limit", PAGE_SIZE)
                .query((row, number) -> entry(row))
                .list();
    }

    /** A message as it came, its beginning at least. That somebody looked stands in the audit trail. */
    @Transactional
    public String raw(long id) {
        var program = get(id).program();
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, program);
        events.publishEvent(new RawMailShown(by, id, program));
        return jdbc.sql("select substring(raw for :length) from mail.inbound_mail where id = :id")
                .param("length", MAXIMUM_RAW_LENGTH)
                .param("id", id)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single();
    }

    /**
     * Has a message worked on again; one that was held back is let through this time. Refused as {@code mail-landed-already}
     * when it went where it belongs.
     */
    @Transactional
    public Outcome<Long> replay(long id) {
        var entry = get(id);
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, entry.program());
        int changed = jdbc.sql("""
                        update mail.inbound_mail
                           set is_released = status = 'QUARANTINED', status = 'RECEIVED', attempts = 0, reason = null,
                               error = null, processed_at = null
                         where id = :id and status in ('IGNORED', 'QUARANTINED', 'FAILED')""").param("id", id).update();
        if (changed == 0) {
            return Outcome.refused("mail-landed-already");
        }
        events.publishEvent(new MailReplayed(by, id, entry.program()));
        return Outcome.done(id);
    }

    /** How the mailboxes are that belong to the asker's programs. */
    @Transactional(readOnly = true)
    public List<MailboxHealth> health() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var scope = gatekeeper.scope();
        return fetching.health().stream()
                .filter(health -> scope.includes(health.mailbox().program()))
                .toList();
    }

    private IntakeEntry get(long id) {
        return jdbc.sql(ENTRIES + "where mail.id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + id));
    }

    private static IntakeEntry entry(ResultSet row) throws SQLException {
        return new IntakeEntry(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                new EmailAddress(row.getString("address")),
                State.valueOf(row.getString("status")),
                address(row.getString("sender")),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("error"),
                row.getString("conversation"),
                row.getTimestamp("received_at").toInstant());
    }

    private static @Nullable EmailAddress address(@Nullable String value) {
        return Optional.ofNullable(value).map(EmailAddress::new).orElse(null);
    }
}
