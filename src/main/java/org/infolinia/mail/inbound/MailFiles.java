package org.infolinia.mail.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infolinia.mail.Decisions;
import org.infolinia.mail.MailPictures;
import org.infolinia.mail.inbound.MailFile.File;
import org.infolinia.mail.inbound.MailFile.Header;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.Trait;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single messages of the intake, read anew from the bytes that were kept. */
@Service
public class MailFiles {

    private static final int MAXIMUM_HEADERS = 300;

    private final JdbcClient jdbc;
    private final Mailroom mailroom;
    private final Decisions decisions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final MessageReader reader = new MessageReader();

    MailFiles(
            JdbcClient jdbc,
            Mailroom mailroom,
            Decisions decisions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mailroom = mailroom;
        this.decisions = decisions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    private record Kept(String messageId, long sizeBytes, boolean isCut, byte[] raw) {}

    /** Empty when there is none, or none that the asker may see. */
    @Transactional(readOnly = true)
    public Optional<MailFile> find(long id) {
        return mailroom.find(id).map(entry -> {
            var kept = kept(id);
            var message = read(kept.raw());
            var text = message.map(ReadMessage::text).orElse("");
            return new MailFile(
                    entry,
                    kept.messageId(),
                    kept.sizeBytes(),
                    decisions.of(id),
                    headers(kept.raw()),
                    text,
                    message.map(MailFiles::shown).orElse(null),
                    message.map(ReadMessage::files).map(MailFiles::files).orElse(List.of()),
                    kept.isCut(),
                    message.filter(read -> read.traits().contains(Trait.ENCRYPTED))
                            .isPresent());
        });
    }

    /** A message as it came, byte for byte. That somebody took it stands in the audit trail. */
    @Transactional
    public byte[] raw(long id) {
        var program = mailroom.get(id).program();
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, program);
        events.publishEvent(new RawMailShown(by, id, program));
        return kept(id).raw();
    }

    /** The bytes of a file that came with a message; empty when there is none at this place. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(long id, int place) {
        return mailroom.find(id)
                .flatMap(entry -> read(kept(id).raw()))
                .map(ReadMessage::files)
                .filter(files -> place >= 0 && place < files.size())
                .map(files -> files.get(place).content());
    }

    private Kept kept(long id) {
        return jdbc.sql("select message_id, size_bytes, is_cut, raw from mail.inbound_mail where id = ?")
                .param(id)
                .query((row, number) -> new Kept(row.getString(1), row.getLong(2), row.getBoolean(3), row.getBytes(4)))
                .single();
    }

    private Optional<ReadMessage> read(byte[] raw) {
        try {
            return Optional.of(reader.read(raw));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Header> headers(byte[] raw) {
        try {
            return Collections.list(new InternetHeaders(new ByteArrayInputStream(raw)).getAllHeaders()).stream()
                    .limit(MAXIMUM_HEADERS)
                    .map(header -> new Header(header.getName(), header.getValue()))
                    .toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    private static @Nullable MailPictures shown(ReadMessage message) {
        var html = message.html();
        return html == null
                ? null
                : MailPictures.in(
                        html,
                        id -> message.files().stream()
                                .filter(file -> id.equals(file.contentId()))
                                .findFirst()
                                .map(ReadMessage.File::content));
    }

    private static List<File> files(List<ReadMessage.File> files) {
        return IntStream.range(0, files.size())
                .mapToObj(place -> new File(
                        place, files.get(place).name(), files.get(place).content().length))
                .toList();
    }
}
