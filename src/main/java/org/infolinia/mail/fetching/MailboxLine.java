package org.infolinia.mail.fetching;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.account.Trouble;
import org.infolinia.operation.faults.DatabaseFaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to one mailbox and how it went lately. One thread at a time talks on it. */
class MailboxLine {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLine.class);
    private static final int PATIENCE = 5;
    private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

    /** A server that does not tell of news by itself is asked this often. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

    /** That the database is away is no fault of the mailbox and soon over. */
    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(2);

    /** A connection that held this long may break; whoever hangs up sooner, again and again, is left alone for a while. */
    private static final Duration HELD_LONG = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final MailServers servers;
    private final Fetcher fetcher;
    private final Clock clock;
    private final ReentrantLock busy = new ReentrantLock();
    private final Refusals refusals = new Refusals();
    private volatile @Nullable ImapInbox inbox;
    private volatile boolean isHungUp;
    private volatile @Nullable Instant connectedAt;
    private volatile @Nullable Instant lastReached;
    private volatile @Nullable Trouble trouble;
    private volatile boolean tellsOfNews;
    private volatile Instant nextTry = Instant.EPOCH;
    private volatile int failures;

    MailboxLine(Accounts accounts, MailServers servers, Fetcher fetcher, Clock clock) {
        this.accounts = accounts;
        this.servers = servers;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    boolean isDue() {
        return !busy.isLocked() && !clock.instant().isBefore(nextTry);
    }

    /** Fetches what is new, once, unless somebody does already. */
    void ask(Mailbox mailbox, Runnable someAreKept) {
        if (busy.tryLock()) {
            try {
                fetch(mailbox, someAreKept);
            } finally {
                leave();
            }
        }
    }

    /** Fetches what is new and, where the server tells of news, stays on the line as long as it holds. */
    void watch(Mailbox mailbox, Runnable someAreKept) {
        if (busy.tryLock()) {
            try {
                var open = fetch(mailbox, someAreKept);
                while (open != null && open.canTellOfNews() && !isHungUp) {
                    open = awaitNews(mailbox, open) ? fetch(mailbox, someAreKept) : null;
                }
            } finally {
                leave();
            }
        }
    }

    /** Whoever waits on it for news looks what there is to fetch; who does not wait does so soon, anyhow. */
    void lookNow() {
        var open = inbox;
        if (open != null) {
            open.stopWaiting();
        }
    }

    /** For good; whoever talks on it comes to an end first. */
    void hangUp() {
        isHungUp = true;
        lookNow();
        if (busy.tryLock()) {
            leave();
        }
    }

    MailboxHealth health(Mailbox mailbox, long waiting) {
        return new MailboxHealth(mailbox, lastReached, failures, trouble, nextTry, tellsOfNews, waiting);
    }

    private void leave() {
        if (isHungUp) {
            disconnect();
        }
        busy.unlock();
    }

    /** Null when it did not work. A connection that has served before may be stale, so another is tried before all is lost. */
    private @Nullable ImapInbox fetch(Mailbox mailbox, Runnable someAreKept) {
        boolean mayBeStale = inbox != null;
        try {
            return fetched(mailbox, someAreKept);
        } catch (MessagingException | RuntimeException e) {
            if (mayBeStale) {
                disconnect();
                return fetch(mailbox, someAreKept);
            }
            failed(mailbox, e);
            return null;
        }
    }

    private ImapInbox fetched(Mailbox mailbox, Runnable someAreKept) throws MessagingException {
        var account = accounts.of(mailbox);
        var open = inbox;
        if (open == null) {
            open = ImapInbox.open(servers.imap(account), servers.longestSilence());
            inbox = open;
            connectedAt = clock.instant();
        }
        while (fetcher.fetch(account, open, refusals, someAreKept) > 0 && !isHungUp) {
            reached(open);
        }
        reached(open);
        return open;
    }

    private boolean awaitNews(Mailbox mailbox, ImapInbox open) {
        try {
            open.awaitNews();
            return true;
        } catch (MessagingException | RuntimeException e) {
            if (hasHeldLong()) {
                disconnect();
            } else {
                failed(mailbox, e);
            }
            return false;
        }
    }

    private boolean hasHeldLong() {
        var since = connectedAt;
        return since != null && Duration.between(since, clock.instant()).compareTo(HELD_LONG) > 0;
    }

    private void reached(ImapInbox open) {
        var now = clock.instant();
        lastReached = now;
        trouble = null;
        failures = 0;
        tellsOfNews = open.canTellOfNews();
        nextTry = tellsOfNews ? now : now.plus(BETWEEN_QUESTIONS);
    }

    private void failed(Mailbox mailbox, Exception e) {
        disconnect();
        if (DatabaseFaults.isLost(e)) {
            nextTry = clock.instant().plus(WITHOUT_DATABASE);
            LOG.warn("Mailbox {} is not fetched as long as the database is away", mailbox.id(), e);
            return;
        }
        int count = failures + 1;
        var found = Trouble.of(e);
        trouble = found;
        nextTry = clock.instant().plus(count < PATIENCE ? Duration.ofSeconds(1L << count) : LONG_PAUSE);
        failures = count;
        LOG.warn("Mailbox {} cannot be fetched, failure {} in a row: {}", mailbox.id(), count, found);
    }

    private void disconnect() {
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
}
