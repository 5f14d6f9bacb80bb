package org.infolinia.scripts.panel;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.scripts.run.Move.How;
import org.jspecify.annotations.Nullable;

/** One way on: its key, what the caller said, and where that leads or what is missing before. */
class AnswerButton extends NativeButton {

    AnswerButton(Chord chord, String label, @Nullable String destination, Consumer<How> chosen) {
        addClassName("answer");
        var words = new Span(label);
        words.addClassName("strong");
        add(new Keycap(chord), words);
        if (destination != null) {
            add(aside(new Span(destination), Icon.ARROW));
        }
        addClickListener(click -> chosen.accept(How.CLICK));
        chord.on(this, () -> {
            if (isEnabled()) {
                chosen.accept(How.KEY);
            }
        });
    }

    /** Stays in sight, so that the agent sees what is missing. */
    AnswerButton closedBy(String missing) {
        setEnabled(false);
        getChildren()
                .filter(child -> child.hasClassName("destination"))
                .findFirst()
                .ifPresent(this::remove);
        add(aside(new Span(missing), Icon.LOCK));
        return this;
    }

    private static Span aside(Span words, Icon icon) {
        var aside = new Span(words, icon.create());
        aside.addClassName("destination");
        return aside;
    }
}
