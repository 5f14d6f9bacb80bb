package org.infolinia.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kit.Banner;

/** How it ended, and the words that are read out to the participant; they stay in view. */
class EndPane extends Div {

    /** @param told empty where nothing is to be said */
    EndPane(Banner banner, String told) {
        addClassName("adjustment-end");
        add(banner);
        if (!told.isEmpty()) {
            var sentence = new Paragraph(told);
            sentence.addClassName("say");
            var say = new Div(new Span(getTranslation("ledger.say")), sentence);
            say.addClassName("adjustment-posted");
            add(say);
        }
    }
}
