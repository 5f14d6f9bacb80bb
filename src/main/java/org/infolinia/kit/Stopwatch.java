package org.infolinia.kit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** A running time that ticks in the browser without asking the server. */
@Tag("infolinia-stopwatch")
@JsModule("context://scripts/stopwatch.js")
public class Stopwatch extends HtmlComponent {

    /** @param name what is being timed, for screen readers */
    public Stopwatch(Duration elapsed, String name) {
        getElement().setAttribute("elapsed", Long.toString(elapsed.toSeconds()));
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("aria-label", name);
        addClassName("stopwatch");
    }

    /** Runs down instead, and stands at nothing. */
    public static Stopwatch countingDown(Duration left, String name) {
        var countdown = new Stopwatch(Duration.ZERO, name);
        countdown.getElement().setAttribute("from", Long.toString(Math.max(0, left.toSeconds())));
        return countdown;
    }
}
