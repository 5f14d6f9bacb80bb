package org.infolinia.ledger.approval;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens what happened to requests, after it is stored and never before. What no screen hears is kept
 * nowhere: a registered publication would need a second connection for each of many decisions at once.
 */
@Component
public class ApprovalFeed {

    private final Set<Consumer<ApprovalEvent>> listeners = ConcurrentHashMap.newKeySet();
    private final Map<ApprovalId, String> readers = new ConcurrentHashMap<>();

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    public Runnable listen(Consumer<ApprovalEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells who asked that somebody reads his request. */
    public void reading(Approval approval, String reader) {
        readers.put(approval.id(), reader);
        tell(new ApprovalRead(approval.id(), approval.program(), reader));
    }

    /** Who read a request last, for whoever looks later; empty when nobody did or it is decided. */
    public Optional<String> readerOf(ApprovalId approval) {
        return Optional.ofNullable(readers.get(approval));
    }

    @EventListener
    void on(ApprovalEvent event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (event instanceof ApprovalDecided) {
                    readers.remove(event.approval());
                }
                tell(event);
            }
        });
    }

    private void tell(ApprovalEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
