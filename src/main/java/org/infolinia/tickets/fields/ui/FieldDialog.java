package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.settings.ui.SettlingDialog;
import org.jspecify.annotations.Nullable;

/** A field of a program, new or changed. Its kind stays what it is. */
class FieldDialog extends SettlingDialog<CustomField> {

    private final transient @Nullable CustomField seen;
    private final transient FieldDesk desk;
    private final LabelFields labels;
    private final Select<Program> program = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final OptionsEditor options;
    private final Checkbox compulsory = new Checkbox();

    /** @param seen null for a new one */
    FieldDialog(@Nullable CustomField seen, List<Program> programs, FieldDesk desk, Runnable afterwards) {
        super(
                seen == null ? "tickets.fields.add" : "tickets.fields.change",
                "tickets.fields.save",
                settled -> afterwards.run());
        this.seen = seen;
        this.desk = desk;
        this.labels = new LabelFields(seen == null ? Map.of() : seen.content().labels());
        this.options = new OptionsEditor(seen == null ? List.of() : seen.options());
        addClassName("field-dialog");
        prepare(programs);
        if (seen != null) {
            fill(seen, programs);
        }
        ask(labels, program, kind, options, compulsory);
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

    @Override
    protected Outcome<CustomField> settle() {
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
