package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.ScriptPlace;
import org.infolinia.reporting.ScriptPlaces;
import org.infolinia.reporting.ui.sheet.Cell.Bit;

/** The places of scripts where calls go wrong, the worst first in the chosen regard. */
@SpringComponent
public class ScriptSheet implements SheetMaker {

    private final ScriptPlaces places;
    private final FigureLinks links;
    private final BoardWords words;

    ScriptSheet(ScriptPlaces places, FigureLinks links, BoardWords words) {
        this.places = places;
        this.links = links;
        this.words = words;
    }

    @Override
    public String key() {
        return "scripts";
    }

    @Override
    public Sheet make(Board board) {
        return make(board, ScriptPlaces.MAXIMUM_PLACES);
    }

    public Sheet make(Board board, int most) {
        var language = Language.ofLocale(BoardWords.locale());
        return new Sheet(
                BoardWords.headings(
                        "reporting.script",
                        "reporting.place",
                        Figure.SCRIPT_ENTRIES.messageKey(),
                        Figure.SCRIPT_LEFT.messageKey(),
                        "reporting.median-dwell",
                        Figure.SCRIPT_REMARKS.messageKey()),
                places.worst(board.question().worst(), language, board.scope(), most).stream()
                        .map(place -> row(board, place))
                        .toList());
    }

    private List<Cell> row(Board board, ScriptPlace place) {
        var question = board.question().about(place.program());
        var program = board.program(place.program());
        var median = place.median();
        return List.of(
                Cell.of(
                        program,
                        new Bit(place.script(), "scripts/figures/" + place.version(), program.name(), false),
                        Bit.quiet(BoardWords.say("scripts.version", place.number()))),
                Cell.of(place.place()),
                Cell.of(links.count(question, Figure.SCRIPT_ENTRIES, place.slice(), place.entries())),
                Cell.of(
                        links.count(question, Figure.SCRIPT_LEFT, place.slice(), place.left()),
                        Bit.quiet(words.percent((double) place.left() / place.entries()))),
                median == null
                        ? Cell.nothing()
                        : Cell.of(
                                Bit.plain(seconds(median)),
                                links.count(question, Figure.SCRIPT_DWELT, place.slice(), place.dwelt())
                                        .as("n = " + words.number(place.dwelt()))
                                        .quietly()),
                Cell.of(links.count(question, Figure.SCRIPT_REMARKS, place.slice(), place.remarks())));
    }

    private static String seconds(Duration time) {
        return BoardWords.minutes(time.toSeconds());
    }
}
