package org.infolinia.ledger.closing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Reckonings that were started on the screen and go on when nobody looks. The last one of each closing is remembered. */
@Service
public class ReckoningRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ReckoningRuns.class);

    private final StageReckonings reckonings;
    private final Map<ClosingId, Run> runs = new ConcurrentHashMap<>();
    private final Listeners<ClosingId> listeners;

    ReckoningRuns(StageReckonings reckonings, Messenger messenger) {
        this.reckonings = reckonings;
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * How a reckoning stands.
     *
     * @param steps done, of {@link StageReckonings#STEPS}
     * @param outcome null while it runs, or when a fault ended it
     */
    public record Run(int steps, @Nullable Outcome<Closing> outcome, boolean isFailed) {

        public boolean isRunning() {
            return outcome == null && !isFailed;
        }
    }

    /** Reckons in the name of whoever is signed in; one that runs already goes on instead. */
    public void start(ClosingId id) {
        var before = runs.get(id);
        if (before == null || !before.isRunning()) {
            change(id, new Run(0, null, false));
            Thread.ofPlatform().name("reckoning").daemon().start(new DelegatingSecurityContextRunnable(() -> run(id)));
        }
    }

    public Optional<Run> of(ClosingId id) {
        return Optional.ofNullable(runs.get(id));
    }

    /**
     * @param listener told, on another thread, whenever the reckoning of a closing has come further
     * @return ends the listening
     */
    public Runnable listen(Consumer<ClosingId> listener) {
        return listeners.add(listener);
    }

    private void run(ClosingId id) {
        try {
            var outcome = reckonings.reckon(id, steps -> change(id, new Run(steps, null, false)));
            change(id, new Run(StageReckonings.STEPS, outcome, false));
        } catch (RuntimeException e) {
            LOG.error("The reckoning of closing {} broke off", id.value(), e);
            change(id, new Run(0, null, true));
        }
    }

    private void change(ClosingId id, Run run) {
        runs.put(id, run);
        listeners.tell(id);
    }
}
