package org.infolinia.tickets.fields;

import java.util.List;

/**
 * A field of a ticket's program and what stands in it.
 *
 * @param values as they are stored; none while it is empty, several only of several choices, in the order of their words
 */
public record TicketField(CustomField field, List<String> values) {

    public TicketField {
        values = List.copyOf(values);
    }

    /** As histories keep it. */
    String written() {
        return new FieldWritten(field.id(), values).toString();
    }
}
