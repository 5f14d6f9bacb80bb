package org.infolinia.mail.fetching;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.mail.fetching.ImapInbox.Entry;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;

/**
 * Reads messages of an inbox.
 *
 * @param maximumBytes of larger ones the headers alone are read
 */
record Reading(ImapInbox inbox, int maximumBytes) {

    /** Messages are read together as long as they are no more than this, so that many large ones fit into memory. */
    private static final long BYTES_AT_ONCE = 8L * 1024 * 1024;

    List<List<Entry>> groups(List<Entry> entries) {
        var groups = new ArrayList<List<Entry>>();
        long bytes = 0;
        for (var entry : entries) {
            long size = isTooLarge(entry) ? 0 : entry.sizeBytes();
            if (groups.isEmpty() || bytes + size > BYTES_AT_ONCE) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(entry);
            bytes += size;
        }
        return groups;
    }

    /** @param mailbox any place in the mailbox that they stand in */
    List<Fetched> read(List<Entry> entries, Position mailbox) throws MessagingException {
        Map<Long, byte[]> raw = new HashMap<>(inbox.raw(uids(entries, false)));
        raw.putAll(inbox.rawHeaders(uids(entries, true)));
        var fetched = new ArrayList<Fetched>(entries.size());
        for (var entry : entries) {
            fetched.add(new Fetched(
                    mailbox.at(entry.uid()), given(raw, entry.uid()), entry.sizeBytes(), isTooLarge(entry)));
        }
        return fetched;
    }

    /** What the server lists and does not give must be neither flagged nor passed by at once; it may be gone the next time. */
    private static byte[] given(Map<Long, byte[]> raw, long uid) throws MessagingException {
        var bytes = raw.get(uid);
        if (bytes == null) {
            throw new MessagingException("The server lists message " + uid + " and does not give it");
        }
        return bytes;
    }

    private List<Long> uids(List<Entry> entries, boolean areTooLarge) {
        return entries.stream()
                .filter(entry -> isTooLarge(entry) == areTooLarge)
                .map(Entry::uid)
                .toList();
    }

    private boolean isTooLarge(Entry entry) {
        return entry.sizeBytes() > maximumBytes;
    }
}
