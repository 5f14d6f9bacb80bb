package org.infolinia.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A cell of a grid: what it is, and below in small letters what more is to be known. What is too long ends in dots. */
public class TwoLines extends Div {

    public TwoLines(String first, String second) {
        addClassName("two-lines");
        var name = new Span(first);
        name.addClassName("truncated");
        var detail = new Span(second);
        detail.addClassNames("small", "quiet", "truncated");
        add(name, detail);
    }
}
