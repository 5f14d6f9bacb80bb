package org.infolinia.surveys.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.AnswerBook.ShownSlices;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.SmallSlices;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A program's answers told apart, one dimension at a time: two at once would cut slices so thin that what one withholds
 * the other tells.
 */
@Service
public class SurveySlices implements ShownSlices {

    /** By how many have answered and been asked, never by score. */
    private static final Comparator<SliceScore> LARGEST_FIRST = Comparator.comparingLong(SliceScore::answered)
            .thenComparingLong(SliceScore::asked)
            .reversed()
            .thenComparing(score -> score.slice().value(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Counting counting;
    private final Gatekeeper gatekeeper;

    SurveySlices(Counting counting, Gatekeeper gatekeeper) {
        this.counting = counting;
        this.gatekeeper = gatekeeper;
    }

    /** Every slice in which somebody was asked, by dimension, the largest first. */
    @Transactional(readOnly = true)
    public Map<Dimension, List<SliceScore>> of(Asked asked) {
        gatekeeper.demand(Permission.READ_REPORTS, asked.program());
        var answers = counting.places(asked);
        var invitations = counting.askedByPlace(asked);
        var slices = new EnumMap<Dimension, List<SliceScore>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            slices.put(dimension, scores(sum(answers, dimension), sumOfAsked(invitations, dimension)));
        }
        return slices;
    }

    /** The same, all dimensions one after the other. */
    @Transactional(readOnly = true)
    public List<SliceScore> all(Asked asked) {
        return of(asked).values().stream().flatMap(Collection::stream).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isShown(ProgramId program, Period period, Slice slice) {
        return all(Asked.afterContacts(program, period)).stream()
                .filter(score -> score.slice().equals(slice))
                .anyMatch(score -> score.score() instanceof Score.Shown);
    }

    private static List<SliceScore> scores(Map<Slice, AnswerCounts> answers, Map<Slice, Long> asked) {
        var scores = SmallSlices.scores(answers);
        return asked.entrySet().stream()
                .map(slice -> new SliceScore(
                        slice.getKey(), slice.getValue(), scores.getOrDefault(slice.getKey(), Score.NONE)))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Map<Slice, AnswerCounts> sum(Map<Counting.Place, AnswerCounts> places, Dimension dimension) {
        var sums = new HashMap<Slice, AnswerCounts>();
        places.forEach((place, counts) -> sums.merge(place.in(dimension), counts, AnswerCounts::plus));
        return sums;
    }

    private static Map<Slice, Long> sumOfAsked(Map<Counting.Place, Long> places, Dimension dimension) {
        var sums = new HashMap<Slice, Long>();
        places.forEach((place, asked) -> sums.merge(place.in(dimension), asked, Long::sum));
        return sums;
    }
}
