package org.infolinia.tickets;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.TicketChange.Field;
import org.jspecify.annotations.Nullable;

/**
 * A property of a ticket has another value. What people have written about people is in the ticket's own history alone: the
 * trail keeps for ever what it was told.
 */
public record TicketChanged(
        Actor by,
        Ticket ticket,
        Field field,
        @Nullable String before,
        @Nullable String after) implements TicketEvent {

    private static final String NOTHING = "-";
    private static final String NOT_TOLD = "•••";
    private static final Set<Field> PERSONAL = EnumSet.of(Field.SUBJECT, Field.CONTACT, Field.CUSTOM);

    @Override
    public String action() {
        return "tickets.changed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("field", field.name(), "before", told(before), "after", told(after));
    }

    private String told(@Nullable String value) {
        return value != null && PERSONAL.contains(field) ? NOT_TOLD : Objects.requireNonNullElse(value, NOTHING);
    }
}
