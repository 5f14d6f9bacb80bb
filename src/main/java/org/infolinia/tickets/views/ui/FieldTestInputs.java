package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.views.Condition.WithField;

/** As many of the programs' own fields as one likes to ask, each with what must stand in it. */
class FieldTestInputs extends Div {

    /** Each is looked up beside every ticket that is listed. */
    static final int MAXIMUM_FIELDS = 5;

    private final transient List<CustomField> fields;
    private final transient FieldWords words;
    private final transient List<FieldTestInput> inputs = new ArrayList<>();
    private final Button more = Buttons.plain(Icon.PLUS, getTranslation("tickets.view.field.more"), this::another);
    private transient Runnable onField = () -> {};

    FieldTestInputs(List<CustomField> fields, FieldWords words) {
        this.fields = fields;
        this.words = words;
        addClassName("field-tests");
        setVisible(!fields.isEmpty());
        add(more);
        more();
    }

    /** @param listener hears when another field is asked */
    void onField(Runnable listener) {
        onField = listener;
    }

    void fill(WithField condition) {
        var last = inputs.getLast();
        (last.isAsking() ? more() : last).fill(condition);
    }

    /** The program whose field is asked first. */
    Optional<ProgramId> program() {
        return inputs.stream().flatMap(input -> input.program().stream()).findFirst();
    }

    /** Refused as {@code field-number}. */
    Outcome<List<WithField>> conditions() {
        var conditions = new ArrayList<WithField>();
        for (var input : inputs) {
            switch (input.condition()) {
                case Done<Optional<WithField>>(var condition) -> condition.ifPresent(conditions::add);
                case Refused<Optional<WithField>>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(conditions);
    }

    private void another() {
        more().focus();
    }

    private FieldTestInput more() {
        var input = new FieldTestInput(fields, words);
        input.onField(() -> onField.run());
        inputs.add(input);
        addComponentAtIndex(inputs.size() - 1, input);
        more.setVisible(inputs.size() < MAXIMUM_FIELDS);
        return input;
    }
}
