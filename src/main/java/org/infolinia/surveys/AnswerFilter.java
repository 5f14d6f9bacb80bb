package org.infolinia.surveys;

import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.slice.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Which answers stand behind a number: those to invitations of a period.
 *
 * @param worst no score below
 * @param best no score above
 * @param withWords only those with a comment
 * @param slice only those of this slice of one program; null for all
 */
public record AnswerFilter(
        List<ProgramId> programs,
        Period period,
        int worst,
        int best,
        boolean withWords,
        @Nullable Slice slice) {

    public AnswerFilter {
        programs = List.copyOf(programs);
        if (slice != null && programs.size() != 1) {
            throw new IllegalArgumentException("A slice is one of a program's answers");
        }
    }

    public AnswerFilter(List<ProgramId> programs, Period period, int worst, int best, boolean withWords) {
        this(programs, period, worst, best, withWords, null);
    }
}
