package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.ui.FieldWords;

/** Which of its program's own fields a view shows; not shown while the view is of no one program or that has none. */
class FieldColumns extends MultiSelectComboBox<CustomField> {

    private final transient List<CustomField> known;
    private transient List<Long> named = List.of();
    private transient List<CustomField> offered = List.of();

    /** @param known the fields of the programs in view, archived ones among them */
    FieldColumns(List<CustomField> known, FieldWords words) {
        this.known = known;
        setLabel(getTranslation("tickets.view.fields"));
        setItemLabelGenerator(field -> field.isArchived()
                ? getTranslation("tickets.list.field-archived", words.label(field, getLocale()))
                : words.label(field, getLocale()));
        setVisible(false);
    }

    /** Those that the view shows so far, which alone may be archived ones. */
    void name(List<Long> fields) {
        named = fields;
    }

    List<Long> named() {
        return named;
    }

    /** Offers the fields of that program; what was chosen of it stays. */
    void offer(Optional<ProgramId> program) {
        var chosen = Stream.concat(named.stream(), getValue().stream().map(CustomField::id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var wasOffered = offered;
        offered = program.map(this::of).orElse(List.of());
        if (!offered.equals(wasOffered)) {
            setItems(offered);
            setValue(chosen.stream()
                    .flatMap(id -> offered.stream().filter(field -> field.id() == id))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        setVisible(!offered.isEmpty());
    }

    /** Their ids, in their order. */
    List<Long> chosen() {
        return getValue().stream().map(CustomField::id).toList();
    }

    private List<CustomField> of(ProgramId program) {
        return known.stream()
                .filter(field -> field.program().equals(program))
                .filter(field -> !field.isArchived() || named.contains(field.id()))
                .toList();
    }
}
