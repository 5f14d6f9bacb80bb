package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Volumes side by side, from zero: what came as a bar, what was foretold as an outline round it with what communications add
 * on top. The words say the same to who does not see, and a table beside it says all.
 */
class VolumeChart extends Div {

    private static final double STEP = 20;
    private static final double HEIGHT = 160;
    private static final double OUTLINE_WIDTH = 14;
    private static final double BAR_WIDTH = 8;

    private final transient List<Bar> bars;
    private final double highest;

    /**
     * One day or hour.
     *
     * @param usual what is foretold without communications; null when nothing is
     * @param came null when it is not over
     */
    record Bar(
            @Nullable Double usual, double added, @Nullable Long came, boolean isNow) {

        private double highest() {
            return Math.max(usual == null ? 0 : usual + added, came == null ? 0 : came);
        }
    }

    /**
     * @param marks words under the axis, evenly spread
     * @param words what is seen, in a sentence
     */
    VolumeChart(List<Bar> bars, String highestInWords, List<String> marks, String words) {
        this.bars = List.copyOf(bars);
        this.highest = Math.max(1, bars.stream().mapToDouble(Bar::highest).max().orElse(1));
        addClassName("volumes");
        var drawing = new Div();
        drawing.addClassName("volumes-drawing");
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", words);
        drawing.getElement().setProperty("innerHTML", drawing());
        var top = new Span(highestInWords);
        top.addClassNames("volumes-top", "tiny", "quiet");
        var axis = new Div();
        axis.addClassNames("volumes-axis", "tiny", "quiet");
        marks.forEach(mark -> axis.add(new Span(mark)));
        axis.getElement().setAttribute("aria-hidden", "true");
        top.getElement().setAttribute("aria-hidden", "true");
        add(top, drawing, axis);
    }

    static double highest(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::highest).max().orElse(0);
    }

    private String drawing() {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
                bars.size() * STEP,
                HEIGHT));
        for (int i = 0; i < bars.size(); i++) {
            draw(bars.get(i), i * STEP, svg);
        }
        return svg.append("</svg>").toString();
    }

    private void draw(Bar bar, double left, StringBuilder svg) {
        if (bar.isNow()) {
            svg.append(rectangle("volumes-now", left, STEP, HEIGHT, HEIGHT));
        }
        if (bar.usual() != null) {
            double usual = tall(bar.usual());
            double added = tall(bar.added());
            double inset = (STEP - OUTLINE_WIDTH) / 2;
            svg.append(rectangle("volumes-usual", left + inset, OUTLINE_WIDTH, usual, usual));
            if (added > 0) {
                svg.append(rectangle("volumes-added", left + inset, OUTLINE_WIDTH, usual + added, added));
            }
        }
        if (bar.came() != null) {
            double came = tall(bar.came());
            svg.append(rectangle("volumes-came", left + (STEP - BAR_WIDTH) / 2, BAR_WIDTH, came, came));
        }
    }

    private double tall(double volume) {
        return volume / highest * (HEIGHT - 1);
    }

    /** @param top how far over the axis it begins */
    private static String rectangle(String name, double left, double width, double top, double tall) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                name,
                left,
                HEIGHT - top,
                width,
                tall);
    }
}
