package org.infolinia.tickets.conversation;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Sha256;
import org.infolinia.mail.InboundMail;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that came with messages. The same bytes are kept once, however often they are sent. */
@Component
public class AttachmentStore {

    private final JdbcClient jdbc;

    record Attached(long message, Attachment attachment) {}

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file that came by mail. */
    public void add(long message, InboundMail.Attachment file) {
        var bytes = file.content();
        attach(message, file.name(), file.contentType(), bytes.length, keep(bytes), file.contentId());
    }

    /** Puts to a message what is {@linkplain #keep kept} already. */
    public void add(long message, String name, String mediaType, long size, String sha256) {
        attach(message, name, mediaType, size, sha256, null);
    }

    /** Puts to a message what is kept already and is named in its text. */
    public void place(long message, String contentId, String name, String mediaType, long size, String sha256) {
        attach(message, name, mediaType, size, sha256, contentId);
    }

    /** @return the SHA-256 by which the bytes are found again, in hexadecimal digits */
    public String keep(byte[] bytes) {
        var hash = Sha256.inHex(bytes);
        do {
            jdbc.sql("insert into tickets.attachment_content values (:hash, :bytes) on conflict do nothing")
                    .param("hash", hash)
                    .param("bytes", bytes)
                    .update();
        } while (!isHeld(hash));
        return hash;
    }

    /** False when somebody was just {@linkplain #dropUnused forgetting} what seemed to be there. */
    private boolean isHeld(String sha256) {
        return jdbc.sql("select true from tickets.attachment_content where sha256 = ? for key share")
                .param(sha256)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** The bytes that are {@linkplain #keep kept} under a hash. */
    public byte[] bytes(String sha256) {
        return jdbc.sql("select bytes from tickets.attachment_content where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Forgets bytes that stand neither in a message nor in a draft nor in an enquiry any more. */
    public void dropUnused(String sha256) {
        jdbc.sql("""
                        delete from tickets.attachment_content
                         where sha256 = :hash
                           and not exists (select from tickets.attachment where sha256 = :hash)
                           and not exists (select from tickets.draft_file where sha256 = :hash)
                           and not exists (select from tickets.aside_attachment where sha256 = :hash)
                           and not exists (select from tickets.aside_draft_file where sha256 = :hash)
                           and not exists (select from tickets.enquiry_file where sha256 = :hash)""").param("hash", sha256).update();
    }

    private void attach(
            long message, String name, String mediaType, long size, String sha256, @Nullable String contentId) {
        jdbc.sql("""
                        insert into tickets.attachment (message_id, name, media_type, size, sha256, content_id)
                        values (:message, :name, :type, :size, :hash, :contentId)""")
                .param("message", message)
                .param("name", name)
                .param("type", mediaType)
                .param("size", size)
                .param("hash", sha256)
                .param("contentId", contentId)
                .update();
    }

    /** The bytes of the file that a message of this ticket names by its content id. */
    public Optional<byte[]> named(TicketNumber ticket, long message, String contentId) {
        return jdbc.sql("""
                        select c.bytes
                          from tickets.attachment a
                          join tickets.message m on m.id = a.message_id
                          join tickets.attachment_content c on c.sha256 = a.sha256
                         where a.message_id = :message and a.content_id = :contentId and m.ticket_number = :ticket
                         limit 1""")
                .param("message", message)
                .param("contentId", contentId)
                .param("ticket", ticket.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    List<Attached> of(TicketNumber ticket) {
        return jdbc.sql("""
                        select a.message_id, a.id, a.name, a.media_type, a.size, a.content_id
                          from tickets.attachment a join tickets.message m on m.id = a.message_id
                         where m.ticket_number = :ticket order by a.id""")
                .param("ticket", ticket.value())
                .query((row, number) -> new Attached(
                        row.getLong(1),
                        new Attachment(
                                row.getLong(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6))))
                .list();
    }

    /** The bytes of a file of this ticket. */
    public Optional<byte[]> content(TicketNumber ticket, long attachment) {
        return jdbc.sql("""
                        select c.bytes
                          from tickets.attachment a
                          join tickets.message m on m.id = a.message_id
                          join tickets.attachment_content c on c.sha256 = a.sha256
                         where a.id = :attachment and m.ticket_number = :ticket""")
                .param("attachment", attachment)
                .param("ticket", ticket.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
