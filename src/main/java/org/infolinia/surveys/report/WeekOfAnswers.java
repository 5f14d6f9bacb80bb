package org.infolinia.surveys.report;

import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.surveys.report.estimate.Estimates;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;

/**
 * What came of those who were asked in one week.
 *
 * @param asked invitations of the week that were not withdrawn
 * @param score as it is; withheld when it is told by too few, or would tell another week's
 */
public record WeekOfAnswers(LocalDate monday, long asked, Score score) {

    public long answered() {
        return score.answered();
    }

    /** Share of the invitations that is answered; empty when nobody was asked. */
    public Optional<Interval> responseRate() {
        return asked == 0 ? Optional.empty() : Optional.of(Estimates.share(answered(), asked));
    }
}
