package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infolinia.programs.Program;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.estimate.Score;
import org.jspecify.annotations.Nullable;

/** The participants' scores, as a whole and aspect by aspect. */
@SpringComponent
public class ScoreSheet implements SheetMaker {

    private final SurveyReports surveys;
    private final ScoreWords scores;
    private final BoardWords words;
    private final Clock clock;

    ScoreSheet(SurveyReports surveys, ScoreWords scores, BoardWords words, Clock clock) {
        this.surveys = surveys;
        this.scores = scores;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "scores";
    }

    @Override
    public Sheet make(Board board) {
        var period = Period.lastDays(board.question().days(), clock.instant());
        var reports = surveys.reports(board.scope().programs(), period);
        return new Sheet(
                BoardWords.headings(
                        "programs.switch",
                        "reporting.aspect",
                        "reporting.score",
                        "reporting.interval",
                        "reporting.answers",
                        "reporting.asked",
                        "reporting.response"),
                board.programs().stream()
                        .flatMap(program ->
                                rows(board, program, Objects.requireNonNull(reports.get(program.id()))).stream())
                        .toList());
    }

    private List<List<Cell>> rows(Board board, Program program, SurveyReport report) {
        var rows = new ArrayList<List<Cell>>();
        var rate = report.asked() == 0
                ? Cell.nothing()
                : Cell.of(words.percent((double) report.answered() / report.asked()));
        rows.add(row(board, program, null, report.score(), Cell.of(words.number(report.asked())), rate));
        for (var aspect : Aspect.values()) {
            var score = report.aspects().get(aspect);
            if (score != null) {
                rows.add(row(board, program, aspect, score, Cell.nothing(), Cell.nothing()));
            }
        }
        return rows;
    }

    private List<Cell> row(
            Board board, Program program, @Nullable Aspect aspect, Score score, Cell asked, Cell response) {
        return List.of(
                Cell.of(program),
                Cell.of(BoardWords.say(aspect == null ? "reporting.overall" : aspect.messageKey())),
                Cell.of(scores.mean(score)),
                Cell.of(scores.interval(score)),
                Cell.of(AnswersLink.to(
                        board.question().about(program.id()), null, aspect, words.number(score.answered()))),
                asked,
                response);
    }
}
