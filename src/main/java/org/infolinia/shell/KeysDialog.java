package org.infolinia.shell;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.stream.Stream;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Keycap;

/** All chords on one page. */
class KeysDialog extends Dialog {

    KeysDialog() {
        addClassName("keys-dialog");
        setHeaderTitle(getTranslation("shell.keys"));
        var keys = new Facts();
        Stream.of(Chord.values())
                .forEach(chord -> keys.with(getTranslation("chord." + chord.name()), new Keycap(chord)));
        add(keys);
    }
}
