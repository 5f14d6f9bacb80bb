package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.Occupancy;
import org.infolinia.reporting.Ratio;

/** The calls of the day. */
@SpringComponent
public class TodaySheet implements SheetMaker {

    private final Figures figures;
    private final FigureLinks links;
    private final BoardWords words;

    TodaySheet(Figures figures, FigureLinks links, BoardWords words) {
        this.figures = figures;
        this.links = links;
        this.words = words;
    }

    @Override
    public String key() {
        return "today";
    }

    @Override
    public Sheet make(Board board) {
        var occupancy = figures.occupancy(board.scope().programs());
        return new Sheet(
                BoardWords.headings(
                        "programs.switch",
                        "reporting.calls",
                        Ratio.ABANDONMENT.messageKey(),
                        Ratio.SERVICE_LEVEL.messageKey(),
                        "reporting.handling-time",
                        "reporting.talk",
                        "reporting.hold",
                        "reporting.wrap-up",
                        Ratio.REPEATS.messageKey(),
                        "reporting.occupancy"),
                board.programs().stream()
                        .map(program -> row(board, program, occupancy))
                        .toList());
    }

    private List<Cell> row(Board board, Program program, Map<ProgramId, Occupancy> occupancy) {
        var id = program.id();
        return List.of(
                Cell.of(program),
                Cell.of(links.count(board, id, Figure.CALLS_TODAY)),
                words.ratio(board, id, Ratio.ABANDONMENT),
                words.ratio(board, id, Ratio.SERVICE_LEVEL),
                words.mean(board, id, Figure.CALLS_TODAY),
                words.mean(board, id, Figure.TALK_TODAY),
                words.mean(board, id, Figure.HOLD_TODAY),
                words.mean(board, id, Figure.WRAP_UP_TODAY),
                words.ratio(board, id, Ratio.REPEATS),
                Optional.ofNullable(occupancy.get(id))
                        .flatMap(Occupancy::share)
                        .map(words::percent)
                        .map(Cell::of)
                        .orElseGet(Cell::nothing));
    }
}
