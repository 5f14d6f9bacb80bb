package org.infolinia.surveys;

import java.util.List;
import org.infolinia.kernel.ProgramId;

/**
 * Which answers stand behind a number: those to invitations of a period.
 *
 * @param worst no score below
 * @param best no score above
 * @param withWords only those with a comment
 */
public record AnswerFilter(List<ProgramId> programs, Period period, int worst, int best, boolean withWords) {

    public AnswerFilter {
        programs = List.copyOf(programs);
    }
}
