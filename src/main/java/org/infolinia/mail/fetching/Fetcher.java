package org.infolinia.mail.fetching;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Account;
import org.infolinia.mail.fetching.ImapInbox.Entry;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.springframework.stereotype.Component;

/**
 * Copies new messages from a mailbox into the database and flags them on the server only after that, so a crash at any
 * instant loses nothing; what is copied twice is recognised when it is read.
 */
@Component
class Fetcher {

    private static final int BATCH = 500;

    /** Messages are read together as long as they are no more than this, so that many large ones fit into memory. */
    private static final long BYTES_AT_ONCE = 8L * 1024 * 1024;

    private static final long BEFORE_THE_FIRST = 0;

    /** Servers tell when a message came to the second, by clocks of their own. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final KeptMail kept;

    Fetcher(KeptMail kept) {
        this.kept = kept;
    }

    /**
     * @param someAreKept is run whenever some messages more are kept
     * @return how many messages were copied
     */
    int fetch(Account account, ImapInbox inbox, Runnable someAreKept) throws MessagingException {
        var start = startIn(account.mailbox(), inbox);
        var uids = inbox.uidsAfter(start.lastUid());
        int copied = 0;
        for (int from = 0; from < uids.size(); from += BATCH) {
            var batch = uids.subList(from, Math.min(from + BATCH, uids.size()));
            copied += copy(batch, start, account, inbox, someAreKept);
            kept.moveTo(account.mailbox(), start.at(batch.getLast()));
        }
        return copied;
    }

    private Position startIn(Mailbox mailbox, ImapInbox inbox) throws MessagingException {
        long uidValidity = inbox.uidValidity();
        var known = kept.positionOf(mailbox);
        if (known.isEmpty()) {
            var beginning = new Position(uidValidity, BEFORE_THE_FIRST, inbox.newestUid());
            kept.moveTo(mailbox, beginning);
            return beginning;
        }
        return known.filter(position -> position.uidValidity() == uidValidity)
                .orElseGet(() -> new Position(uidValidity, BEFORE_THE_FIRST, Position.NUMBERED_ANEW));
    }

    private int copy(List<Long> uids, Position start, Account account, ImapInbox inbox, Runnable someAreKept)
            throws MessagingException {
        var wanted = inbox.entries(uids).stream()
                .filter(entry -> isWanted(entry, start, account))
                .toList();
        int copied = 0;
        for (var group : groups(wanted, account.maximumBytes())) {
            var fetched = read(group, start, account.maximumBytes(), inbox);
            kept.keep(account.mailbox(), fetched);
            inbox.markAsSeen(group.stream().map(Entry::uid).toList());
            someAreKept.run();
            copied += fetched.size();
        }
        return copied;
    }

    /** What was read before this mailbox was opened here is somebody's finished work. */
    private static boolean isWanted(Entry entry, Position start, Account account) {
        boolean isNewHere = start.isNumberedAnew()
                ? entry.receivedAt().isAfter(account.openedAt().minus(CLOCKS_DIFFER_BY))
                : entry.uid() > start.openedAtUid();
        return isNewHere || entry.isUnread();
    }

    private static List<List<Entry>> groups(List<Entry> entries, int maximumBytes) {
        var groups = new ArrayList<List<Entry>>();
        long bytes = 0;
        for (var entry : entries) {
            long size = entry.sizeBytes() > maximumBytes ? 0 : entry.sizeBytes();
            if (groups.isEmpty() || bytes + size > BYTES_AT_ONCE) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(entry);
            bytes += size;
        }
        return groups;
    }

    private static List<Fetched> read(List<Entry> entries, Position start, int maximumBytes, ImapInbox inbox)
            throws MessagingException {
        Map<Long, byte[]> raw = new HashMap<>(inbox.raw(uids(entries, maximumBytes, false)));
        raw.putAll(inbox.rawHeaders(uids(entries, maximumBytes, true)));
        var fetched = new ArrayList<Fetched>(entries.size());
        for (var entry : entries) {
            fetched.add(new Fetched(
                    start.at(entry.uid()),
                    given(raw, entry.uid()),
                    entry.sizeBytes(),
                    entry.sizeBytes() > maximumBytes));
        }
        return fetched;
    }

    /** What the server lists and does not give must be neither flagged nor passed by; it may be gone the next time. */
    private static byte[] given(Map<Long, byte[]> raw, long uid) throws MessagingException {
        var bytes = raw.get(uid);
        if (bytes == null) {
            throw new MessagingException("The server lists message " + uid + " and does not give it");
        }
        return bytes;
    }

    private static List<Long> uids(List<Entry> entries, int maximumBytes, boolean areTooLarge) {
        return entries.stream()
                .filter(entry -> entry.sizeBytes() > maximumBytes == areTooLarge)
                .map(Entry::uid)
                .toList();
    }
}
