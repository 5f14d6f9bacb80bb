package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.infolinia.kit.Formats;
import org.infolinia.programs.Program;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.SurveyReports;

/** What the line of the score over the weeks shows, in figures. */
@SpringComponent
public class WeekSheet implements SheetMaker {

    private static final int DIGITS = 2;

    private final SurveyReports surveys;
    private final BoardWords words;
    private final Formats formats;
    private final Clock clock;

    WeekSheet(SurveyReports surveys, BoardWords words, Formats formats, Clock clock) {
        this.surveys = surveys;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "weeks";
    }

    @Override
    public Sheet make(Board board) {
        var period = Period.lastDays(board.question().days(), clock.instant());
        var reports = surveys.reports(board.scope().programs(), period);
        return new Sheet(
                BoardWords.headings("programs.switch", "reporting.week", "reporting.score", "reporting.interval"),
                board.programs().stream()
                        .flatMap(program -> Objects.requireNonNull(reports.get(program.id())).weeks().stream()
                                .map(week -> row(program, week)))
                        .toList());
    }

    private List<Cell> row(Program program, SurveyReport.Week week) {
        return List.of(
                Cell.of(program),
                Cell.of(formats.date(week.monday(), BoardWords.locale())),
                Cell.of(words.decimal(week.mean(), DIGITS)),
                Cell.of(words.decimal(week.interval().low(), DIGITS) + "–"
                        + words.decimal(week.interval().high(), DIGITS)));
    }
}
