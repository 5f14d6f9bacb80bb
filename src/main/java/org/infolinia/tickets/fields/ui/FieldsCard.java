package org.infolinia.tickets.fields.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Facts;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldWritten;
import org.infolinia.tickets.fields.TicketField;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.ui.parts.Collisions;

/** What a program wants to know of a ticket, each to be filled in where it stands; not shown when it is nothing. */
class FieldsCard extends TicketCard {

    private static final String COMPULSORY = " *";

    private final TicketNumber number;
    private final transient TicketFields fields;
    private final transient FieldWords words;
    private final transient Collisions collisions;
    private final Div question = new Div();
    private transient Map<CustomField, FieldInput> inputs = Map.of();

    FieldsCard(TicketNumber number, TicketFields fields, FieldWords words, Collisions collisions) {
        super(translate("tickets.fields"));
        this.number = number;
        this.fields = fields;
        this.words = words;
        this.collisions = collisions;
        addClassNames("custom-fields");
    }

    /** Inputs stay as long as the program's fields do, so that the keyboard keeps its place. */
    @Override
    public void show(Ticket ticket) {
        var known = fields.of(number);
        if (!known.stream().map(TicketField::field).toList().equals(List.copyOf(inputs.keySet()))) {
            draw(known);
        }
        boolean mayChange = ticket.mergedInto() == null && ticket.state() != State.CLOSED;
        known.forEach(field -> show(field, mayChange));
        setVisible(!known.isEmpty());
    }

    private void draw(List<TicketField> known) {
        var drawn = new LinkedHashMap<CustomField, FieldInput>();
        var facts = new Facts();
        for (var each : known) {
            var field = each.field();
            var input = FieldInput.of(each, words, getLocale());
            input.onEntering(values -> fill(field, values));
            drawn.put(field, input);
            var label = words.label(field, getLocale());
            facts.with(field.content().isCompulsory() ? label + COMPULSORY : label, input.component());
        }
        inputs = drawn;
        show(question, facts);
    }

    private void fill(CustomField field, List<String> entered) {
        var input = inputs.get(field);
        if (input != null) {
            fill(input, new TicketField(field, input.seen()), entered);
        }
    }

    private void fill(FieldInput input, TicketField seen, List<String> entered) {
        question.removeAll();
        switch (fields.fill(number, seen, entered)) {
            case Done<TicketField>(var filled) -> input.show(filled.values());
            case Refused<TicketField>(var refusal) -> {
                if (!refusal.code().equals(Collisions.CODE) || !isAsked(input, seen.field(), entered)) {
                    input.refuse(getTranslation(
                            refusal.messageKey(), refusal.arguments().toArray()));
                }
            }
        }
    }

    /** Whether both can be named; until one of them is chosen, what is stored is shown. */
    private boolean isAsked(FieldInput input, CustomField field, List<String> entered) {
        var theirs = fields.of(number).stream()
                .filter(known -> known.field().id() == field.id())
                .findFirst();
        var first = collisions.newest(number, change -> isOf(field, change));
        if (theirs.isEmpty() || first.isEmpty()) {
            return false;
        }
        var now = theirs.get();
        question.add(collisions.question(
                first.get(),
                words.label(field, getLocale()),
                said(field, now.values()),
                said(field, entered),
                question::removeAll,
                () -> fill(input, now, entered)));
        input.show(now.values());
        return true;
    }

    private static boolean isOf(CustomField field, TicketChange change) {
        return change.field() == Field.CUSTOM
                && Optional.ofNullable(change.after())
                        .flatMap(FieldWritten::read)
                        .filter(written -> written.field() == field.id())
                        .isPresent();
    }

    /** What was entered is no stored value yet, so that it is only read where it is chosen by a key. */
    private String said(CustomField field, List<String> values) {
        if (values.isEmpty()) {
            return getTranslation("tickets.nothing");
        }
        return switch (field.content().kind()) {
            case CHOICE, CHOICES, DATE -> words.values(field, values, getLocale());
            case TEXT, NUMBER -> String.join(", ", values);
        };
    }

    private void show(TicketField known, boolean mayChange) {
        var input = inputs.get(known.field());
        if (input != null) {
            input.refresh(known.values());
            input.lock(!mayChange);
        }
    }
}
