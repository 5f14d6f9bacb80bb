package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.DayPicker;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldValues;
import org.infolinia.tickets.fields.TicketField;
import org.jspecify.annotations.Nullable;

/** Where one field of a ticket is filled in. */
final class FieldInput {

    private final Component component;
    private final HasValidationProperties validity;
    private final HasValueAndElement<?, ?> value;
    private final Consumer<List<String>> showing;
    private Consumer<List<String>> entering = values -> {};
    private List<String> seen = List.of();
    private @Nullable List<String> waiting;
    private boolean isInHand;

    private <C extends AbstractField<C, T> & HasValidationProperties & HasAriaLabel & HasStyle, T> FieldInput(
            C component, String name, Function<T, List<String>> read, Function<List<String>, T> write) {
        this.component = component;
        this.validity = component;
        this.value = component;
        this.showing = values -> component.setValue(write.apply(values));
        component.setAriaLabel(name);
        component.addClassName("pick");
        component.getElement().addEventListener("focusin", come -> isInHand = true);
        component.getElement().addEventListener("focusout", gone -> letGo());
        component.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                entering.accept(read.apply(change.getValue()));
            }
        });
    }

    static FieldInput of(TicketField known, FieldWords words, Locale locale) {
        var field = known.field();
        var name = words.label(field, locale);
        return switch (field.content().kind()) {
            case TEXT -> text(name, Function.identity());
            case NUMBER -> text(name, value -> words.number(value, locale));
            case DATE -> day(name);
            case CHOICE -> choice(known, name, words, locale);
            case CHOICES -> choices(known, name, words, locale);
        };
    }

    Component component() {
        return component;
    }

    /** @param entered hears what somebody enters; nothing when he empties it */
    void onEntering(Consumer<List<String>> entered) {
        entering = entered;
    }

    /** Shows what is stored. */
    void show(List<String> values) {
        seen = values;
        waiting = null;
        validity.setInvalid(false);
        showing.accept(values);
    }

    /** What was last shown, by which somebody decides what he enters. */
    List<String> seen() {
        return seen;
    }

    /** The same, unless somebody has it in hand or is about to mend what was refused: nothing is overwritten as he types. */
    void refresh(List<String> values) {
        if (isInHand) {
            waiting = values;
        } else if (!validity.isInvalid()) {
            show(values);
        }
    }

    private void letGo() {
        isInHand = false;
        if (waiting != null) {
            refresh(waiting);
        }
    }

    /** Says beside what was entered why it cannot be. */
    void refuse(String words) {
        validity.setErrorMessage(words);
        validity.setInvalid(true);
    }

    void lock(boolean isLocked) {
        value.setReadOnly(isLocked);
    }

    private static FieldInput text(String name, Function<String, String> written) {
        var input = new TextField();
        input.setManualValidation(true);
        input.setMaxLength(FieldValues.MAXIMUM_LENGTH);
        input.setPlaceholder(input.getTranslation("tickets.fields.empty"));
        return new FieldInput(
                input,
                name,
                List::of,
                values -> values.stream().map(written).findFirst().orElse(""));
    }

    /** What is no day is refused before it empties the field. */
    private static FieldInput day(String name) {
        var input = new DayPicker(null);
        input.setPlaceholder(input.getTranslation("tickets.fields.empty"));
        input.setClearButtonVisible(true);
        var words = input.getTranslation(Refusal.of("field-date").messageKey());
        input.setI18n(Objects.requireNonNull(input.getI18n()).setBadInputErrorMessage(words));
        return new FieldInput(
                input,
                name,
                day -> Stream.ofNullable(day).map(LocalDate::toString).toList(),
                values -> values.stream().map(LocalDate::parse).findFirst().orElse(null));
    }

    private static FieldInput choice(TicketField known, String name, FieldWords words, Locale locale) {
        var input = new Select<String>();
        input.setManualValidation(true);
        input.setItems(keys(known));
        var none = input.getTranslation("tickets.fields.empty");
        input.setItemLabelGenerator(key -> key == null ? none : label(known.field(), key, words, locale));
        input.setEmptySelectionAllowed(true);
        input.setEmptySelectionCaption(none);
        input.setPlaceholder(none);
        return new FieldInput(
                input,
                name,
                key -> Stream.ofNullable(key).toList(),
                values -> values.stream().findFirst().orElse(null));
    }

    private static FieldInput choices(TicketField known, String name, FieldWords words, Locale locale) {
        var input = new MultiSelectComboBox<String>();
        input.setManualValidation(true);
        input.setItems(keys(known));
        input.setItemLabelGenerator(key -> label(known.field(), key, words, locale));
        input.setPlaceholder(input.getTranslation("tickets.fields.empty"));
        input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return new FieldInput(input, name, List::copyOf, Set::copyOf);
    }

    /** What can be chosen, and what was chosen when it still could be. */
    private static List<String> keys(TicketField known) {
        var keys = new LinkedHashSet<String>();
        known.field().options().stream().map(Option::key).forEach(keys::add);
        keys.addAll(known.values());
        return List.copyOf(keys);
    }

    private static String label(CustomField field, String key, FieldWords words, Locale locale) {
        return Optional.ofNullable(key)
                .flatMap(field::option)
                .map(option -> words.option(option, locale))
                .orElse("");
    }
}
