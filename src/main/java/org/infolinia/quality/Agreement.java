package org.infolinia.quality;

import java.util.OptionalDouble;

/**
 * How far two reviewers found the same without knowing of each other. When they do not, the scorecard is read differently
 * and the scores say little.
 *
 * @param alike criteria that both graded alike
 * @param compared criteria that both graded
 */
public record Agreement(long alike, long compared) {

    /** Between 0 and 1; empty when nothing was judged twice. */
    public OptionalDouble share() {
        return compared == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) alike / compared);
    }
}
