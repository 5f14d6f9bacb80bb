package org.infolinia.surveys;

import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.slice.ChosenOption;
import org.infolinia.surveys.slice.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Which answers stand behind a number: those to one kind of survey that was sent in a period.
 *
 * @param worst no score below, on the scale of the kind
 * @param best no score above
 * @param withWords only those with a comment
 * @param slice only those of this slice of one program's answers about contacts; null for all
 * @param chosen only those that chose this option, of one program; null for all
 */
public record AnswerFilter(
        List<ProgramId> programs,
        SurveyKind kind,
        Period period,
        int worst,
        int best,
        boolean withWords,
        @Nullable Slice slice,
        @Nullable ChosenOption chosen) {

    public AnswerFilter {
        programs = List.copyOf(programs);
        if ((slice != null || chosen != null) && programs.size() != 1) {
            throw new IllegalArgumentException("A slice is one of a program's answers");
        }
        if (slice != null && kind != SurveyKind.AFTER_CONTACT) {
            throw new IllegalArgumentException("Only answers about contacts have slices");
        }
    }

    /** Of every slice and with whatever chosen. */
    public static AnswerFilter scored(
            List<ProgramId> programs, SurveyKind kind, Period period, int worst, int best, boolean withWords) {
        return new AnswerFilter(programs, kind, period, worst, best, withWords, null, null);
    }

    /** About contacts, the survey that is asked most. */
    public static AnswerFilter afterContacts(
            List<ProgramId> programs, Period period, int worst, int best, boolean withWords) {
        return scored(programs, SurveyKind.AFTER_CONTACT, period, worst, best, withWords);
    }
}
