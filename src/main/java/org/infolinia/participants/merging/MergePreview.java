package org.infolinia.participants.merging;

import java.util.List;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;

/**
 * What two participants have, before they become one.
 *
 * @param older the one who survives unless the agent chooses otherwise
 * @param stamp to be handed back with the command: both records must still be as they were previewed; what they hold
 *     may have grown meanwhile, and moves all the same
 */
public record MergePreview(Side older, Side newer, String stamp) {

    /**
     * One of the two.
     *
     * @param participant unmasked: whoever shows him masks by {@code level}
     * @param level how well the asker has identified him
     */
    public record Side(Participant participant, IdentificationLevel level, List<Holding> holdings) {

        public Side {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * What moves when he is the one who is merged.
     *
     * @param messageKey of its name
     * @param isConfidential whether the number is shown only from the level at which the balance is
     */
    public record Holding(String messageKey, long count, boolean isConfidential) {}
}
