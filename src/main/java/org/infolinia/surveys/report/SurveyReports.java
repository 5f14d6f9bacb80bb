package org.infolinia.surveys.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.Counting.Answered;
import org.infolinia.surveys.report.SurveyReport.Week;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.SmallSlices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the answers of a period tell, never without how much they tell. */
@Service
public class SurveyReports {

    private final Counting counting;
    private final Gatekeeper gatekeeper;

    SurveyReports(Counting counting, Gatekeeper gatekeeper) {
        this.counting = counting;
        this.gatekeeper = gatekeeper;
    }

    /** About contacts, the survey that is asked most. */
    @Transactional(readOnly = true)
    public SurveyReport report(ProgramId program, Period period) {
        return report(Asked.afterContacts(program, period));
    }

    /** Counts the occasions and the invitations of the period, wherever their answers fall. */
    @Transactional(readOnly = true)
    public SurveyReport report(Asked asked) {
        return Objects.requireNonNull(
                reports(List.of(asked.program()), asked.kind(), asked.period()).get(asked.program()));
    }

    /** The same about contacts of several programs, each of which is in it, in one pass over all of them. */
    @Transactional(readOnly = true)
    public Map<ProgramId, SurveyReport> reports(Collection<ProgramId> programs, Period period) {
        return reports(programs, SurveyKind.AFTER_CONTACT, period);
    }

    private Map<ProgramId, SurveyReport> reports(Collection<ProgramId> programs, SurveyKind kind, Period period) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var verdicts = counting.verdicts(programs, kind, period);
        var asked = counting.asked(programs, kind, period);
        var answered = counting.answered(programs, kind, period);
        var reports = new LinkedHashMap<ProgramId, SurveyReport>();
        programs.forEach(program -> reports.put(
                program,
                report(
                        new Asked(program, kind, period),
                        verdicts.getOrDefault(program, Map.of()),
                        asked.getOrDefault(program, 0L),
                        answered.getOrDefault(program, Counting.nothing(kind)))));
        return reports;
    }

    private SurveyReport report(Asked of, Map<Verdict, Long> verdicts, long asked, Answered answered) {
        var exclusions = new EnumMap<Verdict, Long>(Verdict.class);
        exclusions.putAll(verdicts);
        exclusions.remove(Verdict.INVITED);
        return new SurveyReport(
                of,
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                asked,
                answered.scores(),
                answered.withWords(),
                aspects(answered),
                exclusions,
                weeks(of, answered.weeks()));
    }

    /** A report and how it came about week by week, counted from the same answers. */
    public record Course(SurveyReport report, List<WeekOfAnswers> weeks) {}

    /**
     * Of the weeks from the first in which somebody was asked to the last. Of a week that began before the period there is
     * a part only, which is not shown but may hide another.
     */
    @Transactional(readOnly = true)
    public Course course(Asked asked) {
        gatekeeper.demand(Permission.READ_REPORTS, asked.program());
        var answered = counting.answered(asked);
        var programs = List.of(asked.program());
        var report = report(
                asked,
                counting.verdicts(programs, asked.kind(), asked.period()).getOrDefault(asked.program(), Map.of()),
                counting.asked(programs, asked.kind(), asked.period()).getOrDefault(asked.program(), 0L),
                answered);
        return new Course(report, everyWeek(asked, SmallSlices.scores(answered.weeks())));
    }

    private List<WeekOfAnswers> everyWeek(Asked asked, Map<LocalDate, Score> scores) {
        var invitations = counting.askedByWeek(asked).tailMap(firstDay(asked));
        if (invitations.isEmpty()) {
            return List.of();
        }
        var last = invitations.lastKey();
        return Stream.iterate(invitations.firstKey(), monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> new WeekOfAnswers(
                        monday, invitations.getOrDefault(monday, 0L), scores.getOrDefault(monday, Score.NONE)))
                .toList();
    }

    /** How long people take to answer. */
    @Transactional(readOnly = true)
    public AnswerDelays delays(Asked asked) {
        gatekeeper.demand(Permission.READ_REPORTS, asked.program());
        return new AnswerDelays(counting.delays(asked, AnswerDelays.HOURS));
    }

    private LocalDate firstDay(Asked asked) {
        return counting.dayOf(asked.period().from());
    }

    private List<Week> weeks(Asked asked, SortedMap<LocalDate, AnswerCounts> counted) {
        var firstDay = firstDay(asked);
        return SmallSlices.scores(counted).entrySet().stream()
                .filter(week -> !week.getKey().isBefore(firstDay))
                .flatMap(week -> week.getValue() instanceof Score.Shown score
                        ? Stream.of(new Week(week.getKey(), score.mean(), score.interval()))
                        : Stream.<Week>empty())
                .sorted(Comparator.comparing(Week::monday))
                .toList();
    }

    private static Map<Aspect, Score> aspects(Answered answered) {
        var scores = new EnumMap<Aspect, Score>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var counts = answered.aspects().get(aspect);
            scores.put(aspect, counts == null ? Score.NONE : Score.of(counts));
        }
        return scores;
    }
}
