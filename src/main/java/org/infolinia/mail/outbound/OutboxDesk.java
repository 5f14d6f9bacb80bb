package org.infolinia.mail.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.MailCancelled;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.outbound.OutboxEntry.State;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For people who look after the mail: what goes out, what does not and why, and what can be done about it. */
@Service
public class OutboxDesk {

    /** The most lines one look shows. */
    public static final int PAGE_SIZE = 200;

    private static final int MAXIMUM_SEARCH_LENGTH = 200;
    private static final String BY_HAND = "–";
    private static final String IN_SCOPE = " (:everywhere or program_id = any(:programs)) ";
    private static final String COLUMNS = """
            select mail.id, mail.program_id, mailbox_id, address, recipient, subject, conversation, cause, kind, text,
                   status, attempts, queued_at, due_at, sent_at, server_words
              from mail.outbox mail join mail.mailbox on mailbox.id = mailbox_id\s""";

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final Paces paces;
    private final Outages outages;
    private final UndeliverableAddresses undeliverable;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxDesk(
            JdbcClient jdbc,
            Mailboxes mailboxes,
            Paces paces,
            Outages outages,
            UndeliverableAddresses undeliverable,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.paces = paces;
        this.outages = outages;
        this.undeliverable = undeliverable;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** What a message needs besides what is shown of it. */
    private record Held(OutboxEntry entry, String conversation, String cause, boolean isTextGone) {}

    /**
     * The newest messages, at most {@value #PAGE_SIZE}, of the programs the asker works for.
     *
     * @param words part of a recipient or of a subject; empty for all
     */
    @Transactional(readOnly = true)
    public List<OutboxEntry> find(Set<State> states, String words) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var sought = words.strip().substring(0, Math.min(words.strip().length(), MAXIMUM_SEARCH_LENGTH));
        return scoped(COLUMNS + "where " + IN_SCOPE.replace("program_id", "mail.program_id") + """
                        and status = any(:states)
                        and (:words = '' or strpos(lower(recipient), lower(:words)) > 0
                             or strpos(lower(subject), lower(:words)) > 0)
                        order by mail.id desc limit :limit""")
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("words", sought)
                .param("limit", PAGE_SIZE)
                .query((row, number) -> held(row).entry())
                .list();
    }

    /**
     * Has a message tried at once, also one that was given up. Refused as {@code mail-sent-already},
     * {@code mail-being-sent} or {@code mail-taken-out}, and as {@code mail-text-gone} when nothing is left to send.
     */
    @Transactional
    public Outcome<Long> retry(long id) {
        var held = take(id);
        return switch (held.entry().state()) {
            case SENT -> Outcome.refused("mail-sent-already");
            case SENDING -> Outcome.refused("mail-being-sent");
            case CANCELLED -> Outcome.refused("mail-taken-out");
            case GIVEN_UP -> held.isTextGone() ? Outcome.refused("mail-text-gone") : tryAgain(held.entry());
            case WAITING -> tryAgain(held.entry());
        };
    }

    /** Nobody tries any more, and whoever asked for the message is told. Refused as {@link #cancel} is. */
    @Transactional
    public Outcome<Long> giveUp(long id) {
        return end(id, State.GIVEN_UP, held -> {
            var entry = held.entry();
            events.publishEvent(new MailGivenUp(
                    gatekeeper.actor(),
                    id,
                    entry.program(),
                    entry.to(),
                    held.conversation(),
                    held.cause(),
                    Optional.ofNullable(entry.serverWords()).orElse(BY_HAND)));
        });
    }

    /**
     * Takes a message out before it is sent. Refused as {@code mail-sent-already}, {@code mail-being-sent},
     * {@code mail-given-up-already} or {@code mail-taken-out}.
     */
    @Transactional
    public Outcome<Long> cancel(long id) {
        return end(
                id,
                State.CANCELLED,
                held -> events.publishEvent(new MailCancelled(
                        gatekeeper.actor(), id, held.entry().program(), held.conversation(), held.cause())));
    }

    /** How each mailbox of the programs the asker works for sends. */
    @Transactional(readOnly = true)
    public List<MailboxPace> paces() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return mailboxes.all().stream()
                .filter(mailbox -> gatekeeper.scope().includes(mailbox.program()))
                .map(this::pace)
                .toList();
    }

    /** Refused as {@code pace-out-of-range} when it is none. */
    @Transactional
    public Outcome<MailboxPace> setPace(long mailboxId, int mailsAMinute) {
        var mailbox = mailboxes.get(mailboxId);
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, mailbox.program());
        if (mailsAMinute < Paces.SLOWEST || mailsAMinute > Paces.FASTEST) {
            return Outcome.refused("pace-out-of-range", Paces.SLOWEST, Paces.FASTEST);
        }
        paces.set(mailboxId, mailsAMinute);
        events.publishEvent(new OutboxHandled(
                by,
                mailbox.program(),
                "pace-set",
                "mailbox:" + mailboxId,
                Map.of("mailsAMinute", Integer.toString(mailsAMinute))));
        return Outcome.done(pace(mailbox));
    }

    /** Addresses that a program of the asker has written to and that are not written to again by themselves. */
    @Transactional(readOnly = true)
    public List<UndeliverableAddress> undeliverable() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return scoped("""
                        select address, status, since, until from mail.undeliverable
                         where until > :now and exists (
                            select from mail.outbox
                             where recipient = address and (:everywhere or program_id = any(:programs)))
                         order by since desc limit :limit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", PAGE_SIZE)
                .query((row, number) -> new UndeliverableAddress(
                        new EmailAddress(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Has an address written to again. Refused as {@code address-deliverable} when it is no longer on the list. */
    @Transactional
    public Outcome<EmailAddress> release(EmailAddress address) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var program = scoped("select program_id from mail.outbox where recipient = :address and " + IN_SCOPE
                        + " order by id desc limit 1")
                .param("address", address.value())
                .query(Long.class)
                .optional()
                .map(ProgramId::new);
        if (program.isEmpty() || !undeliverable.release(address)) {
            return Outcome.refused("address-deliverable");
        }
        events.publishEvent(new OutboxHandled(
                gatekeeper.actor(), program.get(), "address-released", "address:" + address.masked(), Map.of()));
        return Outcome.done(address);
    }

    /** The newest acknowledgements that a rule forbade, in the programs the asker works for. */
    @Transactional(readOnly = true)
    public List<Silence> silences() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return scoped("select address, subject, rule, at from mail.kept_silent where " + IN_SCOPE
                        + " order by id desc limit :limit")
                .param("limit", PAGE_SIZE)
                .query((row, number) -> new Silence(
                        new EmailAddress(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private StatementSpec scoped(String sql) {
        var scope = gatekeeper.scope();
        return jdbc.sql(sql)
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new));
    }

    /** Nobody sends it as long as it is in hand. */
    private Held take(long id) {
        var held = jdbc.sql(COLUMNS + "where mail.id = :id for update of mail")
                .param("id", id)
                .query((row, number) -> held(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + id));
        gatekeeper.demand(Permission.MANAGE_MAIL, held.entry().program());
        return held;
    }

    private Outcome<Long> tryAgain(OutboxEntry entry) {
        jdbc.sql("""
                        update mail.outbox set status = 'WAITING', attempts = 0, due_at = :now, give_up_at = :giveUpAt
                         where id = :id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("giveUpAt", Timestamp.from(clock.instant().plus(Outbox.TRIED_FOR)))
                .param("id", entry.id())
                .update();
        outages.askNow(entry.mailbox());
        events.publishEvent(
                new OutboxHandled(gatekeeper.actor(), entry.program(), "retried", "outbox:" + entry.id(), Map.of()));
        return Outcome.done(entry.id());
    }

    private Outcome<Long> end(long id, State state, Consumer<Held> tell) {
        var held = take(id);
        return switch (held.entry().state()) {
            case SENT -> Outcome.refused("mail-sent-already");
            case SENDING -> Outcome.refused("mail-being-sent");
            case GIVEN_UP -> Outcome.refused("mail-given-up-already");
            case CANCELLED -> Outcome.refused("mail-taken-out");
            case WAITING -> {
                if (state == State.CANCELLED) {
                    takeOut(id);
                } else {
                    jdbc.sql("update mail.outbox set status = :status, " + OutboxRows.BLANKED + " where id = :id")
                            .param("status", state.name())
                            .param("id", id)
                            .update();
                }
                tell.accept(held);
                yield Outcome.done(id);
            }
        };
    }

    private void takeOut(long id) {
        jdbc.sql("update mail.outbox set status = 'CANCELLED', " + OutboxRows.BLANKED_FOR_GOOD + " where id = :id")
                .param("secrets", Secret.IN_LINKS)
                .param("id", id)
                .update();
        jdbc.sql(OutboxRows.FILES_GONE).param("id", id).update();
    }

    private MailboxPace pace(Mailbox mailbox) {
        int waiting = jdbc.sql("""
                        select count(*) from mail.outbox
                         where status in ('WAITING', 'SENDING') and mailbox_id = ?""").param(mailbox.id()).query(Integer.class).single();
        int pace = paces.mailsAMinute(mailbox.id());
        return jdbc.sql("select since, next_try_at, server_words from mail.outage where mailbox_id = ?")
                .param(mailbox.id())
                .query((row, number) -> new MailboxPace(
                        mailbox,
                        pace,
                        waiting,
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3)))
                .optional()
                .orElseGet(() -> new MailboxPace(mailbox, pace, waiting, null, null, null));
    }

    private static Held held(ResultSet row) throws SQLException {
        var entry = new OutboxEntry(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getLong("mailbox_id"),
                new EmailAddress(row.getString("address")),
                new EmailAddress(row.getString("recipient")),
                row.getString("subject"),
                State.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("sent_at")),
                row.getString("server_words"));
        boolean isTextGone =
                row.getString("kind").equals("MACHINE") && row.getString("text").isEmpty();
        return new Held(entry, row.getString("conversation"), row.getString("cause"), isTextGone);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
