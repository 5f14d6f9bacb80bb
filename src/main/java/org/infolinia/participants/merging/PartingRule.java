package org.infolinia.participants.merging;

import java.util.Optional;
import org.infolinia.kernel.Refusal;

/** A module's say in whether a merge can be taken back exactly; both participants are locked or nothing is changed. */
public interface PartingRule {

    /** @param acceptsDebt whether the survivor may owe what of the other's points he has spent */
    Optional<Refusal> objectionTo(PastMerge merge, boolean acceptsDebt);
}
