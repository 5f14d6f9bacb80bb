package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Ratio;
import org.infolinia.reporting.Slice;
import org.infolinia.reporting.Tally;
import org.infolinia.reporting.ui.sheet.Cell.Bit;

/** Says figures as the people who look at them write them. */
@SpringComponent
public class BoardWords {

    private static final int SECONDS_PER_MINUTE = 60;

    private final FigureLinks links;
    private final Formats formats;

    BoardWords(FigureLinks links, Formats formats) {
        this.links = links;
        this.formats = formats;
    }

    /** The share leads to what is counted as such, and the number to all it is a share of. */
    public Cell ratio(Board board, ProgramId program, Ratio ratio) {
        long whole = board.of(program, ratio.whole()).count();
        if (whole == 0) {
            return Cell.nothing();
        }
        var share = percent((double) board.of(program, ratio.part()).count() / whole);
        return Cell.of(
                links.words(board.question().about(program), ratio.part(), Slice.WHOLE, share),
                Bit.quiet(say("reporting.of")),
                links.count(board, program, ratio.whole()).quietly());
    }

    /** The mean of what a figure's rows last, which leads to them. */
    public Cell mean(Board board, ProgramId program, Figure figure) {
        var tally = board.of(program, figure);
        return tally.count() == 0
                ? Cell.nothing()
                : Cell.of(links.words(
                        board.question().about(program),
                        figure,
                        Slice.WHOLE,
                        minutes(Math.round((double) tally.sum() / tally.count()))));
    }

    public String points(Tally tally) {
        return points(tally.sum());
    }

    public String points(long points) {
        return formats.signedPoints(Points.of(points), locale());
    }

    public String number(long number) {
        return formats.number(number, locale());
    }

    public String percent(double share) {
        return formats.percent(share, locale());
    }

    public String decimal(double number, int digits) {
        return formats.decimal(number, digits, locale());
    }

    public static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }

    /** In the two largest units that it has. */
    public static String lasting(Duration time) {
        if (time.toDays() > 0) {
            return say("reporting.days-and-hours", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? say("reporting.hours-and-minutes", time.toHours(), time.toMinutesPart())
                : minutes(time.toSeconds());
    }

    public static List<String> headings(String... keys) {
        return Stream.of(keys).map(key -> say(key)).toList();
    }

    public static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    public static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
