package org.infolinia.demo.surveysbench;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.measure.GrowthLines;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.AgentScores;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.comment.Comments;
import org.springframework.stereotype.Component;

/** Fills a program with answers and measures, through the services, what supervisors look at. */
@Component
class SurveysBenchmark implements Benchmark {

    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final int ROWS = 50;

    private final FilledSurveys filled;
    private final SurveyReports reports;
    private final AgentScores agents;
    private final Comments comments;
    private final AnswerBook answers;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    SurveysBenchmark(
            FilledSurveys filled,
            SurveyReports reports,
            AgentScores agents,
            Comments comments,
            AnswerBook answers,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.filled = filled;
        this.reports = reports;
        this.agents = agents;
        this.comments = comments;
        this.answers = answers;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public String usage() {
        return SurveysWish.USAGE + "  scores, agents and the answers behind them among very many answers";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        SurveysWish.of(arguments)
                .ifPresentOrElse(
                        wish -> gatekeeper.asSystem("bench", () -> measure(wish, report)),
                        () -> report.progress("Usage: bench surveys %s", SurveysWish.USAGE));
    }

    private void measure(SurveysWish wish, BenchmarkReport report) {
        if (filled.answers() > wish.sizes().getFirst()) {
            report.progress("Answers of an earlier run are removed");
            filled.empty();
        }
        var lines = new GrowthLines("answers");
        for (long size : wish.sizes()) {
            filled.growTo(size, report);
            scenarios(filled.program()).forEach((name, deed) -> {
                report.progress("%s among %,d answers", name, size);
                report.result(lines.line(name, size, Timings.whileRepeating(deed, wish.time())));
            });
        }
    }

    private Map<String, Runnable> scenarios(ProgramId program) {
        var month = Period.lastDays(MONTH, clock.instant());
        var year = Period.lastDays(YEAR, clock.instant());
        var scenarios = new LinkedHashMap<String, Runnable>();
        scenarios.put("report-month", () -> reports.report(program, month));
        scenarios.put("report-year", () -> reports.report(program, year));
        scenarios.put("agents-month", () -> agents.of(program, month));
        scenarios.put("agents-year", () -> agents.of(program, year));
        scenarios.put("delays-month", () -> reports.delays(Asked.afterContacts(program, month)));
        scenarios.put("words-month", () -> comments.words(Asked.afterContacts(program, month)));
        scenarios.put("rows-month", () -> rows(program, month, SurveyAnswer.BEST));
        scenarios.put("low-rows-year", () -> rows(program, year, SurveyAnswer.LOW_SCORE));
        scenarios.put("visits-month", () -> answers.visits(program, SurveyKind.AFTER_CONTACT, month));
        scenarios.put("visits-year", () -> answers.visits(program, SurveyKind.AFTER_CONTACT, year));
        return scenarios;
    }

    private void rows(ProgramId program, Period period, int best) {
        answers.rows(AnswerFilter.afterContacts(List.of(program), period, SurveyAnswer.WORST, best, false), 0, ROWS);
    }
}
