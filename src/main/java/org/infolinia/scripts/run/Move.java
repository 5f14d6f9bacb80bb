package org.infolinia.scripts.run;

import org.jspecify.annotations.Nullable;

/**
 * Goes on from a place.
 *
 * @param step number of the step the agent saw; when the run has gone on since, the move is ignored
 * @param exit which way, counted from 0
 * @param answer what the caller answered, where the place asks for it
 */
public record Move(RunId run, int step, int exit, @Nullable String answer, How how) {

    /** What made a run go to a place. */
    public enum How {
        CLICK,
        KEY,
        /** Out of turn: an objection, or a step back. */
        JUMP,
        /** By itself. */
        AUTOMATIC
    }
}
