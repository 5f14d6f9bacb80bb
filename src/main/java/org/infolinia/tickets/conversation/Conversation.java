package org.infolinia.tickets.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of tickets, in the order they came. */
@Component
public class Conversation {

    private final JdbcClient jdbc;
    private final AttachmentStore attachments;

    /**
     * A message to be written down.
     *
     * @param html sanitised, or null when there is only text
     * @param mailMessageId Message-ID with the angle brackets, or null when it did not come by mail
     * @param verified false when a stranger to the ticket wrote it
     * @param words why it landed here or what happened, or null
     */
    public record Entry(
            Direction direction,
            Instant at,
            Author author,
            String text,
            @Nullable String html,
            @Nullable String mailMessageId,
            boolean verified,
            @Nullable Words words) {

        public static Entry of(Direction direction, Instant at, Author author, String text) {
            return new Entry(direction, at, author, text, null, null, true, null);
        }

        public static Entry event(Instant at, Actor by, Words words) {
            return new Entry(Direction.EVENT, at, Conversation.author(by), "", null, null, true, words);
        }

        public Entry as(Direction other) {
            return new Entry(other, at, author, text, html, mailMessageId, verified, words);
        }
    }

    Conversation(JdbcClient jdbc, AttachmentStore attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** An agent or the system as author. */
    public static Author author(Actor actor) {
        return new Author(actor.name(), actor.agent(), null);
    }

    /** @return the message's id */
    public long add(TicketNumber ticket, Entry entry) {
        return add(ticket, ticket, entry);
    }

    /**
     * Writes down what was meant for a ticket in the one that it was merged into.
     *
     * @return the message's id
     */
    public long add(TicketNumber ticket, TicketNumber meant, Entry entry) {
        var insert = jdbc.sql("""
                        insert into tickets.message
                            (ticket_number, direction, at, author_name, author_agent, author_address, text, html,
                             mail_message_id, verified, words_key, words_arguments, came_with)
                        values (:ticket, :direction, :at, :name, :agent, :address, :text, :html, :mail, :verified,
                                :words, :arguments, nullif(:meant, :ticket))
                        returning id""").param("ticket", ticket.value()).param("meant", meant.value());
        return StoredMessages.fill(insert, entry).query(Long.class).single();
    }

    /**
     * Puts one message that came by mail into another ticket.
     *
     * @return when it was written; empty when it was not there
     */
    public Optional<Instant> move(String mailMessageId, TicketNumber from, TicketNumber to) {
        return jdbc.sql("""
                        update tickets.message
                           set ticket_number = :to, came_with = null, arrival = nextval('tickets.message_arrival'),
                               words_key = :words, words_arguments = '{}'
                         where ticket_number = :from and mail_message_id = :mail
                        returning at""")
                .param("from", from.value())
                .param("to", to.value())
                .param("mail", mailMessageId)
                .param("words", "tickets.reason.moved")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether anybody outside wrote or was written to in a ticket. */
    public boolean isEmpty(TicketNumber ticket) {
        return !jdbc.sql("""
                        select exists (select from tickets.message
                                        where ticket_number = :ticket and direction in ('IN', 'OUT', 'NOTE'))""")
                .param("ticket", ticket.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes whom an answer went to, and under which Message-ID. */
    public void sentAs(long message, EmailAddress to, String mailMessageId) {
        jdbc.sql("update tickets.message set mail_message_id = :mail, addressee = :to where id = :message")
                .param("mail", mailMessageId)
                .param("to", to.value())
                .param("message", message)
                .update();
    }

    /** The Message-ID, with the angle brackets, that a message of a ticket came or went under. */
    public Optional<String> mailMessageId(TicketNumber ticket, long message) {
        return jdbc.sql("""
                        select mail_message_id from tickets.message
                         where id = :message and ticket_number = :ticket and mail_message_id is not null""")
                .param("message", message)
                .param("ticket", ticket.value())
                .query(String.class)
                .optional();
    }

    /** Oldest first. */
    public List<Message> of(TicketNumber ticket) {
        return behind(ticket, 0);
    }

    /**
     * What is new in a ticket to whoever has read up to an {@link Message#arrival}, oldest first.
     *
     * @param reader null when it is no agent
     */
    public List<Message> news(TicketNumber ticket, long lastRead, @Nullable AgentId reader) {
        return behind(ticket, lastRead).stream()
                .filter(message -> message.isNewsTo(reader))
                .toList();
    }

    private List<Message> behind(TicketNumber ticket, long arrival) {
        Map<Long, List<Attachment>> files = attachments.of(ticket).stream()
                .collect(Collectors.groupingBy(
                        AttachmentStore.Attached::message,
                        Collectors.mapping(AttachmentStore.Attached::attachment, Collectors.toList())));
        return jdbc.sql("""
                        select id, arrival, direction, at, author_name, author_agent, author_address, text, html, verified,
                               words_key, words_arguments, came_with
                          from tickets.message where ticket_number = :ticket and arrival > :arrival order by at, id""")
                .param("ticket", ticket.value())
                .param("arrival", arrival)
                .query((row, number) -> message(row, files))
                .list();
    }

    /** Everybody who wrote or is named on the ticket. */
    public boolean knows(TicketNumber ticket, EmailAddress address) {
        return jdbc.sql("""
                        select exists (select from tickets.person where ticket_number = :ticket and address = :address)
                            or exists (select from tickets.ticket where number = :ticket and contact_address = :address)""")
                .param("ticket", ticket.value())
                .param("address", address.value())
                .query(Boolean.class)
                .single();
    }

    /** Puts somebody on the ticket; who is there stays there. */
    public void admit(TicketNumber ticket, EmailAddress address) {
        admit(ticket, ticket, address);
    }

    /** The same for somebody of a ticket that was merged into this one; who came with it and is named here stays. */
    void admit(TicketNumber ticket, TicketNumber meant, EmailAddress address) {
        jdbc.sql("""
                        insert into tickets.person as known (ticket_number, address, came_with)
                        values (:ticket, :address, nullif(:meant, :ticket))
                        on conflict (ticket_number, address) do update set came_with = null
                         where known.came_with is not null and excluded.came_with is null""")
                .param("ticket", ticket.value())
                .param("meant", meant.value())
                .param("address", address.value())
                .update();
    }

    private static Message message(ResultSet row, Map<Long, List<Attachment>> files) throws SQLException {
        long cameWith = row.getLong("came_with");
        return StoredMessages.read(
                row, row.getLong("arrival"), cameWith == 0 ? null : new TicketNumber(cameWith), files);
    }
}
