package org.infolinia.ledger.approval;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens what happened to requests, after it is stored and never before. */
@Component
public class ApprovalFeed {

    private final Set<Consumer<ApprovalEvent>> listeners = ConcurrentHashMap.newKeySet();

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
        tell(new ApprovalRead(approval.id(), approval.program(), reader));
    }

    @TransactionalEventListener
    void on(ApprovalEvent event) {
        tell(event);
    }

    private void tell(ApprovalEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
