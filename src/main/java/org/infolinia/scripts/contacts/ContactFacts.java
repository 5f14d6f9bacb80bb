package org.infolinia.scripts.contacts;

import java.util.Collection;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/** Knows how the contacts went in which scripts were followed. */
public interface ContactFacts {

    /**
     * @param isOutbound whether the participant was called, and did not call
     * @param isGoingOn whether somebody else had the caller before, so that it is no contact of its own
     * @param handledSeconds how long it took with all that belongs to it; null while it lasts
     */
    record Known(
            boolean isOutbound, boolean isGoingOn, @Nullable Long handledSeconds) {

        /** Whether the participant turned to the hotline by it. */
        public boolean isMadeByParticipant() {
            return !isOutbound && !isGoingOn;
        }
    }

    /**
     * What is known of each; those of which nothing is known are missing.
     *
     * @param contacts such as {@code call:512}
     */
    Map<String, Known> of(Collection<String> contacts);

    /** Within how many days a further contact about the same topic means that the first did not settle it. */
    int repeatDays(ProgramId program);
}
