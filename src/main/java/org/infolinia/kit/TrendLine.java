package org.infolinia.kit;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A figure over time with its interval as a band; the words say the same to who does not see. */
public class TrendLine extends Div {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 72;
    private static final double MARGIN = 6;

    private final List<Point> points;
    private final double lowest;
    private final double highest;

    /** One moment's figure and its interval. */
    public record Point(double low, double figure, double high) {}

    /** @param points at least two, evenly spaced in time */
    public TrendLine(List<Point> points, double lowest, double highest, String words) {
        this.points = List.copyOf(points);
        this.lowest = lowest;
        this.highest = highest;
        addClassName("trend");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setProperty("innerHTML", drawing());
    }

    private String drawing() {
        var upper = line(Point::high, IntStream.range(0, points.size()).boxed());
        var lower = line(
                Point::low,
                IntStream.range(0, points.size())
                        .map(i -> points.size() - 1 - i)
                        .boxed());
        var last = points.size() - 1;
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<path class=\"trend-band\" d=\"M%s L%s Z\"/><path class=\"trend-figure\" d=\"M%s\"/>"
                        + "<circle class=\"trend-now\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/></svg>",
                WIDTH,
                HEIGHT,
                upper,
                lower,
                line(Point::figure, IntStream.range(0, points.size()).boxed()),
                across(last),
                down(points.get(last).figure()));
    }

    private String line(ToDoubleFunction<Point> figure, Stream<Integer> order) {
        return order.map(i ->
                        String.format(Locale.ROOT, "%.1f %.1f", across(i), down(figure.applyAsDouble(points.get(i)))))
                .collect(Collectors.joining(" L"));
    }

    private double across(int index) {
        return MARGIN + index * (WIDTH - 2 * MARGIN) / (points.size() - 1);
    }

    private double down(double value) {
        return HEIGHT - MARGIN - (value - lowest) / (highest - lowest) * (HEIGHT - 2 * MARGIN);
    }
}
