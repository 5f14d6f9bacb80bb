package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Keycap;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.RunView.Passed;

/** The last places of the path, which lead back, and how far it still is. */
class PathLine extends Div {

    private static final int PATH_SHOWN = 3;

    PathLine(RunView run, Consumer<String> jump, Runnable back) {
        addClassName("path-line");
        var path = new OrderedList();
        path.addClassName("path");
        path.getElement().setAttribute("aria-label", getTranslation("scripts.path"));
        var shown = run.path()
                .subList(Math.max(0, run.path().size() - PATH_SHOWN), run.path().size());
        shown.forEach(passed -> path.add(item(passed, passed.equals(shown.getLast()) && !run.isDetour(), jump)));
        var position = run.position();
        var steps = new Span(getTranslation("scripts.step", position.number(), position.of()));
        steps.addClassNames("unwrapped", "quiet");
        var space = new Span();
        space.addClassName("grow");
        add(path, space, backButton(run, back), meter(run), steps);
    }

    private static ListItem item(Passed passed, boolean isPresent, Consumer<String> jump) {
        if (isPresent) {
            var here = new ListItem(passed.title());
            here.getElement().setAttribute("aria-current", "step");
            return here;
        }
        var way = new NativeButton(passed.title(), click -> jump.accept(passed.key()));
        way.addClassName("link-button");
        return new ListItem(way);
    }

    private Component backButton(RunView run, Runnable back) {
        var button = new NativeButton("", click -> back.run());
        button.add(new Span(getTranslation("scripts.back")), new Keycap(Chord.PREVIOUS));
        button.addClassNames("link-button", "with-key");
        boolean isPossible = run.path().size() > 1 || run.isDetour();
        button.setVisible(isPossible);
        if (isPossible) {
            Chord.PREVIOUS.on(button, back::run);
        }
        return button;
    }

    private static Component meter(RunView run) {
        var meter = new Div();
        meter.addClassName("steps");
        meter.getElement().setAttribute("aria-hidden", "true");
        for (int number = 1; number <= run.position().of(); number++) {
            var step = new Span();
            step.setClassName("on", number <= run.position().number());
            meter.add(step);
        }
        return meter;
    }
}
