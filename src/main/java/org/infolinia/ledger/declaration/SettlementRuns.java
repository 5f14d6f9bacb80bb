package org.infolinia.ledger.declaration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.declaration.Settlements.Progress;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Settlements that were started on the screen and go on when nobody looks. The last one of each is remembered. */
@Service
public class SettlementRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SettlementRuns.class);

    private final Settlements settlements;
    private final SalesDeclarations declarations;
    private final Clock clock;
    private final Map<DeclarationId, Run> runs = new ConcurrentHashMap<>();
    private final Listeners<DeclarationId> listeners;

    SettlementRuns(Settlements settlements, SalesDeclarations declarations, Clock clock, Messenger messenger) {
        this.settlements = settlements;
        this.declarations = declarations;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * How a settlement stands.
     *
     * @param outcome null while it runs, or when a fault ended it
     */
    public record Run(Progress progress, @Nullable Outcome<Progress> outcome, boolean isFailed) {

        public boolean isRunning() {
            return outcome == null && !isFailed;
        }
    }

    /** Settles in the name of whoever is signed in; nothing happens while it is being settled already. */
    public void start(DeclarationId id) {
        var begin = new Run(Progress.begin(declarations.get(id).lines().accepted()), null, false);
        if (runs.compute(id, (same, known) -> known != null && known.isRunning() ? known : begin) == begin) {
            Thread.ofPlatform().name("settlement").daemon().start(new DelegatingSecurityContextRunnable(() -> run(id)));
            listeners.tell(id);
        }
    }

    public Optional<Run> of(DeclarationId id) {
        return Optional.ofNullable(runs.get(id));
    }

    /**
     * @param listener told, on another thread, when this declaration's settlement begins and ends, and once in a while
     *     in between
     * @return ends the listening
     */
    public Runnable listen(DeclarationId id, Runnable listener) {
        return listeners.add(told -> {
            if (told.equals(id)) {
                listener.run();
            }
        });
    }

    private void run(DeclarationId id) {
        var untold = new Untold(clock);
        try {
            var outcome = settlements.settle(id, progress -> {
                runs.put(id, new Run(progress, null, false));
                if (untold.isLongEnough()) {
                    listeners.tell(id);
                }
            });
            end(id, outcome, false);
        } catch (RuntimeException e) {
            LOG.error("The settlement of declaration {} broke off", id.value(), e);
            end(id, null, true);
        }
    }

    private void end(DeclarationId id, @Nullable Outcome<Progress> outcome, boolean isFailed) {
        runs.computeIfPresent(id, (same, run) -> new Run(run.progress(), outcome, isFailed));
        listeners.tell(id);
    }

    /** So that people see it move, and their browsers have time to show it. */
    private static final class Untold {

        private static final Duration PAUSE = Duration.ofMillis(500);

        private final Clock clock;
        private Instant since;

        Untold(Clock clock) {
            this.clock = clock;
            this.since = clock.instant();
        }

        boolean isLongEnough() {
            var now = clock.instant();
            boolean isLong = !now.isBefore(since.plus(PAUSE));
            since = isLong ? now : since;
            return isLong;
        }
    }
}
