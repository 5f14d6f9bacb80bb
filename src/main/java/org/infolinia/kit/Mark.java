package org.infolinia.kit;

import com.vaadin.flow.component.html.Span;

/** A program's two letters in its colour; decoration beside the program's name. */
public class Mark extends Span {

    /** @param colour one of the names in {@code tokens.css}: berry, amber, pine, plum */
    public Mark(String letters, String colour) {
        super(letters);
        addClassNames("mark", "mark-" + colour);
        getElement().setAttribute("aria-hidden", "true");
    }
}
