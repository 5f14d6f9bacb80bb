package org.infolinia.search.ui;

import com.vaadin.flow.component.html.Span;
import org.infolinia.search.SearchAnswer.Hit;

/** Bars and a word; the colour only repeats them. */
class CertaintyMeter extends Span {

    CertaintyMeter(Hit hit) {
        var certainty = Certainty.of(hit.certainty());
        addClassNames("certainty", certainty.className());
        var bars = new Span();
        bars.addClassName("bars");
        for (int number = 1; number <= Certainty.values().length; number++) {
            var bar = new Span();
            bar.setClassName("on", number <= certainty.bars());
            bars.add(bar);
        }
        add(bars, new Span(getTranslation(certainty.messageKey())));
    }
}
