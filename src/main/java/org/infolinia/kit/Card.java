package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.concurrent.atomic.AtomicLong;

/** A white card with a heading. No card goes into a card. */
public class Card extends Section {

    private static final AtomicLong HEADINGS = new AtomicLong();

    private final Div header = new Div();
    private final Div body = new Div();

    public Card(String title) {
        addClassName("card");
        header.addClassName("card-header");
        body.addClassName("card-body");
        var heading = new H2(title);
        heading.setId("card-" + HEADINGS.incrementAndGet());
        heading.getId().ifPresent(id -> getElement().setAttribute("aria-labelledby", id));
        header.add(heading);
        super.add(header, body);
    }

    public Card(Icon icon, String title) {
        this(title);
        header.addComponentAsFirst(icon.create());
    }

    /** Puts components at the end of the heading's line. */
    public Card withHeader(Component... components) {
        header.add(components);
        return this;
    }

    /** Takes all height that is left in its column and scrolls inside. */
    public Card filling() {
        addClassName("fill");
        return this;
    }

    /** Content reaches the card's edges, as lists and grids do. */
    public Card edgeToEdge() {
        addClassName("edge");
        return this;
    }

    public Card with(Component... components) {
        body.add(components);
        return this;
    }

    /** Replaces the content. */
    public void show(Component... components) {
        body.removeAll();
        body.add(components);
    }
}
