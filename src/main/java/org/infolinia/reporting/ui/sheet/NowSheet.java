package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;

/** Who waits and who works at this moment, program by program. */
@SpringComponent
public class NowSheet implements SheetMaker {

    /** By what agents do; an agent who works for several programs stands at each. */
    static final List<Figure> STATES = List.of(
            Figure.AGENTS_READY,
            Figure.AGENTS_RINGING,
            Figure.AGENTS_ON_CALL,
            Figure.AGENTS_ON_HOLD,
            Figure.AGENTS_WRAPPING_UP,
            Figure.AGENTS_PAUSED,
            Figure.AGENTS_NOT_RESPONDING);

    private final FigureLinks links;
    private final Clock clock;

    NowSheet(FigureLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "now";
    }

    @Override
    public Sheet make(Board board) {
        var headings = new ArrayList<String>();
        headings.add(BoardWords.say("programs.switch"));
        headings.add(BoardWords.say(Figure.CALLS_WAITING.messageKey()));
        headings.add(BoardWords.say("reporting.longest-wait"));
        STATES.forEach(state -> headings.add(BoardWords.say(state.messageKey())));
        return new Sheet(
                headings,
                board.programs().stream().map(program -> row(board, program)).toList());
    }

    private List<Cell> row(Board board, Program program) {
        var row = new ArrayList<Cell>();
        row.add(Cell.of(program));
        row.add(Cell.of(links.count(board, program.id(), Figure.CALLS_WAITING)));
        var oldest = board.of(program.id(), Figure.CALLS_WAITING).oldest();
        row.add(
                oldest == null
                        ? Cell.nothing()
                        : Cell.of(BoardWords.lasting(Duration.between(oldest, clock.instant()))));
        STATES.forEach(state -> row.add(Cell.of(links.count(board, program.id(), state))));
        return row;
    }
}
