package org.infolinia.scripts.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Program;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersionId;

/** Begins a script: which program's, what it is called, and its code. */
class NewScriptDialog extends Dialog {

    private static final int MAXIMUM_LENGTH = 60;

    private final transient ScriptLibrary library;
    private final transient Consumer<ScriptVersionId> afterwards;
    private final Select<Program> program = new Select<>();
    private final TextField title = new TextField();
    private final TextField code = new TextField();

    NewScriptDialog(List<Program> programs, ScriptLibrary library, Consumer<ScriptVersionId> afterwards) {
        this.library = library;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setHeaderTitle(getTranslation("scripts.new"));
        program.setLabel(getTranslation("programs.switch"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setValue(programs.getFirst());
        program.setVisible(programs.size() > 1);
        title.setLabel(getTranslation("scripts.edit.title"));
        title.setMaxLength(MAXIMUM_LENGTH);
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.addValueChangeListener(change -> code.setValue(NewPlaceDialog.keyFrom(change.getValue())));
        code.setLabel(getTranslation("scripts.edit.code"));
        code.setHelperText(getTranslation("scripts.edit.code.hint"));
        code.setAllowedCharPattern("[a-z0-9-]");
        code.setMaxLength(MAXIMUM_LENGTH);
        var form = new Div(program, title, code);
        form.addClassName("settings-form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("scripts.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CHECK, getTranslation("scripts.new"), Chord.SUBMIT, this::begin));
        addOpenedChangeListener(change -> title.focus());
    }

    private void begin() {
        title.setInvalid(title.isEmpty());
        code.setErrorMessage(getTranslation("scripts.edit.code.hint"));
        code.setInvalid(!ScriptContent.isCode(code.getValue()));
        if (title.isInvalid() || code.isInvalid()) {
            return;
        }
        var content = NewScript.named(
                code.getValue(),
                title.getValue(),
                Set.of(Language.values()),
                Language.ofLocale(getLocale()),
                getTranslation("scripts.edit.greeting"),
                getTranslation("scripts.kind.end"));
        close();
        afterwards.accept(library.draft(program.getValue().id(), content, ""));
    }
}
