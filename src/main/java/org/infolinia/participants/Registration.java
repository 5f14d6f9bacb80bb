package org.infolinia.participants;

import org.infolinia.kernel.ParticipantId;

/** What came of asking for a participant to be registered. */
public record Registration(ParticipantId participant, Result result) {

    public enum Result {
        ADDED,
        UPDATED,
        UNCHANGED,
        /** Erased or merged, and therefore left as it is. */
        CLOSED
    }

    boolean isChange() {
        return result == Result.ADDED || result == Result.UPDATED;
    }
}
