package org.infolinia.surveys.report;

import java.util.Optional;
import org.infolinia.surveys.report.estimate.Estimates;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.slice.Slice;

/**
 * What those say who have one thing in common.
 *
 * @param asked invitations of the slice that were not withdrawn
 * @param score as it is; withheld when it is told by too few, or would tell another slice's
 */
public record SliceScore(Slice slice, long asked, Score score) {

    public long answered() {
        return score.answered();
    }

    /** Share of the invitations that is answered; empty when nobody was asked. */
    public Optional<Interval> responseRate() {
        return asked == 0 ? Optional.empty() : Optional.of(Estimates.share(answered(), asked));
    }
}
