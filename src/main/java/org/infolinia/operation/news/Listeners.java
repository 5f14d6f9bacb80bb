package org.infolinia.operation.news;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.operation.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to hear of something, such as open screens. They hear of what is done, so none of them can undo it: who
 * fails again and again, as a tab does that was closed meanwhile, is not told any more, and the others are.
 */
public final class Listeners<E> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** As often in a row one may fail: a fault that passes, such as of the database, silences nobody. */
    static final int FAILURES_BORNE = 3;

    private final Map<Consumer<E>, Integer> failures = new ConcurrentHashMap<>();
    private final Messenger messenger;

    public Listeners(Messenger messenger) {
        this.messenger = messenger;
    }

    /**
     * @param listener called on a thread of the messenger, outside any transaction
     * @return ends it
     */
    public Runnable add(Consumer<E> listener) {
        failures.put(listener, 0);
        return () -> failures.remove(listener);
    }

    /** Tells when what happens now is stored, and never before; at once where no transaction is open. */
    public void tellAfterCommit(E event) {
        AfterCommit.run(() -> tell(event));
    }

    public void tell(E event) {
        failures.keySet().forEach(listener -> messenger.send(() -> tell(listener, event)));
    }

    private void tell(Consumer<E> listener, E event) {
        try {
            listener.accept(event);
            failures.replace(listener, 0);
        } catch (RuntimeException fault) {
            LOG.warn("A listener failed", fault);
            failures.computeIfPresent(
                    listener, (failing, before) -> before + 1 < FAILURES_BORNE ? Integer.valueOf(before + 1) : null);
        }
    }
}
