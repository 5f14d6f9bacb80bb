package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Refusal;

/** An icon, what happened, and one way out. Read aloud when it appears. */
public class Banner extends Div {

    /** Why something was not done, in words. */
    public Banner(Refusal refusal, Tone tone) {
        this(
                Icon.ALERT,
                UI.getCurrent()
                        .getTranslation(
                                refusal.messageKey(), refusal.arguments().toArray()),
                tone);
    }

    public Banner(Icon icon, String words, Tone tone, Component... wayOut) {
        addClassNames("banner", tone.className());
        getElement().setAttribute("role", tone == Tone.BAD || tone == Tone.WARN ? "alert" : "status");
        var text = new Span(words);
        text.addClassName("grow");
        add(icon.large(), text);
        add(wayOut);
    }
}
