package org.infolinia.search.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexState;
import org.infolinia.search.index.IndexStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the newest index on disk that can still serve. */
@Component
class IndexOpening {

    private static final Logger LOG = LoggerFactory.getLogger(IndexOpening.class);

    private final IndexPlaces places;
    private final SearchSources sources;
    private final IndexChangeLog changes;
    private final Clock clock;

    IndexOpening(IndexPlaces places, SearchSources sources, IndexChangeLog changes, Clock clock) {
        this.places = places;
        this.sources = sources;
        this.changes = changes;
        this.clock = clock;
    }

    /** Empty when there is none, or none that can be read, or it lies there too long. */
    Optional<ServedIndex> newest(IndexGround ground) throws IOException {
        return places.newestUsable(ground)
                .flatMap(place -> IndexStore.look(place)
                        .filter(state -> changes.isRememberedSince(state.at()))
                        .flatMap(state -> opened(place, state)));
    }

    private Optional<ServedIndex> opened(Path place, IndexState state) {
        try {
            return Optional.of(new ServedIndex(place, IndexStore.open(place, state), sources, changes, clock));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index in {} cannot be read and is built anew", place, e);
            return Optional.empty();
        }
    }
}
