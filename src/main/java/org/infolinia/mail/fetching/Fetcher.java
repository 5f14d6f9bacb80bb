package org.infolinia.mail.fetching;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Account;
import org.infolinia.mail.account.Trouble;
import org.infolinia.mail.fetching.ImapInbox.Entry;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.fetching.RefusedMail.Refused;
import org.springframework.stereotype.Component;

/**
 * Copies new messages from a mailbox into the database and flags them on the server only after that, so a crash at any
 * instant loses nothing; what is copied twice is recognised when it is read.
 */
@Component
class Fetcher {

    private static final long BEFORE_THE_FIRST = 0;

    /** Servers tell when a message came to the second, by clocks of their own. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private static final byte[] NOTHING = {};

    private final KeptMail kept;
    private final RefusedMail refused;

    Fetcher(KeptMail kept, RefusedMail refused) {
        this.kept = kept;
        this.refused = refused;
    }

    /**
     * Copies what is new, and what was refused before and is due again. A message that the server does not give ends the
     * round and is asked for first in the next, until it is set aside.
     *
     * @param refusals what the server did not give in the rounds before
     * @param someAreKept is run whenever some messages more are kept
     * @return how many messages were copied or set aside
     */
    int fetch(Account account, ImapInbox inbox, Refusals refusals, Runnable someAreKept) throws MessagingException {
        var start = startIn(account.mailbox(), inbox);
        var round = new Round(account, inbox, new Reading(inbox, account.maximumBytes()), start, refusals, someAreKept);
        int done = round.fetchNew(inbox.uidsAfter(start.lastUid()));
        return done + round.fetchRefused();
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

    /** What was read before this mailbox was opened here is somebody's finished work. */
    private static boolean isWanted(Entry entry, Position start, Account account) {
        boolean isNewHere = start.isNumberedAnew()
                ? entry.receivedAt().isAfter(account.openedAt().minus(CLOCKS_DIFFER_BY))
                : entry.uid() > start.openedAtUid();
        return isNewHere || entry.isUnread();
    }

    private static List<Long> uids(List<Entry> entries) {
        return entries.stream().map(Entry::uid).toList();
    }

    /** Something that a server is asked for. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws MessagingException;
    }

    private final class Round {

        private final Account account;
        private final ImapInbox inbox;
        private final Reading reading;
        private final Position start;
        private final Refusals refusals;
        private final Runnable someAreKept;

        Round(
                Account account,
                ImapInbox inbox,
                Reading reading,
                Position start,
                Refusals refusals,
                Runnable someAreKept) {
            this.account = account;
            this.inbox = inbox;
            this.reading = reading;
            this.start = start;
            this.refusals = refusals;
            this.someAreKept = someAreKept;
        }

        int fetchNew(List<Long> uids) throws MessagingException {
            int done = 0;
            for (int from = 0, until; from < uids.size(); from = until) {
                until = Math.min(from + refusals.atOnce(), uids.size());
                done += copyOrSetAside(uids.subList(from, until));
            }
            refusals.forget();
            return done;
        }

        private int copyOrSetAside(List<Long> uids) throws MessagingException {
            var headers = refusals.areAtTheirLastTry(uids) ? headersIfGiven(uids) : NOTHING;
            try {
                int copied = copy(uids);
                kept.moveTo(account.mailbox(), start.at(uids.getLast()));
                return copied;
            } catch (MessagingException e) {
                if (!refusals.areExhausted(uids)) {
                    throw e;
                }
                var words = Trouble.of(e).words();
                refused.setAside(account.mailbox(), start.at(uids.getLast()), headers, words);
                refusals.forget();
                return uids.size();
            }
        }

        /** Asked for before the message itself, after which there may be no connection any more. */
        private byte[] headersIfGiven(List<Long> uids) {
            try {
                return inbox.rawHeaders(uids).getOrDefault(uids.getLast(), NOTHING);
            } catch (MessagingException refusedToo) {
                return NOTHING;
            }
        }

        private int copy(List<Long> uids) throws MessagingException {
            var wanted = given(uids, () -> inbox.entries(uids)).stream()
                    .filter(entry -> isWanted(entry, start, account))
                    .toList();
            for (var group : reading.groups(wanted)) {
                var fetched = given(uids(group), () -> reading.read(group, start));
                kept.keep(account.mailbox(), fetched);
                inbox.markAsSeen(uids(group));
                someAreKept.run();
            }
            return wanted.size();
        }

        private <T> T given(List<Long> uids, Question<T> question) throws MessagingException {
            try {
                return question.ask();
            } catch (MessagingException e) {
                refusals.add(uids, e);
                throw e;
            }
        }

        int fetchRefused() throws MessagingException {
            int given = 0;
            for (var message : refused.dueIn(account.mailbox())) {
                refused.putOff(message);
                if (message.uidValidity() == start.uidValidity() && isThere(message)) {
                    fetchAgain(message);
                    given++;
                } else {
                    refused.isGone(message);
                }
            }
            return given;
        }

        private boolean isThere(Refused message) throws MessagingException {
            return inbox.uidsAfter(message.uid() - 1).contains(message.uid());
        }

        private void fetchAgain(Refused message) throws MessagingException {
            var uid = List.of(message.uid());
            try {
                var fetched = reading.read(inbox.entries(uid), start);
                refused.isGiven(message, fetched.getFirst());
            } catch (MessagingException e) {
                refused.isRefusedAgain(message, Trouble.of(e).words());
                throw e;
            }
            inbox.markAsSeen(uid);
            someAreKept.run();
        }
    }
}
