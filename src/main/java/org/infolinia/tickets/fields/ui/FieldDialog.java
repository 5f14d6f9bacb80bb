package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.FieldDesk;
import org.jspecify.annotations.Nullable;

/** A field of a program, new or changed. Its kind stays what it is. */
class FieldDialog extends Dialog {

    private final transient @Nullable CustomField seen;
    private final transient FieldDesk desk;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final LabelFields labels;
    private final Select<Program> program = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final OptionsEditor options;
    private final Checkbox compulsory = new Checkbox();
    private final Button save;

    /** @param seen null for a new one */
    FieldDialog(@Nullable CustomField seen, List<Program> programs, FieldDesk desk, Runnable afterwards) {
        this.seen = seen;
        this.desk = desk;
        this.afterwards = afterwards;
        this.labels = new LabelFields(seen == null ? Map.of() : seen.content().labels());
        this.options = new OptionsEditor(seen == null ? List.of() : seen.options());
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.fields.save"), Chord.SUBMIT, this::save);
        addClassName("field-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(seen == null ? "tickets.fields.add" : "tickets.fields.change"));
        prepare(programs);
        if (seen != null) {
            fill(seen, programs);
        }
        var form = new Div(refusals, labels, program, kind, options, compulsory);
        form.addClassName("settings-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> labels.focus());
    }

    private void prepare(List<Program> programs) {
        program.setLabel(getTranslation("tickets.checklists.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        kind.setLabel(getTranslation("tickets.fields.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("tickets.fields.kind." + each));
        kind.addValueChangeListener(
                change -> options.setVisible(change.getValue().hasOptions()));
        kind.setValue(Kind.TEXT);
        compulsory.setLabel(getTranslation("tickets.fields.compulsory"));
    }

    private void fill(CustomField known, List<Program> programs) {
        programs.stream()
                .filter(each -> each.id().equals(known.program()))
                .findFirst()
                .ifPresent(program::setValue);
        program.setReadOnly(true);
        kind.setValue(known.content().kind());
        kind.setReadOnly(true);
        compulsory.setValue(known.content().isCompulsory());
    }

    private void save() {
        switch (settle()) {
            case Done<CustomField> done -> {
                close();
                afterwards.run();
            }
            case Refused<CustomField>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
                save.setEnabled(true);
            }
        }
    }

    private Outcome<CustomField> settle() {
        return seen == null ? desk.add(program.getValue().id(), content()) : desk.change(seen, content());
    }

    private Content content() {
        return new Content(
                labels.labels(),
                kind.getValue(),
                kind.getValue().hasOptions() ? options.options() : List.of(),
                compulsory.getValue());
    }
}
