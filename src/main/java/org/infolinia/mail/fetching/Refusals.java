package org.infolinia.mail.fetching;

import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often a server did not give a message of one mailbox, for as long as the mailbox's line lives. A batch that fails
 * does not tell which of its messages is to blame, so from then on they are asked for one by one. One thread at a time.
 */
class Refusals {

    /** A message that was asked for alone this often is set aside. */
    static final int TRIES = 3;

    private static final int BATCH = 500;
    private static final int ALONE = 1;

    /** What a server says that is busy with itself (RFC 5530); no message is to blame then. */
    private static final List<String> SERVER_IS_BUSY = List.of("[UNAVAILABLE]", "[INUSE]", "[LIMIT]");

    private final Map<Long, Integer> refused = new HashMap<>();
    private int atOnce = BATCH;

    /** How many messages are to be asked for together. */
    int atOnce() {
        return atOnce;
    }

    /** Nothing but this try is left before the message is set aside. */
    boolean areAtTheirLastTry(List<Long> uids) {
        return timesRefusedAlone(uids) == TRIES - 1;
    }

    /** @param uids what was asked for when the server did not give it, or the connection broke */
    void add(List<Long> uids, MessagingException fault) {
        if (isBusy(fault)) {
            return;
        }
        atOnce = ALONE;
        if (uids.size() == ALONE) {
            refused.merge(uids.getFirst(), 1, Integer::sum);
        }
    }

    boolean areExhausted(List<Long> uids) {
        return timesRefusedAlone(uids) >= TRIES;
    }

    /** The server gave all that was asked for, or what it does not give is set aside. */
    void forget() {
        refused.clear();
        atOnce = BATCH;
    }

    private int timesRefusedAlone(List<Long> uids) {
        return uids.size() == ALONE ? refused.getOrDefault(uids.getFirst(), 0) : 0;
    }

    private static boolean isBusy(MessagingException fault) {
        var words = Optional.ofNullable(fault.getMessage()).orElse("").toUpperCase(Locale.ROOT);
        return SERVER_IS_BUSY.stream().anyMatch(words::contains);
    }
}
