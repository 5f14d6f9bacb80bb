package org.infolinia.security.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several entries of one kind, each in a line of its own. */
class LinesField<T> extends TextArea {

    private static final int MAXIMUM_LENGTH = 500;

    private final Function<String, Optional<T>> reading;

    /** @param reading what a line says; empty when it is no such entry */
    LinesField(String label, Function<String, Optional<T>> reading) {
        this.reading = reading;
        setLabel(label);
        setMaxLength(MAXIMUM_LENGTH);
    }

    void show(List<T> entries, Function<T, String> spelling) {
        setValue(entries.stream().map(spelling).collect(Collectors.joining("\n")));
    }

    /** Whether every line is an entry; the first that is none is said at the field. */
    boolean isSound() {
        var wrong = lines().filter(line -> reading.apply(line).isEmpty()).findFirst();
        setErrorMessage(
                wrong.map(line -> getTranslation("agents.contacts.wrong", line)).orElse(""));
        setInvalid(wrong.isPresent());
        return wrong.isEmpty();
    }

    List<T> entries() {
        return lines().flatMap(line -> reading.apply(line).stream()).toList();
    }

    private Stream<String> lines() {
        return getValue().lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
