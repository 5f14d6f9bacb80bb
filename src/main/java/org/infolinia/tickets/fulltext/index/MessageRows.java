package org.infolinia.tickets.fulltext.index;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is to be indexed. */
@Component
class MessageRows {

    private static final String TICKET_AND_MESSAGE = """
            select ticket.number, program_id, ticket.state, queue, owner_id, topic, tags, language, mailbox_id, opened_at,
                   message.id, mail_message_id, direction, at, author_name, author_address, text,
                   case when text ~ '\\S' then null else html end as html, file.names, file.texts,
            """;

    private static final String IN_CONVERSATIONS = TICKET_AND_MESSAGE + """
                   0 as aside, subject, contact_name, contact_address
              from tickets.ticket
              left join tickets.message on message.ticket_number = ticket.number and (direction <> 'EVENT' or text <> '')
              left join lateral (
                   select string_agg(attachment.name, E'\\n' order by attachment.id) as names,
                          string_agg(nullif(attachment_text.text, ''), E'\\n' order by attachment.id) as texts
                     from tickets.attachment
                     left join tickets.attachment_text using (sha256)
                    where attachment.message_id = message.id) as file on true
             where ticket.number = any(:tickets)""";

    /** Of asides that were begun on the ticket or on any that was merged into it; a merged one has none to be read. */
    private static final String IN_ASIDES = TICKET_AND_MESSAGE + """
                   aside.id as aside, ticket.subject || E'\\n' || aside.subject as subject, '' as contact_name,
                   aside.address as contact_address
              from tickets.ticket
              cross join lateral tickets.merged_together(ticket.number) as begun_on(number)
              join tickets.aside on aside.ticket_number = begun_on.number
              join tickets.aside_message message on message.aside_id = aside.id
               and (direction <> 'EVENT' or text <> '')
              left join lateral (
                   select string_agg(attachment.name, E'\\n' order by attachment.id) as names,
                          string_agg(nullif(attachment_text.text, ''), E'\\n' order by attachment.id) as texts
                     from tickets.aside_attachment attachment
                     left join tickets.attachment_text using (sha256)
                    where attachment.message_id = message.id) as file on true
             where ticket.number = any(:tickets) and ticket.merged_into is null""";

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;

    MessageRows(JdbcClient jdbc, Mailboxes mailboxes) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
    }

    /** All that was said in these tickets, and with others about their matters. */
    @Transactional(readOnly = true)
    public List<IndexedMessage> of(Collection<Long> tickets) {
        var ours = mailboxesOf(tickets);
        return Stream.of(IN_CONVERSATIONS, IN_ASIDES)
                .flatMap(said -> jdbc
                        .sql(said)
                        .param("tickets", tickets.toArray(Long[]::new))
                        .query((row, place) -> message(row, ours))
                        .list()
                        .stream())
                .toList();
    }

    /** What the mailboxes are called that the tickets came to, by their ids. */
    private Map<Long, String> mailboxesOf(Collection<Long> tickets) {
        return jdbc.sql("""
                        select distinct mailbox_id from tickets.ticket
                         where number = any(:tickets) and mailbox_id is not null""").param("tickets", tickets.toArray(Long[]::new)).query(Long.class).list().stream()
                .flatMap(id -> mailboxes.find(id).stream())
                .collect(Collectors.toMap(
                        Mailbox::id,
                        mailbox -> joined(mailbox.name(), mailbox.address().value())));
    }

    List<Long> ticketsAfter(long number, int limit) {
        return jdbc.sql("select number from tickets.ticket where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** How much of all tickets has a number up to this one, between 0 and 1, about. */
    double shareUpTo(long number) {
        return jdbc.sql("select min(number), max(number) from tickets.ticket")
                .query((row, place) -> {
                    long first = row.getLong(1);
                    long last = row.getLong(2);
                    return last <= first ? 1.0 : Math.clamp((number - first) / (double) (last - first), 0.0, 1.0);
                })
                .single();
    }

    private static IndexedMessage message(ResultSet row, Map<Long, String> ours) throws SQLException {
        var contact = joined(row.getString("contact_name"), row.getString("contact_address"));
        var at = requireNonNullElse(row.getTimestamp("at"), row.getTimestamp("opened_at"));
        return new IndexedMessage(
                row.getLong("number"),
                row.getLong("aside"),
                row.getLong("id"),
                row.getLong("program_id"),
                row.getString("state"),
                requireNonNullElse(row.getString("queue"), ""),
                row.getLong("owner_id"),
                row.getString("topic"),
                List.of((String[]) row.getArray("tags").getArray()),
                Language.valueOf(row.getString("language")),
                at == null ? Instant.EPOCH : at.toInstant(),
                MessageText.inOneForm(row.getString("subject")),
                row.getLong("id") == 0
                        ? contact
                        : joined(row.getString("author_name"), row.getString("author_address")),
                writtenTo(row, contact, ours),
                MessageText.of(row.getString("text"), row.getString("html")),
                MessageText.inOneForm(row.getString("names")),
                MessageText.inOneForm(row.getString("texts")));
    }

    /** An answer goes to the contact, a letter to one of our mailboxes; what was said on the phone to nobody by name. */
    private static String writtenTo(ResultSet row, String contact, Map<Long, String> ours) throws SQLException {
        return switch (row.getString("direction")) {
            case "OUT" -> contact;
            case "IN" ->
                row.getString("mail_message_id") == null ? "" : ours.getOrDefault(row.getLong("mailbox_id"), "");
            case null, default -> "";
        };
    }

    private static String joined(@Nullable String name, @Nullable String address) {
        return MessageText.inOneForm(requireNonNullElse(name, "") + " " + requireNonNullElse(address, ""));
    }
}
