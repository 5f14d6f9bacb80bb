package org.infolinia.search.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.infolinia.search.index.IndexFilling;
import org.infolinia.search.index.IndexState;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.source.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Builds an index from the database, beside the one that serves. What changes meanwhile is followed afterwards, from
 * where the changes stood at the beginning.
 */
@Component
class IndexBuilder {

    private static final int PAGE = 1_000;

    private final IndexPlaces places;
    private final SearchSources sources;
    private final IndexChangeLog changes;
    private final Clock clock;

    IndexBuilder(IndexPlaces places, SearchSources sources, IndexChangeLog changes, Clock clock) {
        this.places = places;
        this.sources = sources;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the index, written down as complete, and hardly behind */
    ServedIndex build(Building building) throws IOException {
        var place = places.next();
        var state = IndexState.begun(building.ground(), changes.now(), clock.instant());
        var store = IndexStore.open(place, state);
        try {
            building.begins(store, sources.count());
            fill(store, building);
            store.learnAnew();
            var index = new ServedIndex(place, store, sources, changes, clock);
            while (index.follow()) {
                building.insistOnGoingOn();
            }
            index.complete();
            return index;
        } catch (IOException | RuntimeException | Error e) {
            discard(store, place, e);
            throw e;
        }
    }

    private void discard(IndexStore store, Path place, Throwable why) {
        try {
            store.close();
            places.remove(place);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void fill(IndexStore store, Building building) throws IOException {
        try (var filling = new IndexFilling(store)) {
            for (var source : sources.all()) {
                fill(source, store, filling, building);
            }
            filling.finish();
        }
    }

    private void fill(SearchSource source, IndexStore store, IndexFilling filling, Building building)
            throws IOException {
        long last = 0;
        List<Long> ids;
        while (!(ids = sources.idsAfter(source, last, PAGE)).isEmpty()) {
            building.insistOnGoingOn();
            var page = ids;
            filling.add(() -> {
                var things = sources.things(source, page);
                building.isDone(page.size());
                return things;
            });
            last = page.getLast();
            if (building.isToBeShown()) {
                store.learnAnew();
            }
        }
    }
}
