package org.infolinia.mail.inbound;

import jakarta.mail.MessagingException;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Account;
import org.infolinia.mail.inbound.ImapInbox.Entry;
import org.infolinia.mail.inbound.KeptMail.Fetched;
import org.infolinia.mail.inbound.KeptMail.Position;
import org.springframework.stereotype.Component;

/**
 * Copies new messages from a mailbox into the database and flags them on the server only after that, so a crash at any
 * instant loses nothing; what is copied twice is recognised when it is read.
 */
@Component
class Fetcher {

    private static final int BATCH = 500;
    private static final long BEFORE_THE_FIRST = 0;

    private final KeptMail kept;

    Fetcher(KeptMail kept) {
        this.kept = kept;
    }

    /** @return how many messages were copied */
    int fetch(Account account, ImapInbox inbox) throws MessagingException {
        var mailbox = account.mailbox();
        var start = startIn(mailbox, inbox);
        int copied = 0;
        for (var entry : inbox.after(start.lastUid(), BATCH)) {
            var position = start.at(entry.uid());
            if (isWanted(entry, position)) {
                kept.keep(mailbox, copyOf(entry, position, account.maximumBytes()));
                entry.markAsSeen();
                copied++;
            } else {
                kept.moveTo(mailbox, position);
            }
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
                .orElseGet(() -> new Position(uidValidity, BEFORE_THE_FIRST, BEFORE_THE_FIRST));
    }

    /** What was read before this mailbox was opened here is somebody's finished work. */
    private static boolean isWanted(Entry entry, Position position) throws MessagingException {
        return entry.uid() > position.openedAtUid() || entry.isUnread();
    }

    private static Fetched copyOf(Entry entry, Position position, int maximumBytes) throws MessagingException {
        long size = entry.sizeBytes();
        boolean isCut = size > maximumBytes;
        return new Fetched(position, isCut ? entry.rawHeaders() : entry.raw(), size, isCut);
    }
}
