package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.reporting.Cut;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.Part;
import org.infolinia.reporting.Slice;

/** What the law wants answered, by kind and days that are left. */
@SpringComponent
public class ClockSheet implements SheetMaker {

    static final List<Figure> CLOCKS = List.of(
            Figure.LEGAL_OVERDUE, Figure.LEGAL_DUE_TOMORROW, Figure.LEGAL_DUE_IN_A_WEEK, Figure.LEGAL_DUE_LATER);

    /** Those that stand there also when none is open; others follow as they come. */
    private static final List<String> USUAL_KINDS = List.of("COMPLAINT", "DATA_REQUEST", "ACCESSIBILITY_COMPLAINT");

    private final Figures figures;
    private final FigureLinks links;

    ClockSheet(Figures figures, FigureLinks links) {
        this.figures = figures;
        this.links = links;
    }

    @Override
    public String key() {
        return "clocks";
    }

    @Override
    public Sheet make(Board board) {
        var counted = CLOCKS.stream()
                .collect(Collectors.toMap(
                        figure -> figure, figure -> byKind(figures.parts(figure, board.scope(), Cut.KIND))));
        var headings = new ArrayList<String>();
        headings.add(BoardWords.say("tickets.kind"));
        CLOCKS.forEach(figure -> headings.add(BoardWords.say(figure.messageKey())));
        return new Sheet(
                headings, kinds(counted).map(kind -> row(board, kind, counted)).toList());
    }

    private static Stream<String> kinds(Map<Figure, Map<String, Long>> counted) {
        return Stream.concat(
                        USUAL_KINDS.stream(),
                        counted.values().stream()
                                .flatMap(kinds -> kinds.keySet().stream())
                                .sorted())
                .distinct();
    }

    private List<Cell> row(Board board, String kind, Map<Figure, Map<String, Long>> counted) {
        var question = board.question().about(board.programs());
        var row = new ArrayList<Cell>();
        row.add(Cell.of(BoardWords.say("tickets.kind." + kind)));
        CLOCKS.forEach(figure -> row.add(Cell.of(links.count(
                question,
                figure,
                Slice.of(Cut.KIND, kind),
                counted.getOrDefault(figure, Map.of()).getOrDefault(kind, 0L)))));
        return row;
    }

    private static Map<String, Long> byKind(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        part -> part.values().getFirst(), part -> part.tally().count(), Long::sum));
    }
}
