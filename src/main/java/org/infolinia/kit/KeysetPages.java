package org.infolinia.kit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A long list by the places that grids ask for, fetched from behind the last row before them: however deep one scrolls, a
 * page costs the same. Belongs to one session.
 *
 * @param <T> a row
 * @param <K> what a page begins behind
 */
public class KeysetPages<T, K> {

    private final Source<T, K> source;
    private final Function<T, K> keyOf;
    private final ToLongFunction<T> idOf;
    private final int pageSize;

    /** Behind which row a place is. */
    private final TreeMap<Integer, K> before = new TreeMap<>();

    /** By place, as far as was read. */
    private final List<Long> ids = new ArrayList<>();

    /** Reads a page. */
    public interface Source<T, K> {

        /** @return fewer than {@code limit} only at the end of the list */
        List<T> page(K after, int limit);
    }

    /**
     * @param beginning what the first page begins behind
     * @param pageSize the most rows that the source gives at once
     */
    public KeysetPages(Source<T, K> source, Function<T, K> keyOf, ToLongFunction<T> idOf, K beginning, int pageSize) {
        this.source = source;
        this.keyOf = keyOf;
        this.idOf = idOf;
        this.pageSize = pageSize;
        before.put(0, beginning);
    }

    /** Forgets what was seen, since something else may stand in front now. */
    public void startAgain() {
        before.tailMap(0, false).clear();
        ids.clear();
    }

    /** Those from a place on, at most {@code limit}. */
    public List<T> from(int place, int limit) {
        int at = before.floorKey(place);
        if (at < place && read(at, place - at).size() < place - at) {
            return List.of();
        }
        return read(place, limit);
    }

    /** Where a row stood when it was read; -1 when it was not. */
    public int placeOf(long id) {
        if (ids.isEmpty()) {
            read(0, pageSize);
        }
        return ids.indexOf(id);
    }

    /** Which row stood at a place when it was read; reads on where nobody has been. */
    public OptionalLong idAt(int place) {
        if (place >= ids.size()) {
            read(ids.size(), place - ids.size() + 1);
        }
        return place >= 0 && place < ids.size() ? OptionalLong.of(ids.get(place)) : OptionalLong.empty();
    }

    private List<T> read(int place, int limit) {
        var found = new ArrayList<T>();
        while (found.size() < limit) {
            int wanted = Math.min(limit - found.size(), pageSize);
            var page = source.page(requireNonNull(before.get(place + found.size())), wanted);
            page.forEach(row -> remember(place + found.size(), row, found));
            if (!page.isEmpty()) {
                before.put(place + found.size(), keyOf.apply(page.getLast()));
            }
            if (page.size() < wanted) {
                break;
            }
        }
        return found;
    }

    private void remember(int place, T row, List<T> found) {
        long id = idOf.applyAsLong(row);
        if (place < ids.size()) {
            ids.set(place, id);
        } else {
            ids.add(id);
        }
        found.add(row);
    }
}
