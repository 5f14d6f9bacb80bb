package org.infolinia.search.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.search.upkeep.IndexNode.Failure;
import org.infolinia.search.upkeep.IndexNode.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells how the index of this installation stands. */
@Component
class NodeReporter {

    private static final Logger LOG = LoggerFactory.getLogger(NodeReporter.class);

    private final IndexKeeper keeper;
    private final IndexPlaces places;
    private final IndexChangeLog changes;
    private final IndexNodes nodes;
    private final Clock clock;
    private final Listeners<IndexNode> listeners;

    NodeReporter(
            IndexKeeper keeper,
            IndexPlaces places,
            IndexChangeLog changes,
            IndexNodes nodes,
            Clock clock,
            Messenger messenger) {
        this.keeper = keeper;
        this.places = places;
        this.changes = changes;
        this.nodes = nodes;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    void report() {
        try {
            var now = new IndexNode(
                    places.node(),
                    serving(),
                    keeper.building().map(Building::progress),
                    keeper.trouble().map(trouble -> new Failure(trouble.words(), trouble.retryAt())),
                    clock.instant());
            nodes.tell(now);
            listeners.tell(now);
        } catch (IOException | DataAccessException e) {
            LOG.warn("How the search index stands could not be told: {}", e.toString());
        }
    }

    /** @return ends the listening */
    Runnable listen(Runnable listener) {
        return listeners.add(now -> listener.run());
    }

    void forgetSilentNodes() {
        nodes.forgetSilent();
    }

    private Optional<Serving> serving() throws IOException {
        var index = keeper.serving();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        var state = index.get().store().state();
        return Optional.of(new Serving(
                state.ground().generation(),
                state.builtAt(),
                index.get().store().size(),
                places.bytes(index.get().place()),
                changes.countAfter(state.cursor())));
    }
}
