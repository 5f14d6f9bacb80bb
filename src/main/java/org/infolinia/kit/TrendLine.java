package org.infolinia.kit;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A figure over time with its interval as a band; the words say the same to who does not see. Where there is no figure
 * the line is broken.
 */
public class TrendLine extends Div {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 72;
    private static final double MARGIN = 6;

    private final List<Optional<Point>> moments;
    private final double lowest;
    private final double highest;

    /** One moment's figure and its interval. */
    public record Point(double low, double figure, double high) {}

    /** A point and the moment it is of. */
    private record Placed(int moment, Point point) {}

    /** @param points at least two, evenly spaced in time */
    public TrendLine(List<Point> points, double lowest, double highest, String words) {
        this(words, points.stream().map(Optional::of).toList(), lowest, highest);
    }

    private TrendLine(String words, List<Optional<Point>> moments, double lowest, double highest) {
        this.moments = List.copyOf(moments);
        this.lowest = lowest;
        this.highest = highest;
        addClassName("trend");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setProperty("innerHTML", drawing());
    }

    /** @param moments at least two, evenly spaced in time; of some there may be nothing to say */
    public static TrendLine withGaps(List<Optional<Point>> moments, double lowest, double highest, String words) {
        return new TrendLine(words, moments, lowest, highest);
    }

    private String drawing() {
        var runs = runs();
        var now = runs.isEmpty() ? "" : dot("trend-now", runs.getLast().getLast());
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s%s</svg>",
                WIDTH,
                HEIGHT,
                runs.stream().map(this::run).collect(Collectors.joining()),
                now);
    }

    /** Points that follow each other without a gap. */
    private List<List<Placed>> runs() {
        var runs = new ArrayList<List<Placed>>();
        for (int moment = 0; moment < moments.size(); moment++) {
            var point = moments.get(moment);
            if (point.isPresent()) {
                if (moment == 0 || moments.get(moment - 1).isEmpty()) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(new Placed(moment, point.get()));
            }
        }
        return runs;
    }

    private String run(List<Placed> run) {
        return run.size() == 1
                ? dot("trend-alone", run.getFirst())
                : String.format(
                        Locale.ROOT,
                        "<path class=\"trend-band\" d=\"M%s L%s Z\"/><path class=\"trend-figure\" d=\"M%s\"/>",
                        line(run, Point::high),
                        line(run.reversed(), Point::low),
                        line(run, Point::figure));
    }

    /** The end of a line that leads nowhere, since a circle would be drawn out with the chart. */
    private String dot(String name, Placed placed) {
        return String.format(
                Locale.ROOT,
                "<path class=\"%s\" d=\"M%.1f %.1f h0\"/>",
                name,
                across(placed.moment()),
                down(placed.point().figure()));
    }

    private String line(List<Placed> run, ToDoubleFunction<Point> figure) {
        return run.stream()
                .map(placed -> String.format(
                        Locale.ROOT, "%.1f %.1f", across(placed.moment()), down(figure.applyAsDouble(placed.point()))))
                .collect(Collectors.joining(" L"));
    }

    private double across(int moment) {
        return MARGIN + moment * (WIDTH - 2 * MARGIN) / (moments.size() - 1);
    }

    private double down(double value) {
        return HEIGHT - MARGIN - (value - lowest) / (highest - lowest) * (HEIGHT - 2 * MARGIN);
    }
}
