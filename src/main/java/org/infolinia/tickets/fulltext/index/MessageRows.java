package org.infolinia.tickets.fulltext.index;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is to be indexed. */
@Component
class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was said in these tickets. */
    @Transactional(readOnly = true)
    public List<IndexedMessage> of(Collection<Long> tickets) {
        return jdbc.sql("""
                        select ticket.number, program_id, state, queue, owner_id, topic, tags, language, subject,
                               contact_name, contact_address, opened_at, message.id, direction, at, author_name,
                               author_address, text, case when text ~ '\\S' then null else html end as html, file.names,
                               file.texts
                          from tickets.ticket
                          left join tickets.message on message.ticket_number = ticket.number
                           and (direction <> 'EVENT' or text <> '')
                          left join lateral (
                               select string_agg(attachment.name, E'\\n' order by attachment.id) as names,
                                      string_agg(nullif(attachment_text.text, ''), E'\\n' order by attachment.id)
                                          as texts
                                 from tickets.attachment
                                 left join tickets.attachment_text using (sha256)
                                where attachment.message_id = message.id) as file on true
                         where ticket.number = any(:tickets)""")
                .param("tickets", tickets.toArray(Long[]::new))
                .query(MessageRows::message)
                .list();
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

    private static IndexedMessage message(ResultSet row, int place) throws SQLException {
        var contact = joined(row.getString("contact_name"), row.getString("contact_address"));
        boolean isAnswer = "OUT".equals(row.getString("direction"));
        var at = requireNonNullElse(row.getTimestamp("at"), row.getTimestamp("opened_at"));
        return new IndexedMessage(
                row.getLong("number"),
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
                isAnswer ? contact : "",
                MessageText.of(row.getString("text"), row.getString("html")),
                MessageText.inOneForm(row.getString("names")),
                MessageText.inOneForm(row.getString("texts")));
    }

    private static String joined(@Nullable String name, @Nullable String address) {
        return MessageText.inOneForm(requireNonNullElse(name, "") + " " + requireNonNullElse(address, ""));
    }
}
