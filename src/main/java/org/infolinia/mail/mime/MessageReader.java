package org.infolinia.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.jspecify.annotations.Nullable;

/** Reads raw messages. The library does MIME; the policies around it stand here and in its neighbours. */
public class MessageReader {

    private static final int MAXIMUM_HEADER_LINES = 1000;
    private static final int MAXIMUM_REFERENCES = 100;
    private static final int MAXIMUM_SUBJECT_LENGTH = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final List<String> SENDER_HEADERS = List.of("From", "Reply-To", "Return-Path", "Sender");
    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final Session LENIENT = Session.getInstance(lenientSettings());

    /** @throws UnreadableMessageException when the bytes are nothing like a message */
    public ReadMessage read(byte[] raw) {
        try {
            var message = new MimeMessage(LENIENT, new ByteArrayInputStream(RawBytes.normalized(raw)));
            var headers = headersOf(message);
            var body = new BodyReader().read(message);
            return new ReadMessage(
                    headers,
                    headers.first("Message-ID")
                            .flatMap(line -> messageIds(line).stream().findFirst())
                            .orElse(null),
                    messageIds(headers.all("In-Reply-To")),
                    messageIds(headers.all("References")),
                    senderOf(headers),
                    addresses(headers.all("Reply-To")),
                    RECIPIENT_HEADERS.stream()
                            .flatMap(name -> addresses(headers.all(name)).stream())
                            .distinct()
                            .toList(),
                    headers.first("Subject").map(MessageReader::subject).orElse(""),
                    body.text(),
                    body.html(),
                    body.files(),
                    body.deliveryReport());
        } catch (MessagingException e) {
            throw new UnreadableMessageException(e);
        }
    }

    /** The Message-IDs of a header's value, in its order. */
    static List<String> messageIds(String value) {
        return MESSAGE_ID
                .matcher(value)
                .results()
                .map(found -> found.group())
                .distinct()
                .limit(MAXIMUM_REFERENCES)
                .toList();
    }

    private static List<String> messageIds(List<String> values) {
        return messageIds(String.join(" ", values));
    }

    private static Headers headersOf(MimeMessage message) throws MessagingException {
        var lines = new HashMap<String, List<String>>();
        Collections.list(message.getAllHeaders()).stream()
                .limit(MAXIMUM_HEADER_LINES)
                .forEach(header -> lines.computeIfAbsent(
                                header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.getValue()));
        return new Headers(lines);
    }

    private static @Nullable Sender senderOf(Headers headers) {
        return SENDER_HEADERS.stream()
                .flatMap(name -> headers.all(name).stream())
                .flatMap(MessageReader::senders)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Sender> senders(String value) {
        return AddressList.parse(value).stream()
                .flatMap(entry ->
                        EmailAddress.parse(entry.address()).map(address -> new Sender(address, entry.name())).stream());
    }

    private static List<EmailAddress> addresses(List<String> values) {
        return values.stream()
                .flatMap(value -> senders(value).map(Sender::address))
                .toList();
    }

    private static String subject(String value) {
        var words =
                EncodedWords.decode(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.length() <= MAXIMUM_SUBJECT_LENGTH ? words : words.substring(0, MAXIMUM_SUBJECT_LENGTH);
    }

    private static Properties lenientSettings() {
        var settings = new Properties();
        settings.put("mail.mime.address.strict", "false");
        settings.put("mail.mime.allowutf8", "true");
        return settings;
    }
}
