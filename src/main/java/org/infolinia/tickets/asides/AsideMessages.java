package org.infolinia.tickets.asides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.mail.InboundMail;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.StoredMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written in asides, and the files that went along. Does not ask who reads, so whoever uses it does. */
@Component
class AsideMessages {

    private final JdbcClient jdbc;
    private final AttachmentStore store;

    private record Attached(long message, Attachment attachment) {}

    AsideMessages(JdbcClient jdbc, AttachmentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** @return the message's id */
    long add(AsideNumber aside, Entry entry) {
        var insert = jdbc.sql("""
                        insert into tickets.aside_message
                            (aside_id, direction, at, author_name, author_agent, author_address, text, html,
                             mail_message_id, verified, words_key, words_arguments)
                        values (:aside, :direction, :at, :name, :agent, :address, :text, :html, :mail, :verified, :words,
                                :arguments)
                        returning id""").param("aside", aside.value());
        return StoredMessages.fill(insert, entry).query(Long.class).single();
    }

    /** Notes under which Message-ID a letter went out. */
    void sentAs(long message, String mailMessageId) {
        jdbc.sql("update tickets.aside_message set mail_message_id = :mail where id = :message")
                .param("mail", mailMessageId)
                .param("message", message)
                .update();
    }

    /** Keeps a file that came by mail. */
    void attach(long message, InboundMail.Attachment file) {
        var bytes = file.content();
        attach(message, file.name(), file.contentType(), bytes.length, store.keep(bytes), file.contentId());
    }

    /** Puts to a message what is {@linkplain AttachmentStore#keep kept} already. */
    void attach(long message, String name, String type, long size, String sha256, @Nullable String contentId) {
        jdbc.sql("""
                        insert into tickets.aside_attachment (message_id, name, media_type, size, sha256, content_id)
                        values (:message, :name, :type, :size, :hash, :contentId)""")
                .param("message", message)
                .param("name", name)
                .param("type", type)
                .param("size", size)
                .param("hash", sha256)
                .param("contentId", contentId)
                .update();
    }

    /** Oldest first. */
    List<Message> of(AsideNumber aside) {
        Map<Long, List<Attachment>> files = files(aside).stream()
                .collect(Collectors.groupingBy(
                        Attached::message, Collectors.mapping(Attached::attachment, Collectors.toList())));
        return jdbc.sql("select * from tickets.aside_message where aside_id = ? order by at, id")
                .param(aside.value())
                .query((row, number) -> message(row, files))
                .list();
    }

    /** The bytes of a file of this aside. */
    Optional<byte[]> content(AsideNumber aside, long attachment) {
        return jdbc.sql("""
                        select content.bytes
                          from tickets.aside_attachment attachment
                          join tickets.aside_message message on message.id = attachment.message_id
                          join tickets.attachment_content content on content.sha256 = attachment.sha256
                         where attachment.id = :attachment and message.aside_id = :aside""")
                .param("attachment", attachment)
                .param("aside", aside.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The bytes of the file that a message of this aside names by its content id. */
    Optional<byte[]> named(AsideNumber aside, long message, String contentId) {
        return jdbc.sql("""
                        select content.bytes
                          from tickets.aside_attachment attachment
                          join tickets.aside_message message on message.id = attachment.message_id
                          join tickets.attachment_content content on content.sha256 = attachment.sha256
                         where attachment.message_id = :message and attachment.content_id = :contentId
                           and message.aside_id = :aside
                         limit 1""")
                .param("message", message)
                .param("contentId", contentId)
                .param("aside", aside.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The agent who wrote a letter; empty when the system did or there is none. */
    Optional<AgentId> writerOf(AsideNumber aside, long message) {
        return jdbc.sql("""
                        select author_agent from tickets.aside_message
                         where id = :message and aside_id = :aside and direction = 'OUT' and author_agent is not null""")
                .param("message", message)
                .param("aside", aside.value())
                .query((row, number) -> new AgentId(row.getLong(1)))
                .optional();
    }

    /** Id of the newest letter that went out; empty when none did. */
    Optional<Long> newestLetter(AsideNumber aside) {
        return jdbc.sql("""
                        select id from tickets.aside_message where aside_id = ? and direction = 'OUT'
                         order by id desc limit 1""").param(aside.value()).query(Long.class).optional();
    }

    /** Whether nobody wrote to us after our last letter. */
    boolean lastIsOurs(AsideNumber aside) {
        return jdbc.sql("""
                        select coalesce((select direction = 'OUT' from tickets.aside_message
                                          where aside_id = ? and direction <> 'EVENT'
                                          order by id desc limit 1), true)""").param(aside.value()).query(Boolean.class).single();
    }

    /** A message that came by mail, with what it takes to write it down elsewhere. */
    Optional<Entry> cameAs(AsideNumber aside, String mailMessageId) {
        return jdbc.sql("""
                        select * from tickets.aside_message
                         where aside_id = :aside and mail_message_id = :mail and direction = 'IN'""")
                .param("aside", aside.value())
                .param("mail", mailMessageId)
                .query((row, number) -> new Entry(
                        Direction.IN,
                        row.getTimestamp("at").toInstant(),
                        StoredMessages.author(row),
                        row.getString("text"),
                        row.getString("html"),
                        mailMessageId,
                        row.getBoolean("verified"),
                        null))
                .optional();
    }

    /** Puts the files of a message that came by mail to one of a ticket's conversation, and takes it out of the aside. */
    void moveTo(long message, AsideNumber aside, String mailMessageId) {
        jdbc.sql("""
                        with moved as (
                            delete from tickets.aside_attachment
                             where message_id in (select id from tickets.aside_message
                                                   where aside_id = :aside and mail_message_id = :mail)
                            returning name, media_type, size, sha256, content_id)
                        insert into tickets.attachment (message_id, name, media_type, size, sha256, content_id)
                        select :message, name, media_type, size, sha256, content_id from moved""")
                .param("message", message)
                .param("aside", aside.value())
                .param("mail", mailMessageId)
                .update();
        jdbc.sql("delete from tickets.aside_message where aside_id = :aside and mail_message_id = :mail")
                .param("aside", aside.value())
                .param("mail", mailMessageId)
                .update();
    }

    private List<Attached> files(AsideNumber aside) {
        return jdbc.sql("""
                        select attachment.message_id, attachment.id, attachment.name, attachment.media_type,
                               attachment.size, attachment.content_id
                          from tickets.aside_attachment attachment
                          join tickets.aside_message message on message.id = attachment.message_id
                         where message.aside_id = ? order by attachment.id""")
                .param(aside.value())
                .query((row, number) -> new Attached(
                        row.getLong(1),
                        new Attachment(
                                row.getLong(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6))))
                .list();
    }

    private static Message message(ResultSet row, Map<Long, List<Attachment>> files) throws SQLException {
        return StoredMessages.read(row, row.getLong("id"), null, files);
    }
}
