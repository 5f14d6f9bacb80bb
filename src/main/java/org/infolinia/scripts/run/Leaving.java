package org.infolinia.scripts.run;

import org.infolinia.scripts.Node;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.Variable.Retention;
import org.jspecify.annotations.Nullable;

/**
 * How a place is left.
 *
 * @param isPersonal whether the answer may hold personal data, so that it is forgotten after its time
 * @param skipReason why nothing was done at the place, in the agent's words
 */
record Leaving(
        @Nullable String answer,
        boolean isPersonal,
        @Nullable String skipReason) {

    static final Leaving WITHOUT_ANSWER = new Leaving(null, false, null);

    static Leaving answered(Node place, @Nullable String answer) {
        return new Leaving(answer, Variable.retentionOf(place) == Retention.UNTIL_FORGOTTEN, null);
    }

    static Leaving skipped(String reason) {
        return new Leaving(null, false, reason);
    }
}
