package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The thing in hand, across the top of the page: a call, a ticket, a participant, or the page's name. */
public class Strip extends Section {

    private final H1 heading;
    private final Span space = new Span();

    public Strip(String title, Component... besideTitle) {
        addClassName("strip");
        heading = new H1(title);
        heading.addClassName("truncated");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        add(besideTitle);
        space.addClassName("grow");
        add(space);
    }

    /** Goes before the title, such as a number. */
    public Strip startingWith(Component component) {
        addComponentAsFirst(component);
        return this;
    }

    public void rename(String title) {
        heading.setText(title);
    }

    /** Gives the keyboard a place when what it stood on is gone. */
    public void focusTitle() {
        heading.getElement().callJsFunction("focus");
    }

    /** What one may do here, at the right end. */
    public Strip with(Component... actions) {
        add(actions);
        return this;
    }
}
