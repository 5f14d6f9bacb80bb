package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Slice;
import org.infolinia.reporting.ui.sheet.Cell.Bit;

/** Words that open what a figure counts. */
@SpringComponent
public class FigureLinks {

    private static final String FIGURES = "figures/";

    private final Formats formats;

    FigureLinks(Formats formats) {
        this.formats = formats;
    }

    public static String routeOf(Figure figure) {
        return FIGURES + figure.key();
    }

    /** How many there are over all programs of the board. */
    public Bit count(Board board, Figure figure) {
        return count(
                board.question().about(board.programs()),
                figure,
                Slice.WHOLE,
                board.total(figure).count());
    }

    /** How many there are of a program. */
    public Bit count(Board board, ProgramId program, Figure figure) {
        return count(
                board.question().about(program),
                figure,
                Slice.WHOLE,
                board.of(program, figure).count());
    }

    public Bit count(BoardQuestion question, Figure figure, Slice slice, long count) {
        return words(question, figure, slice, formats.number(count, locale()));
    }

    public Bit words(BoardQuestion question, Figure figure, Slice slice, String words) {
        return new Bit(
                words,
                RowsQuestion.about(question, slice).address(routeOf(figure)),
                UI.getCurrent().getTranslation(figure.messageKey()),
                false);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
