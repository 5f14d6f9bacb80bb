package org.infolinia.search.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words stand side by side in something. Of a hundred first names and a hundred last names that may have been said
 * ten thousand pairs could be meant, but a handful are anybody's: here they are found without asking the index. New
 * pairs come in small books beside the large one. Read by all, taught by one thread at a time.
 */
public final class Companions {

    /** A book is joined with the one before it when that is not this many times as large. */
    private static final int LARGER = 4;

    /** Joining larger books would keep those waiting who were just registered. */
    private static final int MOST_JOINED = 1 << 18;

    private volatile List<CompanionBook> books = List.of();

    /** Hears of the companions of a word. */
    public interface Told {

        /** @param things about how many things have both words */
        void accept(long companion, int things);
    }

    /** @param pairs no word beside itself */
    public synchronized void learn(WordPairs pairs) {
        var fresh = books.isEmpty() ? pairs : unknownOf(pairs);
        if (fresh.size() > 0) {
            books = joined(fresh);
        }
    }

    private WordPairs unknownOf(WordPairs pairs) {
        var fresh = new WordPairs();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!knows(pairs.one(pair), pairs.other(pair))) {
                fresh.add(pairs.one(pair), pairs.other(pair), pairs.things(pair));
            }
        }
        return fresh;
    }

    public void forEachOf(long word, Told told) {
        books.forEach(book -> book.forEachOf(word, told));
    }

    private boolean knows(long one, long other) {
        return books.stream().anyMatch(book -> book.contains(one, other));
    }

    private List<CompanionBook> joined(WordPairs fresh) {
        var kept = new ArrayList<>(books);
        while (!kept.isEmpty()
                && kept.getLast().size() < fresh.size() * LARGER
                && kept.getLast().size() < MOST_JOINED) {
            kept.removeLast().addTo(fresh);
        }
        kept.add(new CompanionBook(fresh));
        return List.copyOf(kept);
    }
}
