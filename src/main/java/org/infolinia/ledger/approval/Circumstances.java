package org.infolinia.ledger.approval;

import java.util.function.Consumer;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open dossiers that something was posted, funded or changed on which a decision depends. */
@Component
public class Circumstances {

    private final Listeners<Change> listeners;

    Circumstances(Messenger messenger) {
        this.listeners = new Listeners<>(messenger);
    }

    /** @param participant whom it concerns; null when the whole program, as a budget does */
    public record Change(ProgramId program, @Nullable ParticipantId participant) {

        public boolean concerns(Approval approval) {
            return program.equals(approval.program())
                    && (participant == null
                            || participant.equals(approval.command().participant()));
        }
    }

    /**
     * @param listener called on a thread of its own, outside any transaction
     * @return ends it
     */
    public Runnable listen(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    /** Requests themselves are told of by the {@link ApprovalFeed}. */
    @EventListener
    void on(Recorded deed) {
        if (!(deed instanceof ApprovalEvent)) {
            tell(deed.facts());
        }
    }

    private void tell(AuditFacts facts) {
        var program = facts.program();
        if (program != null) {
            listeners.tellAfterCommit(new Change(program, facts.participant()));
        }
    }
}
