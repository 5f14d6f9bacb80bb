package org.infolinia.search.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.search.source.SearchSource;

/** Walks the things of one kind and what an index holds of it side by side, both in the order of their ids. */
final class KindComparison {

    private static final int PAGE = 2_000;

    private final SearchSource source;
    private final FingerprintsOfKind indexed;
    private final SearchSources sources;
    private final Function<Collection<Long>, List<Long>> changedSince;
    private Optional<String> violation;
    private long lastId;
    private int place;
    private boolean isOver;

    /** @param changedSince which of these things changed after the index was written, so that it may differ */
    KindComparison(
            SearchSource source,
            FingerprintsOfKind indexed,
            SearchSources sources,
            Function<Collection<Long>, List<Long>> changedSince) {
        this.source = source;
        this.indexed = indexed;
        this.sources = sources;
        this.changedSince = changedSince;
        this.violation = Optional.empty();
    }

    Optional<String> violation() {
        return violation;
    }

    /** @return how many things were compared; 0 when it is over or something is wrong */
    int nextPage() {
        if (isOver || violation.isPresent()) {
            return 0;
        }
        var ids = sources.idsAfter(source, lastId, PAGE);
        isOver = ids.isEmpty();
        lastId = isOver ? Long.MAX_VALUE : ids.getLast();
        violation = firstThatCounts(suspects(ids));
        return violation.isPresent() ? 0 : ids.size();
    }

    /** What differs up to the last of these ids, in words by id. */
    private Map<Long, String> suspects(List<Long> ids) {
        var wanted = new HashMap<Long, Long>();
        sources.things(source, ids).forEach(thing -> wanted.put(thing.thing().id(), thing.fingerprint()));
        var suspects = new LinkedHashMap<Long, String>();
        var seen = new HashSet<Long>();
        for (; place < indexed.size() && indexed.id(place) <= lastId; place++) {
            long id = indexed.id(place);
            var fingerprint = wanted.get(id);
            if (!seen.add(id)) {
                suspects.put(id, "stands in the index twice");
            } else if (fingerprint == null) {
                suspects.put(id, "can be found, though it should not be");
            } else if (fingerprint != indexed.fingerprint(place)) {
                suspects.put(id, "stands in the index differently");
            }
        }
        wanted.keySet().stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> suspects.put(id, "is missing from the index"));
        return suspects;
    }

    private Optional<String> firstThatCounts(Map<Long, String> suspects) {
        var excused = new HashSet<>(
                suspects.isEmpty() ? List.<Long>of() : changedSince.apply(new ArrayList<>(suspects.keySet())));
        return suspects.entrySet().stream()
                .filter(suspect -> !excused.contains(suspect.getKey()))
                .findFirst()
                .map(suspect -> source.kind() + ":" + suspect.getKey() + " " + suspect.getValue());
    }
}
