package org.infolinia.tickets.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What a program's system asks for, with all that can be seen without looking anything up in order. */
public sealed interface ApiAsk {

    int MAXIMUM_TEXT_LENGTH = 20_000;

    Contact contact();

    String text();

    /**
     * A new ticket.
     *
     * @param participant his number in the program, or null
     * @param kind null to guess, as is {@code topic}
     * @param queue key of the program's queue, or null for its first
     * @param language null for the participant's, or the program's
     */
    record Begin(
            Contact contact,
            @Nullable String participant,
            @Nullable Kind kind,
            @Nullable Topic topic,
            @Nullable String queue,
            String subject,
            String text,
            @Nullable Language language)
            implements ApiAsk {}

    /** A message into a ticket that is there. */
    record Add(TicketNumber ticket, Contact contact, String text) implements ApiAsk {}

    /** 32 bytes that are the same for the same. Addresses are masked where they say themselves, so they are said apart. */
    default byte[] fingerprint() {
        var address = contact().address();
        var said = this + "\n" + (address == null ? "" : address.value());
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
