package org.infolinia.scripts.panel;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.scripts.run.Move.How;
import org.jspecify.annotations.Nullable;

/** One way on: its key, what the caller said, and where that leads. */
class AnswerButton extends NativeButton {

    AnswerButton(Chord chord, String label, @Nullable String destination, Consumer<How> chosen) {
        addClassName("answer");
        var words = new Span(label);
        words.addClassName("strong");
        add(new Keycap(chord), words);
        if (destination != null) {
            var to = new Span(new Span(destination), Icon.ARROW.create());
            to.addClassName("destination");
            add(to);
        }
        addClickListener(click -> chosen.accept(How.CLICK));
        chord.on(this, () -> {
            if (isEnabled()) {
                chosen.accept(How.KEY);
            }
        });
    }
}
