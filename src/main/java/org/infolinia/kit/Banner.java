package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** An icon, what happened, and one way out. Read aloud when it appears. */
public class Banner extends Div {

    public Banner(Icon icon, String words, Tone tone, Component... wayOut) {
        addClassNames("banner", tone.className());
        getElement().setAttribute("role", tone == Tone.BAD || tone == Tone.WARN ? "alert" : "status");
        var text = new Span(words);
        text.addClassName("grow");
        add(icon.large(), text);
        add(wayOut);
    }
}
