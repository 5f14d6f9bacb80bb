package org.infolinia.quality;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The grades that one reviewer gave by a scorecard, one a criterion. */
public record Marks(Scorecard scorecard, Map<Long, Grade> grades) {

    public Marks {
        grades = Map.copyOf(grades);
    }

    public boolean areWhole() {
        return scorecard.criteria().stream().allMatch(criterion -> {
            var grade = grades.get(criterion.id());
            return grade != null && grade.fits(criterion);
        });
    }

    /** The weight that was earned among that which applied, between 0 and 1; empty when nothing applied. */
    public OptionalDouble score() {
        double earned = 0;
        double possible = 0;
        for (var criterion : weighted()) {
            var share = gradeOf(criterion).share();
            if (share.isPresent()) {
                earned += criterion.weight() * share.getAsDouble();
                possible += criterion.weight();
            }
        }
        return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of(earned / possible);
    }

    /** What is critical and was missed. */
    public List<Criterion> missedCritical() {
        return scorecard.criteria().stream()
                .filter(Criterion::isCritical)
                .filter(criterion -> gradeOf(criterion) == Grade.MISSED)
                .toList();
    }

    /** What was given for a criterion; what was not asked does not apply. */
    public Grade gradeOf(Criterion criterion) {
        return grades.getOrDefault(criterion.id(), Grade.NOT_APPLICABLE);
    }

    private List<Criterion> weighted() {
        return scorecard.criteria().stream()
                .filter(criterion -> !criterion.isCritical())
                .toList();
    }
}
