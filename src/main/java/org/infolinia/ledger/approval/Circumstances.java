package org.infolinia.ledger.approval;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open dossiers that something was posted, funded or changed on which a decision depends. */
@Component
public class Circumstances {

    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();

    /** @param participant whom it concerns; null when the whole program, as a budget does */
    public record Change(ProgramId program, @Nullable ParticipantId participant) {

        public boolean concerns(Approval approval) {
            return program.equals(approval.program())
                    && (participant == null
                            || participant.equals(approval.command().participant()));
        }
    }

    /**
     * @param listener called on the thread of whoever did it, so it should hand over and return
     * @return ends it
     */
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Requests themselves are told of by the {@link ApprovalFeed}. */
    @EventListener
    void on(Recorded deed) {
        if (!listeners.isEmpty() && !(deed instanceof ApprovalEvent)) {
            tell(deed.facts());
        }
    }

    private void tell(AuditFacts facts) {
        var program = facts.program();
        if (program != null) {
            var change = new Change(program, facts.participant());
            AfterCommit.run(() -> listeners.forEach(listener -> listener.accept(change)));
        }
    }
}
