package org.infolinia.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Comparator;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.keys.KeyChoice;
import org.infolinia.security.keys.OwnKeys;

/**
 * All chords on one page, those of calls first. Each but the few that every page stands on can be moved out of the way of a
 * screen reader or switched off; that holds from when the page is loaded anew.
 */
class KeysDialog extends Dialog {

    private final transient OwnKeys own;
    private final Paragraph news = new Paragraph();

    KeysDialog(OwnKeys own) {
        this.own = own;
        addClassName("keys-dialog");
        setHeaderTitle(getTranslation("shell.keys"));
        var hint = new Paragraph(getTranslation("shell.keys.hint"));
        hint.addClassNames("small", "muted");
        news.getElement().setAttribute("role", "status");
        var keys = new Facts();
        Arrays.stream(Chord.values())
                .sorted(Comparator.comparing(chord -> !chord.isFunctionKey()))
                .forEach(chord -> keys.with(getTranslation("chord." + chord.name()), value(chord)));
        add(hint, news, keys);
        getFooter()
                .add(
                        Buttons.plain(
                                Icon.UNDO,
                                getTranslation("shell.keys.reload"),
                                () -> getUI().ifPresent(tab -> tab.getPage().reload())),
                        Buttons.plain(Icon.X, getTranslation("shell.keys.close"), Chord.CLOSE, this::close));
    }

    private Component[] value(Chord chord) {
        return chord.isChangeable()
                ? new Component[] {new Keycap(chord), choice(chord)}
                : new Component[] {new Keycap(chord), new Span()};
    }

    private Select<KeyChoice> choice(Chord chord) {
        var choice = new Select<KeyChoice>();
        choice.setAriaLabel(getTranslation("chord." + chord.name()));
        choice.setItems(KeyChoice.values());
        choice.setItemLabelGenerator(each -> getTranslation("shell.keys.choice." + each));
        choice.setValue(chord.choice());
        choice.addValueChangeListener(change -> {
            own.choose(chord.name(), change.getValue().name());
            news.setText(getTranslation("shell.keys.saved"));
        });
        return choice;
    }
}
