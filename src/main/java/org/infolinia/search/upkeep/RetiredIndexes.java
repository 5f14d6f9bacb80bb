package org.infolinia.search.upkeep;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Indexes that serve no more. Somebody may have got one a moment ago and not asked it yet, so they are closed later. */
final class RetiredIndexes {

    private final Deque<ServedIndex> recent = new ArrayDeque<>();
    private final Deque<ServedIndex> old = new ArrayDeque<>();

    synchronized void add(ServedIndex index) throws IOException {
        recent.add(index);
        index.stopWriting();
    }

    /** Closes those that had retired already when this was called last. */
    synchronized void closeOld() throws IOException {
        while (!old.isEmpty()) {
            old.remove().close();
        }
        old.addAll(recent);
        recent.clear();
    }

    synchronized void closeAll() throws IOException {
        closeOld();
        closeOld();
    }
}
