package org.infolinia.kit;

import com.vaadin.flow.component.html.Span;
import org.infolinia.kit.keys.KeyChoice;

/** A key as printed on the keyboard, the modifier lighter than the key. Screen readers hear aria-keyshortcuts instead. */
public class Keycap extends Span {

    public Keycap(Chord chord) {
        addClassName("keycap");
        getElement().setAttribute("aria-hidden", "true");
        chord.modifierName().ifPresent(name -> {
            var modifier = new Span(name);
            modifier.addClassName("modifier");
            add(modifier);
        });
        add(new Span(chord.keyName()));
        setVisible(chord.choice() != KeyChoice.OFF);
    }
}
