package org.infolinia.tickets.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How messages stand in their tables: those of conversations and those of asides have these columns alike. */
public final class StoredMessages {

    private StoredMessages() {}

    /** Fills in what is to be written down; its columns are named as in {@link #author} and below. */
    public static StatementSpec fill(StatementSpec statement, Entry entry) {
        var author = entry.author();
        var words = entry.words();
        return statement
                .param("direction", entry.direction().name())
                .param("at", Timestamp.from(entry.at()))
                .param("name", withoutNul(author.name()))
                .param("agent", author.agent() == null ? null : author.agent().value())
                .param(
                        "address",
                        author.address() == null ? null : author.address().value())
                .param("text", kept(entry.text()))
                .param("html", entry.html() == null ? null : kept(entry.html()))
                .param("mail", entry.mailMessageId())
                .param("verified", entry.verified())
                .param("words", words == null ? null : words.key())
                .param(
                        "arguments",
                        words == null
                                ? new String[0]
                                : words.arguments().stream()
                                        .map(StoredMessages::withoutNul)
                                        .toArray(String[]::new));
    }

    /**
     * @param arrival as in {@link Message#arrival}
     * @param cameWith the merged ticket that it was written in, or null
     * @param files of all messages, by their ids
     */
    public static Message read(
            ResultSet row, long arrival, @Nullable TicketNumber cameWith, Map<Long, List<Attachment>> files)
            throws SQLException {
        long id = row.getLong("id");
        return new Message(
                id,
                arrival,
                Direction.valueOf(row.getString("direction")),
                row.getTimestamp("at").toInstant(),
                author(row),
                row.getString("text"),
                row.getString("html"),
                files.getOrDefault(id, List.of()),
                row.getBoolean("verified"),
                words(row),
                cameWith);
    }

    public static Author author(ResultSet row) throws SQLException {
        long agent = row.getLong("author_agent");
        var address = row.getString("author_address");
        return new Author(
                row.getString("author_name"),
                agent == 0 ? null : new AgentId(agent),
                address == null ? null : new EmailAddress(address));
    }

    private static @Nullable Words words(ResultSet row) throws SQLException {
        var key = row.getString("words_key");
        return key == null
                ? null
                : new Words(
                        key, List.of((String[]) row.getArray("words_arguments").getArray()));
    }

    /** A quoted link to somebody's page is his and not for who reads here. */
    private static String kept(String text) {
        return Secret.hiddenIn(withoutNul(text));
    }

    /** PostgreSQL keeps every character but this one. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
