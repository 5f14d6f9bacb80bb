package org.infolinia.scripts.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Words;

/** Asks what a new place is; its key follows from the title until somebody types another. */
class NewPlaceDialog extends Dialog {

    private static final int LETTERS_OF_KEY = 40;
    private static final int MAXIMUM_TITLE_LENGTH = 120;

    private final transient ScriptContent content;
    private final transient Language language;
    private final transient Consumer<Node> taken;
    private final Select<PlaceKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final TextField key = new TextField();

    NewPlaceDialog(ScriptContent content, Language language, Consumer<Node> taken) {
        this.content = content;
        this.language = language;
        this.taken = taken;
        addClassName("narrow-dialog");
        setHeaderTitle(getTranslation("scripts.edit.add"));
        kind.setLabel(getTranslation("scripts.edit.kind"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        kind.setValue(PlaceKind.SAY);
        title.setLabel(getTranslation("scripts.edit.title"));
        title.setMaxLength(MAXIMUM_TITLE_LENGTH);
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.addValueChangeListener(change -> key.setValue(free(keyFrom(change.getValue()))));
        key.setLabel(getTranslation("scripts.edit.key"));
        key.setHelperText(getTranslation("scripts.edit.key.hint"));
        key.setAllowedCharPattern("[A-Za-z0-9.-]");
        key.setMaxLength(Node.MAXIMUM_KEY_LENGTH);
        var form = new Div(kind, title, key);
        form.addClassName("settings-form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("scripts.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CHECK, getTranslation("scripts.edit.add"), Chord.SUBMIT, this::take));
        addOpenedChangeListener(change -> title.focus());
    }

    private void take() {
        var chosen = key.getValue();
        var isSound = Node.isKey(chosen) && !chosen.equals(Node.BACK);
        var isFree = content.find(chosen).isEmpty();
        key.setErrorMessage(getTranslation(isSound ? "scripts.finding.key-taken" : "scripts.finding.key-form"));
        key.setInvalid(!isSound || !isFree);
        if (isSound && isFree) {
            close();
            taken.accept(kind.getValue()
                    .like(new PlaceKind.Said(
                            chosen,
                            new Words(title.isEmpty() ? Map.of() : Map.of(language, title.getValue())),
                            new Words(Map.of()),
                            null,
                            List.of(),
                            null)));
        }
    }

    private String free(String wanted) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(each -> content.find(each).isEmpty() && !each.equals(Node.BACK))
                .findFirst()
                .orElseThrow();
    }

    /** Plain letters and digits, joined by dashes. */
    static String keyFrom(String title) {
        var plain = Normalizer.normalize(
                        title.toLowerCase(Locale.ROOT)
                                .replace('ł', 'l')
                                .replace('ə', 'e')
                                .replace('ı', 'i'),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var shortened = plain.substring(0, Math.min(plain.length(), LETTERS_OF_KEY));
        return shortened.isEmpty() ? "place" : shortened.replaceAll("-$", "");
    }
}
