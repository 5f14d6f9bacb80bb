package org.infolinia.participants.merging;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.merging.MergePreview.Holding;

/**
 * What taking a merge back would do.
 *
 * @param returning what went over with the merge and goes back
 * @param objection why it cannot be taken back as it is; empty when it can
 * @param canBeOwed whether it can be taken back when the survivor owes what is spent
 */
public record PartingPreview(PastMerge merge, List<Holding> returning, Optional<Refusal> objection, boolean canBeOwed) {

    public PartingPreview {
        returning = List.copyOf(returning);
    }
}
