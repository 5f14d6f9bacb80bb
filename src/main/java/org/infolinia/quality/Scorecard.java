package org.infolinia.quality;

import java.util.List;
import org.infolinia.kernel.ProgramId;

/**
 * What a program's contacts are judged by. A version stays as it is, so that a score can be told by what it was given for.
 *
 * @param id 0 while it is not stored
 * @param criteria in the order they are judged
 */
public record Scorecard(long id, ProgramId program, int version, List<Criterion> criteria) {

    public static final int MOST_CRITERIA = 20;

    public Scorecard {
        criteria = List.copyOf(criteria);
    }
}
