package org.infolinia.surveys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Estimates;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.PromoterScore;
import org.infolinia.surveys.report.estimate.Score;

/**
 * What a program's participants, or its client, said in answer to one kind of survey that was sent in a period.
 *
 * @param ended contacts that ended in the period, or other occasions to ask, whether asked about or not
 * @param asked invitations sent in the period and not withdrawn; the response rate is the share of them that is answered
 * @param answers how often each score was given, of which everything else follows
 * @param comments answers with words
 * @param exclusions how many occasions nobody was asked about, by reason
 * @param weeks the score of each whole week, oldest first, and of the one that goes on; weeks are missing that have too few
 *     answers, or would tell another's
 */
public record SurveyReport(
        Asked of,
        long ended,
        long asked,
        AnswerCounts answers,
        long comments,
        Map<Aspect, Score> aspects,
        Map<Verdict, Long> exclusions,
        List<Week> weeks) {

    public record Week(LocalDate monday, double mean, Interval interval) {}

    /** From the first of the weeks to the last without a break; empty where one is missing. */
    public List<Optional<Week>> everyWeek() {
        if (weeks.isEmpty()) {
            return List.of();
        }
        var byMonday = weeks.stream().collect(Collectors.toMap(Week::monday, Function.identity()));
        var last = weeks.getLast().monday();
        return Stream.iterate(weeks.getFirst().monday(), monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> Optional.ofNullable(byMonday.get(monday)))
                .toList();
    }

    public ProgramId program() {
        return of.program();
    }

    public Period period() {
        return of.period();
    }

    public long answered() {
        return answers.answered();
    }

    public Score score() {
        return Score.of(answers);
    }

    /** Answers with the best score. */
    public long best() {
        return answers.between(answers.best(), answers.best());
    }

    /** Answers with a score that calls for a follow-up. */
    public long low() {
        return answers.between(answers.worst(), of.kind().low());
    }

    /** Share of the invitations that is answered; empty when nobody was asked. */
    public Optional<Interval> responseRate() {
        return asked == 0 ? Optional.empty() : Optional.of(Estimates.share(answered(), asked));
    }

    /** Share of best scores. */
    public Optional<Interval> bestShare() {
        return answered() < Score.LEAST_ANSWERS ? Optional.empty() : Optional.of(Estimates.share(best(), answered()));
    }

    /** Who would recommend the program less who would warn of it; only where that is what was asked. */
    public Optional<PromoterScore> promoters() {
        return of.kind() != SurveyKind.RELATIONSHIP || answered() < Score.LEAST_ANSWERS
                ? Optional.empty()
                : Optional.of(PromoterScore.of(answers));
    }

    /** How sure the mean is as a statement about this period's contacts alone, which end in number. */
    public Optional<Interval> scoreAmongContacts() {
        return score() instanceof Score.Shown shown
                ? Optional.of(Interval.around(shown.mean(), shown.interval().halfWidth())
                        .amongPopulation(shown.answered(), Math.max(shown.answered(), ended)))
                : Optional.empty();
    }
}
