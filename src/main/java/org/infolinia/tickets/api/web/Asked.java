package org.infolinia.tickets.api.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.api.ApiAsk;
import org.jspecify.annotations.Nullable;

/** A body as a program's system sends it; nothing in it is checked before it is asked for. */
record Asked(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String name,
        @Nullable String email,
        @Nullable String participant,
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String queue,
        @Nullable String language) {

    private static final int LONGEST_NAME = 100;

    /** Refused as {@code api-field} with the name of the first that is wrong. */
    Outcome<ApiAsk> begin() {
        return wrongInBoth()
                .or(() -> isWithin(subject, OpenTicket.MAXIMUM_SUBJECT_LENGTH) ? Optional.empty() : wrong("subject"))
                .or(() -> participant == null || isWithin(participant, LONGEST_NAME)
                        ? Optional.empty()
                        : wrong("participant"))
                .or(() -> queue == null || isWithin(queue, LONGEST_NAME) ? Optional.empty() : wrong("queue"))
                .or(() -> isNameOf(Kind.values(), kind) ? Optional.empty() : wrong("kind"))
                .or(() -> isNameOf(Topic.values(), topic) ? Optional.empty() : wrong("topic"))
                .or(() -> language == null || Language.ofCode(language).isPresent()
                        ? Optional.empty()
                        : wrong("language"))
                .map(Asked::refused)
                .orElseGet(() -> Outcome.done(new ApiAsk.Begin(
                        contact(),
                        participant,
                        kind == null ? null : Kind.valueOf(kind),
                        topic == null ? null : Topic.valueOf(topic),
                        queue,
                        String.valueOf(subject).strip(),
                        String.valueOf(text).strip(),
                        Optional.ofNullable(language).flatMap(Language::ofCode).orElse(null))));
    }

    /** Refused in the same way. */
    Outcome<ApiAsk> add(TicketNumber ticket) {
        return wrongInBoth()
                .map(Asked::refused)
                .orElseGet(() -> Outcome.done(
                        new ApiAsk.Add(ticket, contact(), String.valueOf(text).strip())));
    }

    private Contact contact() {
        return new Contact(
                name == null ? null : name.strip(),
                Optional.ofNullable(email).flatMap(EmailAddress::parse).orElse(null));
    }

    private Optional<String> wrongInBoth() {
        if (!isWithin(text, ApiAsk.MAXIMUM_TEXT_LENGTH)) {
            return wrong("text");
        }
        if (name != null && !isWithin(name, LONGEST_NAME)) {
            return wrong("name");
        }
        return email == null || EmailAddress.parse(email).isPresent() ? Optional.empty() : wrong("email");
    }

    private static Outcome<ApiAsk> refused(String field) {
        return Outcome.refused("api-field", field);
    }

    private static Optional<String> wrong(String field) {
        return Optional.of(field);
    }

    /** The database keeps no text with the character nought. */
    private static boolean isWithin(@Nullable String value, int most) {
        return value != null && !value.isBlank() && value.strip().length() <= most && value.indexOf('\0') < 0;
    }

    private static boolean isNameOf(Enum<?>[] all, @Nullable String name) {
        return name == null || Stream.of(all).map(Enum::name).anyMatch(name::equals);
    }
}
