package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.DayPicker;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldValues;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.views.Condition.WithField;
import org.infolinia.tickets.views.FieldTest;
import org.jspecify.annotations.Nullable;

/** Which of the programs' own fields must hold what. With nothing said of what, the field must be empty. */
class FieldTestInput extends Div {

    private final transient List<CustomField> fields;
    private final transient FieldWords words;
    private final Select<CustomField> field = new Select<>();
    private final MultiSelectComboBox<String> keys = new MultiSelectComboBox<>();
    private final TextField having = new TextField();
    private final TextField least = new TextField();
    private final TextField most = new TextField();
    private final DayPicker first;
    private final DayPicker last;
    private transient @Nullable WithField unseen;

    FieldTestInput(List<CustomField> fields, FieldWords words) {
        this.fields = fields;
        this.words = words;
        this.first = new DayPicker(getTranslation("tickets.view.field.from"), null);
        this.last = new DayPicker(getTranslation("tickets.view.field.to"), null);
        addClassName("settings-form");
        setVisible(!fields.isEmpty());
        var any = getTranslation("tickets.view.any");
        field.setLabel(getTranslation("tickets.view.field"));
        field.setItems(fields);
        field.setItemLabelGenerator(each -> each == null ? any : words.label(each, getLocale()));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(any);
        field.addValueChangeListener(change -> showInputs());
        keys.setLabel(getTranslation("tickets.view.field.any-of"));
        having.setLabel(getTranslation("tickets.view.field.having"));
        least.setLabel(getTranslation("tickets.view.field.from"));
        most.setLabel(getTranslation("tickets.view.field.to"));
        having.setMaxLength(FieldValues.MAXIMUM_LENGTH);
        var hint = getTranslation("tickets.view.field.hint");
        field.setHelperText(hint);
        add(field, keys, having, least, most, first, last);
        showInputs();
    }

    /** A field of a program that is not in view cannot be shown; it stays a condition until another field is chosen. */
    void fill(WithField condition) {
        fields.stream()
                .filter(each -> each.id() == condition.field())
                .findFirst()
                .ifPresentOrElse(
                        known -> {
                            field.setValue(known);
                            fill(condition.test());
                        },
                        () -> unseen = condition);
    }

    /** Whether a field is chosen, seen or not. */
    boolean isAsking() {
        return unseen != null || !field.isEmpty();
    }

    void focus() {
        field.focus();
    }

    /** The program whose field is asked. */
    Optional<ProgramId> program() {
        return Optional.ofNullable(field.getValue()).map(CustomField::program);
    }

    /** @param listener hears when another field is asked */
    void onField(Runnable listener) {
        field.addValueChangeListener(change -> listener.run());
    }

    /** Empty while no field is chosen. Refused as {@code field-number}. */
    Outcome<Optional<WithField>> condition() {
        var chosen = field.getValue();
        if (chosen == null) {
            return Outcome.done(Optional.ofNullable(unseen));
        }
        return test(chosen.content().kind()).map(test -> Optional.of(new WithField(chosen.id(), test)));
    }

    private void fill(FieldTest test) {
        switch (test) {
            case FieldTest.AnyOf(var chosen) -> keys.setValue(chosen);
            case FieldTest.Having(var text) -> having.setValue(text);
            case FieldTest.Numbers(var from, var to) -> {
                least.setValue(written(from));
                most.setValue(written(to));
            }
            case FieldTest.Days(var from, var to) -> {
                first.setValue(from);
                last.setValue(to);
            }
            case FieldTest.Empty() -> {}
        }
    }

    private Outcome<FieldTest> test(Kind kind) {
        return switch (kind) {
            case TEXT ->
                Outcome.done(
                        having.getValue().isBlank()
                                ? new FieldTest.Empty()
                                : new FieldTest.Having(having.getValue().strip()));
            case NUMBER -> numbers();
            case DATE ->
                Outcome.done(
                        first.isEmpty() && last.isEmpty()
                                ? new FieldTest.Empty()
                                : new FieldTest.Days(first.getValue(), last.getValue()));
            case CHOICE, CHOICES ->
                Outcome.done(keys.getValue().isEmpty() ? new FieldTest.Empty() : new FieldTest.AnyOf(keys.getValue()));
        };
    }

    private Outcome<FieldTest> numbers() {
        if (least.isEmpty() && most.isEmpty()) {
            return Outcome.done(new FieldTest.Empty());
        }
        var from = FieldValues.number(least.getValue());
        var to = FieldValues.number(most.getValue());
        boolean isReadable = (least.isEmpty() || from.isPresent()) && (most.isEmpty() || to.isPresent());
        return isReadable
                ? Outcome.done(new FieldTest.Numbers(
                        from.map(BigDecimal::new).orElse(null),
                        to.map(BigDecimal::new).orElse(null)))
                : Outcome.refused("field-number");
    }

    private void showInputs() {
        var kind =
                Optional.ofNullable(field.getValue()).map(each -> each.content().kind());
        keys.setVisible(kind.filter(Kind::hasOptions).isPresent());
        having.setVisible(kind.filter(Kind.TEXT::equals).isPresent());
        least.setVisible(kind.filter(Kind.NUMBER::equals).isPresent());
        most.setVisible(least.isVisible());
        first.setVisible(kind.filter(Kind.DATE::equals).isPresent());
        last.setVisible(first.isVisible());
        keys.setItems(options().stream().map(Option::key).toList());
        keys.setItemLabelGenerator(key -> options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(option -> words.option(option, getLocale()))
                .orElse(key));
        keys.setValue(Set.of());
    }

    /** Archived ones, too, since tickets have them. */
    private List<Option> options() {
        return Optional.ofNullable(field.getValue())
                .map(each -> each.content().options())
                .orElse(List.of());
    }

    private static String written(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
