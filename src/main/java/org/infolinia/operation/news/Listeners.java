package org.infolinia.operation.news;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.operation.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to hear of something, such as open screens. They hear of what is done, so none of them can undo it: who
 * fails, as a tab does that was closed meanwhile, is not told any more, and the others are.
 */
public final class Listeners<E> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Set<Consumer<E>> all = ConcurrentHashMap.newKeySet();
    private final Messenger messenger;

    public Listeners(Messenger messenger) {
        this.messenger = messenger;
    }

    /**
     * @param listener called on a thread of the messenger, outside any transaction
     * @return ends it
     */
    public Runnable add(Consumer<E> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /** Tells when what happens now is stored, and never before; at once where no transaction is open. */
    public void tellAfterCommit(E event) {
        AfterCommit.run(() -> tell(event));
    }

    public void tell(E event) {
        all.forEach(listener -> messenger.send(() -> tell(listener, event)));
    }

    private void tell(Consumer<E> listener, E event) {
        try {
            listener.accept(event);
        } catch (RuntimeException gone) {
            all.remove(listener);
            LOG.warn("A listener failed and hears no more", gone);
        }
    }
}
