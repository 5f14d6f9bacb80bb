package org.infolinia.mail.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.Account;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps a connection to every mailbox and asks it for news each second; a server that is down is left alone longer. */
@Component
class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final int PATIENCE = 5;
    private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MailServers servers;
    private final Fetcher fetcher;
    private final Intake intake;
    private final Clock clock;
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();

    Fetching(Mailboxes mailboxes, Accounts accounts, MailServers servers, Fetcher fetcher, Intake intake, Clock clock) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.servers = servers;
        this.fetcher = fetcher;
        this.intake = intake;
        this.clock = clock;
    }

    /** Each mailbox has a thread of its own, so a slow one holds up nobody. */
    @Scheduled(fixedDelay = 1000)
    void askAll() {
        mailboxes.all().stream()
                .filter(mailbox -> line(mailbox).isDue(clock.instant()))
                .forEach(mailbox ->
                        Thread.ofVirtual().name("mail-" + mailbox.id()).start(() -> ask(mailbox)));
    }

    /** Fetches what is new in one mailbox, now. */
    void ask(Mailbox mailbox) {
        if (line(mailbox).ask(mailbox) > 0) {
            intake.workThroughWaiting();
        }
    }

    MailboxHealth healthOf(Mailbox mailbox) {
        return line(mailbox).health(mailbox);
    }

    List<MailboxHealth> health() {
        return mailboxes.all().stream().map(this::healthOf).toList();
    }

    @PreDestroy
    void hangUp() {
        lines.values().forEach(Line::hangUp);
    }

    private Line line(Mailbox mailbox) {
        return lines.computeIfAbsent(mailbox.id(), id -> new Line());
    }

    /** The connection to one mailbox and how it went lately. */
    private final class Line {

        private final ReentrantLock busy = new ReentrantLock();
        private @Nullable ImapInbox inbox;
        private volatile @Nullable Instant lastReached;
        private volatile @Nullable String problem;
        private volatile Instant nextTry = Instant.EPOCH;
        private volatile int failures;

        boolean isDue(Instant now) {
            return !busy.isLocked() && !now.isBefore(nextTry);
        }

        int ask(Mailbox mailbox) {
            if (!busy.tryLock()) {
                return 0;
            }
            try {
                var account = accounts.of(mailbox);
                int copied = fetcher.fetch(account, connected(account));
                reached();
                return copied;
            } catch (MessagingException | RuntimeException e) {
                failed(mailbox, e);
                return 0;
            } finally {
                busy.unlock();
            }
        }

        MailboxHealth health(Mailbox mailbox) {
            return new MailboxHealth(mailbox, lastReached, failures, problem, nextTry);
        }

        void hangUp() {
            var open = inbox;
            inbox = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException goneAlready) {
                    LOG.debug("A mailbox's connection was gone already", goneAlready);
                }
            }
        }

        private ImapInbox connected(Account account) throws MessagingException {
            var open = inbox;
            if (open == null) {
                open = ImapInbox.open(servers.imap(account));
                inbox = open;
            }
            return open;
        }

        private void reached() {
            lastReached = clock.instant();
            problem = null;
            failures = 0;
            nextTry = Instant.EPOCH;
        }

        private void failed(Mailbox mailbox, Exception e) {
            hangUp();
            int count = failures + 1;
            problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            nextTry = clock.instant().plus(count < PATIENCE ? Duration.ofSeconds(1L << count) : LONG_PAUSE);
            failures = count;
            LOG.warn("Mailbox {} cannot be fetched, failure {} in a row: {}", mailbox.id(), count, problem);
        }
    }
}
