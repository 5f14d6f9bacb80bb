package org.infolinia.search.upkeep;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.infolinia.search.source.FurtherIndex;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators how the search index stands, and has it built anew. */
@Service
public class IndexUpkeep {

    private final IndexNodes nodes;
    private final IndexChangeLog changes;
    private final NodeReporter reporter;
    private final IndexKeeper keeper;
    private final List<FurtherIndex> further;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    IndexUpkeep(
            IndexNodes nodes,
            IndexChangeLog changes,
            NodeReporter reporter,
            IndexKeeper keeper,
            List<FurtherIndex> further,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.nodes = nodes;
        this.changes = changes;
        this.reporter = reporter;
        this.keeper = keeper;
        this.further = further;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** How the index of every installation on this database stands, as each last told. */
    public List<IndexNode> nodes() {
        gatekeeper.demand(Permission.MANAGE_SEARCH);
        return nodes.all();
    }

    /** The indexes that modules keep for themselves. */
    public List<FurtherIndex> further() {
        gatekeeper.demand(Permission.MANAGE_SEARCH);
        return further;
    }

    /** Looks again at how the index of this installation stands. */
    public void lookAgain() {
        gatekeeper.demand(Permission.MANAGE_SEARCH);
        reporter.report();
    }

    /**
     * Has every installation build its index anew, beside the one that serves, and with it those that modules keep.
     *
     * @return the generation that was asked for; whoever serves it or a later one has done so
     */
    @Transactional
    public int buildAnew() {
        var by = gatekeeper.demand(Permission.MANAGE_SEARCH);
        int generation = changes.askForNewIndex();
        further.forEach(FurtherIndex::buildAnew);
        events.publishEvent(new IndexAskedFor(by, generation));
        return generation;
    }

    /**
     * Returns when everything committed so far can be found in this installation, or at once when no index serves in it.
     *
     * @throws CompletionException when that takes more than an hour, or fails
     */
    public void settle() {
        gatekeeper.demand(Permission.MANAGE_SEARCH);
        keeper.settle();
    }

    /**
     * @param listener told, on another thread, each time this installation has told how its index stands
     * @return ends the listening
     */
    public Runnable listen(Runnable listener) {
        gatekeeper.demand(Permission.MANAGE_SEARCH);
        return reporter.listen(listener);
    }
}
