package org.infolinia.search.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.infolinia.search.source.SearchRow;
import org.infolinia.search.source.SearchSource;

/** People who stand in no database, by last name; a blank name is not to be found. */
final class MadeUpPeople implements SearchSource {

    private final String kind;
    private final ConcurrentSkipListMap<Long, String> names = new ConcurrentSkipListMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int failuresLeft;
    private volatile boolean isAway;
    private volatile boolean isBreakingOff;

    MadeUpPeople(String kind) {
        this.kind = kind;
    }

    void name(long id, String name) {
        names.put(id, name);
    }

    void forget(long id) {
        names.remove(id);
    }

    void failNext(int times) {
        failuresLeft = times;
    }

    /** Fails with an error, as when there is no memory left. */
    void breakOffNext() {
        isBreakingOff = true;
    }

    /** Whether they can be listed, but not read. */
    void areAway(boolean away) {
        isAway = away;
    }

    /** How often somebody asked for some of them. */
    int asked() {
        return asked.get();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        asked.incrementAndGet();
        if (isAway) {
            throw new IllegalStateException("Nobody is at home");
        }
        return ids.stream()
                .filter(id -> !names.getOrDefault(id, "").isBlank())
                .map(id -> new SearchDocument(
                        id,
                        new ProgramId(1),
                        -id,
                        List.of(new Clue(ClueKind.LAST_NAME, names.getOrDefault(id, ""))),
                        Set.of()))
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        if (isBreakingOff) {
            isBreakingOff = false;
            throw new StackOverflowError("made up");
        }
        if (failuresLeft > 0) {
            failuresLeft--;
            throw new IllegalStateException("No people today");
        }
        return names.tailMap(id, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public long count() {
        return names.size();
    }

    @Override
    public List<SearchRow> rows(Collection<Long> ids, Locale locale) {
        return List.of();
    }
}
