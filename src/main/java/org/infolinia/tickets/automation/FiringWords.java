package org.infolinia.tickets.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.automation.Rule.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a rule did, as the ticket's history keeps it: its name, then each thing done. A property is written as its field, an equals
 * sign and its new value as histories keep values, so that everybody reads it in his language.
 */
final class FiringWords {

    private static final String DONE = "tickets.event.rule.done";

    private FiringWords() {}

    static Words done(Content rule, Ticket before, Ticket after) {
        var arguments = new ArrayList<>(List.of(rule.name()));
        if (!rule.answer().isEmpty()) {
            arguments.add("ANSWER");
        }
        if (!rule.note().isEmpty()) {
            arguments.add("NOTE");
        }
        for (var field : Field.values()) {
            var value = value(field, after);
            if (!value.equals(value(field, before))) {
                arguments.add(field + "=" + value);
            }
        }
        return new Words(DONE, arguments);
    }

    /** Empty when there is nothing, and for what no deed of a rule changes. */
    private static String value(Field field, Ticket ticket) {
        return switch (field) {
            case STATE -> ticket.state().name();
            case PRIORITY -> ticket.priority().name();
            case KIND -> ticket.kind().name();
            case TOPIC -> ticket.topicPath().written();
            case OWNER -> said(ticket.owner(), owner -> Long.toString(owner.value()));
            case QUEUE -> Objects.requireNonNullElse(ticket.queue(), "");
            case PARTICIPANT -> said(ticket.participant(), known -> Long.toString(known.value()));
            case TAGS -> ticket.tags().stream().map(Objects::toString).collect(Collectors.joining(", "));
            case SNOOZE -> said(ticket.snooze(), Snooze::written);
            case LINK, CHECKLIST, CUSTOM, TIME, WATCHER, LEGAL, SUBJECT, LANGUAGE, CONTACT -> "";
        };
    }

    private static <T> String said(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }
}
