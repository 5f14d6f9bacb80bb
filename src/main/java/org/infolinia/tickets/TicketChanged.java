package org.infolinia.tickets;

import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.TicketChange.Field;
import org.jspecify.annotations.Nullable;

/** A property of a ticket has another value. */
public record TicketChanged(
        Actor by,
        Ticket ticket,
        Field field,
        @Nullable String before,
        @Nullable String after) implements TicketEvent {

    private static final String NOTHING = "-";

    @Override
    public String action() {
        return "tickets.changed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "field",
                field.name(),
                "before",
                Objects.requireNonNullElse(before, NOTHING),
                "after",
                Objects.requireNonNullElse(after, NOTHING));
    }
}
