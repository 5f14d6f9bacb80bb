package org.infolinia.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Where on a scale a figure lies and how far it may be from the truth; the words say the same to who does not see. */
public class IntervalBar extends Div {

    private static final double PERCENT = 100;

    private final double lowest;
    private final double highest;

    /**
     * @param lowest the scale's natural beginning
     * @param firm whether the figure is sure enough to be compared; else it is drawn dashed
     */
    public IntervalBar(
            double lowest, double highest, double low, double high, double figure, boolean firm, String words) {
        this.lowest = lowest;
        this.highest = highest;
        addClassName("interval");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        var range = new Span();
        range.addClassNames("interval-range", firm ? "firm" : "tentative");
        range.getStyle().set("inset-inline-start", place(low)).set("inline-size", percent(share(high) - share(low)));
        var dot = new Span();
        dot.addClassNames("interval-dot", firm ? "firm" : "tentative");
        dot.getStyle().set("inset-inline-start", place(figure));
        add(range, dot);
    }

    private String place(double value) {
        return percent(share(value));
    }

    private double share(double value) {
        return (value - lowest) / (highest - lowest);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * PERCENT);
    }
}
