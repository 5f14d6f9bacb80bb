package org.infolinia.surveys.report.estimate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Which slices of a whole may be shown. One with fewer than {@value Score#LEAST_ANSWERS} answers is withheld; and while
 * the whole less what is shown would tell what is withheld, the smallest of those shown is withheld, too.
 */
public final class SmallSlices {

    private SmallSlices() {}

    /** What may be said of each of the slices that make up a whole whose own score is shown. */
    public static <S> Map<S, Score> scores(Map<S, AnswerCounts> slices) {
        var withheld = withheld(
                List.copyOf(slices.entrySet()), slice -> slice.getValue().answered());
        return slices.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        slice -> withheld.contains(slice)
                                ? new Score.Withheld(slice.getValue().answered())
                                : Score.of(slice.getValue())));
    }

    /**
     * @param slices that make up a whole whose own score is shown
     * @param answered how many answers a slice has
     * @return those whose score is not shown
     */
    public static <S> Set<S> withheld(List<S> slices, ToLongFunction<S> answered) {
        Predicate<S> isNotEmpty = slice -> answered.applyAsLong(slice) > 0;
        var shown = slices.stream()
                .filter(isNotEmpty)
                .sorted(Comparator.comparingLong(answered))
                .toList();
        var withheld = new HashSet<S>();
        long hidden = 0;
        for (var slice : shown) {
            boolean isTooSmall = answered.applyAsLong(slice) < Score.LEAST_ANSWERS;
            boolean wouldTell = !withheld.isEmpty() && (withheld.size() == 1 || hidden < Score.LEAST_ANSWERS);
            if (isTooSmall || wouldTell) {
                withheld.add(slice);
                hidden += answered.applyAsLong(slice);
            }
        }
        return withheld;
    }
}
