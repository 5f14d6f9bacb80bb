package org.infolinia.mail.mime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.BodyReader.Body;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.infolinia.mail.mime.ReadMessage.Trait;
import org.jspecify.annotations.Nullable;

/** Reads raw messages, any bytes at all. The libraries do MIME; the policies around it stand here and in its neighbours. */
public class MessageReader {

    private static final int MAXIMUM_REFERENCES = 100;
    private static final int MAXIMUM_SUBJECT_LENGTH = 500;
    private static final int MAXIMUM_ADDRESSES = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final List<String> SENDER_HEADERS = List.of("From", "Reply-To", "Return-Path", "Sender");
    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    /** Never fails: what is nothing like a message has no sender and the bytes as its text. */
    public ReadMessage read(byte[] raw) {
        var prepared = RawBytes.prepared(raw);
        var structure = Structure.of(prepared.bytes());
        var headers = structure.headers();
        var body = new BodyReader().read(headers, structure.parts());
        var sender = senderOf(headers);
        var subject = headers.first("Subject").map(MessageReader::subject).orElse("");
        return new ReadMessage(
                headers,
                headers.all("Message-ID").stream()
                        .flatMap(line -> messageIds(line).stream())
                        .findFirst()
                        .orElse(null),
                messageIds(headers.all("In-Reply-To")),
                messageIds(headers.all("References")),
                sender,
                addresses(headers.all("Reply-To")),
                RECIPIENT_HEADERS.stream()
                        .flatMap(name -> addresses(headers.all(name)).stream())
                        .distinct()
                        .toList(),
                subject,
                body.text(),
                body.html(),
                body.files(),
                report(body, headers, sender, subject),
                traits(body, prepared.isCut() || structure.isCut()));
    }

    /** The Message-IDs of a header's value, in its order. */
    static List<String> messageIds(String value) {
        return MESSAGE_ID
                .matcher(value)
                .results()
                .map(MatchResult::group)
                .map(Letters::storable)
                .distinct()
                .limit(MAXIMUM_REFERENCES)
                .toList();
    }

    private static List<String> messageIds(List<String> values) {
        return messageIds(String.join(" ", values));
    }

    private static @Nullable Sender senderOf(Headers headers) {
        return SENDER_HEADERS.stream()
                .flatMap(name -> headers.all(name).stream())
                .flatMap(value -> AddressList.parse(value).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<EmailAddress> addresses(List<String> values) {
        return values.stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .map(Sender::address)
                .limit(MAXIMUM_ADDRESSES)
                .toList();
    }

    private static @Nullable DeliveryReport report(
            Body body, Headers headers, @Nullable Sender sender, String subject) {
        boolean isInWords = body.deliveryReport() == null
                && SystemSenders.reportsUndelivered(
                        sender, headers.first("From").orElse(""), subject, body.text());
        return isInWords ? DeliveryReportReader.inWords(body.text(), List.of()) : body.deliveryReport();
    }

    private static Set<Trait> traits(Body body, boolean isCut) {
        var traits = EnumSet.noneOf(Trait.class);
        traits.addAll(body.traits());
        if (isCut) {
            traits.add(Trait.CUT);
        }
        return traits;
    }

    private static String subject(String value) {
        return Letters.beginning(Letters.line(EncodedWords.decode(value)), MAXIMUM_SUBJECT_LENGTH);
    }
}
