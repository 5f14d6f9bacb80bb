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

    public static AnswerFilter all(List<ProgramId> programs, Period period) {
        return new AnswerFilter(programs, period, SurveyAnswer.WORST, SurveyAnswer.BEST, false);
    }

    public AnswerFilter scored(int worst, int best) {
        return new AnswerFilter(programs, period, worst, best, withWords);
    }

    public AnswerFilter commented() {
        return new AnswerFilter(programs, period, worst, best, true);
    }
}
