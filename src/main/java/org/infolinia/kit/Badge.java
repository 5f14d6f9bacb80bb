package org.infolinia.kit;

import com.vaadin.flow.component.html.Span;

/** An icon and a word; the colour only repeats them. */
public class Badge extends Span {

    public Badge(Icon icon, String word, Tone tone) {
        addClassNames("badge", tone.className());
        add(icon.create(), new Span(word));
    }
}
