package org.infolinia.mail.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.Mailroom;

/**
 * The messages that a search finds, by their place in the list as grids ask for them, fetched by the last one before
 * them: however deep one scrolls, a page costs the same.
 */
class EntryPages {

    private final Mailroom mailroom;
    private final IntakeSearch search;

    /** Which message stands before a place. */
    private final TreeMap<Integer, Long> before = new TreeMap<>();

    EntryPages(Mailroom mailroom, IntakeSearch search) {
        this.mailroom = mailroom;
        this.search = search;
        before.put(0, Mailroom.NEWEST);
    }

    /** Forgets what was seen, since something new stands in front. */
    void startAgain() {
        before.tailMap(0, false).clear();
    }

    /** Those from a place on, at most {@code limit}. */
    List<IntakeEntry> from(int place, int limit) {
        var known = before.floorEntry(place);
        int at = known.getKey();
        if (at < place && read(at, place - at).size() < place - at) {
            return List.of();
        }
        return read(place, limit);
    }

    /** Where a message stands among those that were read; -1 when it is not among them. */
    int placeOf(long id) {
        int read = before.lastKey();
        var entries = from(0, Math.max(read, Mailroom.PAGE_SIZE));
        return IntStream.range(0, entries.size())
                .filter(place -> entries.get(place).id() == id)
                .findFirst()
                .orElse(-1);
    }

    private List<IntakeEntry> read(int place, int limit) {
        var found = new ArrayList<IntakeEntry>();
        while (found.size() < limit) {
            int wanted = Math.min(limit - found.size(), Mailroom.PAGE_SIZE);
            var page = mailroom.page(search, requireNonNull(before.get(place + found.size())), wanted);
            found.addAll(page);
            if (!page.isEmpty()) {
                before.put(place + found.size(), page.getLast().id());
            }
            if (page.size() < wanted) {
                break;
            }
        }
        return found;
    }
}
