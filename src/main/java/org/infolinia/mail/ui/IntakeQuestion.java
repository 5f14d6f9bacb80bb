package org.infolinia.mail.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.IntakeSearch;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of the screen.
 *
 * @param state null for all
 * @param mailbox id, or null for all
 * @param day received on it, or null for any
 * @param mail the message whose details are shown, or null
 */
record IntakeQuestion(
        @Nullable State state,
        @Nullable Long mailbox,
        @Nullable LocalDate day,
        String text,
        @Nullable Long mail) {

    static final IntakeQuestion EVERYTHING = new IntakeQuestion(null, null, null, "", null);

    static IntakeQuestion of(QueryParameters parameters) {
        return new IntakeQuestion(
                parameters
                        .getSingleParameter("state")
                        .flatMap(IntakeQuestion::state)
                        .orElse(null),
                number(parameters, "mailbox").orElse(null),
                parameters
                        .getSingleParameter("day")
                        .flatMap(IntakeQuestion::day)
                        .orElse(null),
                parameters.getSingleParameter("q").orElse(""),
                number(parameters, "mail").orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (state != null) {
            values.put("state", state.name());
        }
        if (mailbox != null) {
            values.put("mailbox", mailbox.toString());
        }
        if (day != null) {
            values.put("day", day.toString());
        }
        if (!text.isBlank()) {
            values.put("q", text);
        }
        if (mail != null) {
            values.put("mail", mail.toString());
        }
        return QueryParameters.simple(values);
    }

    /** @param reasons keys of the reasons whose words contain the text */
    IntakeSearch search(ZoneId zone, Set<String> reasons) {
        return new IntakeSearch(
                state == null ? EnumSet.allOf(State.class) : EnumSet.of(state),
                mailbox,
                day == null ? null : day.atStartOfDay(zone).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant(),
                text,
                reasons);
    }

    IntakeQuestion in(@Nullable State other) {
        return new IntakeQuestion(other, mailbox, day, text, mail);
    }

    IntakeQuestion to(@Nullable Long other) {
        return new IntakeQuestion(state, other, day, text, mail);
    }

    IntakeQuestion on(@Nullable LocalDate other) {
        return new IntakeQuestion(state, mailbox, other, text, mail);
    }

    IntakeQuestion saying(String other) {
        return new IntakeQuestion(state, mailbox, day, other, mail);
    }

    IntakeQuestion showing(@Nullable Long other) {
        return new IntakeQuestion(state, mailbox, day, text, other);
    }

    private static Optional<State> state(String name) {
        return Stream.of(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(written -> written.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
