package org.infolinia.tickets.fields.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Facts;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.TicketField;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.panel.TicketCard;

/** What a program wants to know of a ticket, each to be filled in where it stands; not shown when it is nothing. */
class FieldsCard extends TicketCard {

    private static final String COMPULSORY = " *";

    private final TicketNumber number;
    private final transient TicketFields fields;
    private final transient FieldWords words;
    private transient Map<CustomField, FieldInput> inputs = Map.of();

    FieldsCard(TicketNumber number, TicketFields fields, FieldWords words) {
        super(translate("tickets.fields"));
        this.number = number;
        this.fields = fields;
        this.words = words;
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
        show(facts);
    }

    private void fill(CustomField field, List<String> entered) {
        var input = inputs.get(field);
        if (input != null) {
            switch (fields.fill(number, field.id(), entered)) {
                case Done<TicketField>(var filled) -> input.show(filled.values());
                case Refused<TicketField>(var refusal) ->
                    input.refuse(getTranslation(
                            refusal.messageKey(), refusal.arguments().toArray()));
            }
        }
    }

    private void show(TicketField known, boolean mayChange) {
        var input = inputs.get(known.field());
        if (input != null) {
            input.refresh(known.values());
            input.lock(!mayChange);
        }
    }
}
