package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;

/** Points that people moved. */
@SpringComponent
public class PointsSheet implements SheetMaker {

    private final FigureLinks links;
    private final BoardWords words;

    PointsSheet(FigureLinks links, BoardWords words) {
        this.links = links;
        this.words = words;
    }

    @Override
    public String key() {
        return "points";
    }

    @Override
    public Sheet make(Board board) {
        return new Sheet(
                BoardWords.headings(
                        "programs.switch",
                        "reporting.points-given",
                        "reporting.adjustments-given",
                        "reporting.points-taken",
                        "reporting.adjustments-taken",
                        "reporting.reversed"),
                board.programs().stream().map(program -> row(board, program)).toList());
    }

    private List<Cell> row(Board board, Program program) {
        var id = program.id();
        return List.of(
                Cell.of(program),
                Cell.of(links.count(board, id, Figure.POINTS_GIVEN_BY_HAND)
                        .as(words.points(board.of(id, Figure.POINTS_GIVEN_BY_HAND)))),
                Cell.of(links.count(board, id, Figure.POINTS_GIVEN_BY_HAND)),
                Cell.of(links.count(board, id, Figure.POINTS_TAKEN_BY_HAND)
                        .as(words.points(board.of(id, Figure.POINTS_TAKEN_BY_HAND)))),
                Cell.of(links.count(board, id, Figure.POINTS_TAKEN_BY_HAND)),
                Cell.of(links.count(board, id, Figure.POINTS_REVERSED)));
    }
}
