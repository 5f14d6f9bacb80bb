package org.infolinia.ledger.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.declaration.Settlements.Progress;
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
    private final Map<DeclarationId, Run> runs = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    SettlementRuns(Settlements settlements, SalesDeclarations declarations) {
        this.settlements = settlements;
        this.declarations = declarations;
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

    /** Settles in the name of whoever is signed in. */
    public void start(DeclarationId id) {
        var declaration = declarations.get(id);
        runs.put(id, new Run(new Progress(0, declaration.lines().accepted()), null, false));
        Thread.ofPlatform().name("settlement").daemon().start(new DelegatingSecurityContextRunnable(() -> run(id)));
        tell();
    }

    public Optional<Run> of(DeclarationId id) {
        return Optional.ofNullable(runs.get(id));
    }

    /**
     * @param listener told, on another thread, whenever a settlement has come further
     * @return ends the listening
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run(DeclarationId id) {
        try {
            var outcome = settlements.settle(id, progress -> change(id, new Run(progress, null, false)));
            change(id, new Run(new Progress(0, 0), outcome, false));
        } catch (RuntimeException e) {
            LOG.error("The settlement of declaration {} broke off", id.value(), e);
            change(id, new Run(new Progress(0, 0), null, true));
        }
    }

    private void change(DeclarationId id, Run run) {
        runs.put(id, run);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
