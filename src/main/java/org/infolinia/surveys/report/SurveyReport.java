package org.infolinia.surveys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.Verdict;

/**
 * What a program's participants said of the contacts they were asked about in a period.
 *
 * @param ended contacts that ended in the period, whether asked about or not
 * @param asked invitations sent in the period and not withdrawn
 * @param answered those of them that are answered; the response rate is this share of {@code asked}
 * @param best answers with the best score
 * @param low answers with a score that calls for a follow-up
 * @param comments answers with words
 * @param exclusions how many contacts were not asked about, by reason
 * @param weeks the score week by week, oldest first; weeks with too few answers are missing
 */
public record SurveyReport(
        ProgramId program,
        Period period,
        long ended,
        long asked,
        long answered,
        long best,
        long low,
        long comments,
        Score score,
        Map<Aspect, Score> aspects,
        Map<Verdict, Long> exclusions,
        List<Week> weeks) {

    public record Week(LocalDate monday, double mean, Interval interval) {}

    public Optional<Interval> responseRate() {
        return asked == 0 ? Optional.empty() : Optional.of(Estimates.share(answered, asked));
    }

    /** Share of best scores. */
    public Optional<Interval> bestShare() {
        return answered < Score.LEAST_ANSWERS ? Optional.empty() : Optional.of(Estimates.share(best, answered));
    }

    /** How sure the mean is as a statement about this period's contacts alone, which end in number. */
    public Optional<Interval> scoreAmongContacts() {
        return score instanceof Score.Shown shown
                ? Optional.of(Interval.around(shown.mean(), shown.interval().halfWidth())
                        .amongPopulation(shown.answered(), Math.max(shown.answered(), ended)))
                : Optional.empty();
    }
}
