package org.infolinia.reporting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;

/** Counts what the dashboard shows, each time all at once. */
@SpringComponent
class Boards {

    /** What changes by the minute, and is counted along indexes of what is open. */
    private static final Set<Figure> NOW = EnumSet.of(
            Figure.CALLS_WAITING,
            Figure.AGENTS_READY,
            Figure.AGENTS_RINGING,
            Figure.AGENTS_ON_CALL,
            Figure.AGENTS_ON_HOLD,
            Figure.AGENTS_WRAPPING_UP,
            Figure.AGENTS_PAUSED,
            Figure.AGENTS_NOT_RESPONDING,
            Figure.WAITING_TICKETS,
            Figure.TICKETS_WITHOUT_OWNER,
            Figure.CALLBACKS_WAITING,
            Figure.APPROVALS_WAITING);

    /** Those of scripts are told place by place. */
    private static final Set<Figure> ELSEWHERE = EnumSet.of(
            Figure.SCRIPT_ENTRIES, Figure.SCRIPT_DWELT, Figure.SCRIPT_LEFT, Figure.SCRIPT_REMARKS, Figure.ADJUSTMENTS);

    private final Figures figures;

    Boards(Figures figures) {
        this.figures = figures;
    }

    Board now(List<Program> programs, BoardQuestion question) {
        return board(programs, question, NOW);
    }

    Board whole(List<Program> programs, BoardQuestion question) {
        return board(programs, question, EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    }

    private Board board(List<Program> programs, BoardQuestion question, Set<Figure> wanted) {
        return new Board(programs, question, figures.count(wanted, Board.scope(programs, question)));
    }
}
