package org.infolinia.ledger.reason;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reason demands of whoever gives it, whatever he does for it. */
@Component
public class ReasonRules {

    private final List<CaseFiles> directories;

    ReasonRules(List<CaseFiles> directories) {
        this.directories = List.copyOf(directories);
    }

    /**
     * Why this reason cannot be given now: {@code reason-withdrawn}, or {@code reason-needs-attachment} when the case has
     * no file though one is needed.
     */
    public Optional<Refusal> objectionTo(AdjustmentReason reason, @Nullable CaseReference reference) {
        if (reason.isWithdrawn()) {
            return Optional.of(Refusal.of("reason-withdrawn"));
        }
        return reason.needsAttachment() && !hasFile(reference)
                ? Optional.of(Refusal.of("reason-needs-attachment"))
                : Optional.empty();
    }

    private boolean hasFile(@Nullable CaseReference reference) {
        return reference != null && directories.stream().anyMatch(directory -> directory.hasFile(reference));
    }
}
