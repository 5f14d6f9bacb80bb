package org.infolinia.search.upkeep;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.search.index.IndexedThing;
import org.infolinia.search.source.SearchSource;
import org.infolinia.security.Gatekeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of things that can be found. */
@Component
public class SearchSources {

    private static final String PART = "search";

    private final ObjectProvider<SearchSource> sources;
    private final Gatekeeper gatekeeper;

    SearchSources(ObjectProvider<SearchSource> sources, Gatekeeper gatekeeper) {
        this.sources = sources;
        this.gatekeeper = gatekeeper;
    }

    List<SearchSource> all() {
        return sources.stream().toList();
    }

    public Optional<SearchSource> of(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    /** About how many things there are, found or not. */
    long count() {
        return gatekeeper.asSystem(
                PART, () -> all().stream().mapToLong(SearchSource::count).sum());
    }

    /** What these things are now; those that are missing are to be found no longer. */
    List<IndexedThing> things(SearchSource source, Collection<Long> ids) {
        return gatekeeper.asSystem(PART, () -> source.documents(ids)).stream()
                .map(document -> new IndexedThing(source.kind(), document))
                .toList();
    }

    List<Long> idsAfter(SearchSource source, long id, int limit) {
        return gatekeeper.asSystem(PART, () -> source.idsAfter(id, limit));
    }

    static Set<Long> missing(Collection<Long> ids, List<IndexedThing> things) {
        var missing = new HashSet<>(ids);
        things.forEach(thing -> missing.remove(thing.thing().id()));
        return missing;
    }
}
