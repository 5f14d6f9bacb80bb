package org.infolinia.mail.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.fetching.Fetching;
import org.infolinia.mail.fetching.MailRefused;
import org.infolinia.mail.fetching.MailboxHealth;
import org.infolinia.mail.fetching.RefusedMail;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.operation.AfterCommit;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For people who look after the mail: what came in, where it went and why, and how the mailboxes are. */
@Service
public class Mailroom {

    /** The most messages one page holds. */
    public static final int PAGE_SIZE = 200;

    /** Beyond this nobody counts any more. */
    public static final int MOST_COUNTED = 10_000;

    /** Where the newest page begins. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final String ENTRIES = """
            select mail.id, mail.program_id, address, status, sender, subject, reason, error, conversation, received_at
              from mail.inbound_mail mail join mail.mailbox on mailbox.id = mailbox_id\s""";
    private static final String MATCHES = """
             (:everywhere or mail.program_id = any(:programs))
             and (:mailbox::bigint is null or mail.mailbox_id = :mailbox)
             and (:from::timestamptz is null or received_at >= :from)
             and (:until::timestamptz is null or received_at < :until)
             and (:text = '' or sender ilike :pattern or subject ilike :pattern or message_id ilike :pattern
                  or reason = any(:reasons))\s""";

    private final JdbcClient jdbc;
    private final Fetching fetching;
    private final RefusedMail refused;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Mailroom(
            JdbcClient jdbc,
            Fetching fetching,
            RefusedMail refused,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.fetching = fetching;
        this.refused = refused;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Messages of the programs the asker works for, newest first.
     *
     * @param before only those older than the message of this id; {@link #NEWEST} for the first page
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<IntakeEntry> page(IntakeSearch search, long before, int limit) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return searched(
                        ENTRIES + "where status = any(:states) and mail.id < :before and" + MATCHES
                                + "order by mail.id desc limit :limit",
                        search)
                .param("states", search.states().stream().map(State::name).toArray(String[]::new))
                .param("before", before)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many messages of each state match, whatever states are looked for; {@value #MOST_COUNTED} stands for more. */
    @Transactional(readOnly = true)
    public Map<State, Integer> counts(IntakeSearch search) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var counts = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            counts.put(state, count(search, state));
        }
        return counts;
    }

    private int count(IntakeSearch search, State state) {
        return searched(
                        "select count(*) from (select from mail.inbound_mail mail where status = :state and" + MATCHES
                                + "limit :most) counted",
                        search)
                .param("state", state.name())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Empty when there is none, or none that the asker may see. */
    @Transactional(readOnly = true)
    public Optional<IntakeEntry> find(long id) {
        return jdbc.sql(ENTRIES + "where mail.id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional()
                .filter(entry -> gatekeeper.allows(Permission.MANAGE_MAIL, entry.program()));
    }

    /**
     * Has a message worked on again; one that was held back is let through this time, one that its server did not give is
     * asked for again. Refused as {@code mail-landed-already} when it went where it belongs.
     */
    @Transactional
    public Outcome<Long> replay(long id) {
        var entry = get(id);
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, entry.program());
        if (!askAgain(id) && !workAgain(id)) {
            return Outcome.refused("mail-landed-already");
        }
        events.publishEvent(new MailReplayed(by, id, entry.program()));
        events.publishEvent(new IntakeChanged(id, entry.program()));
        return Outcome.done(id);
    }

    private boolean askAgain(long id) {
        var mailbox = refused.askAgain(id);
        mailbox.ifPresent(asked -> AfterCommit.run(() -> fetching.lookNow(asked)));
        return mailbox.isPresent();
    }

    private boolean workAgain(long id) {
        return jdbc.sql("""
                        update mail.inbound_mail
                           set is_released = status = 'QUARANTINED', status = 'RECEIVED', attempts = 0, reason = null,
                               error = null, processed_at = null
                         where id = :id and status in ('IGNORED', 'QUARANTINED', 'FAILED')""").param("id", id).update() > 0;
    }

    /** A server gave a message at last, or did not. */
    @EventListener
    void on(MailRefused change) {
        events.publishEvent(new IntakeChanged(change.mail(), change.program()));
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

    /** @throws IllegalArgumentException when there is none that the asker may see */
    IntakeEntry get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no message " + id));
    }

    private JdbcClient.StatementSpec searched(String sql, IntakeSearch search) {
        var scope = gatekeeper.scope();
        return jdbc.sql(sql)
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("mailbox", search.mailbox())
                .param("from", timestamp(search.from()))
                .param("until", timestamp(search.until()))
                .param("text", search.text())
                .param("pattern", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("reasons", search.reasons().toArray(String[]::new));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
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
