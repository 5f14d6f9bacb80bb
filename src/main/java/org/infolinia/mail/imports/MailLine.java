package org.infolinia.mail.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.classification.Verdict;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of one message, as a line of JSON with these names in snake case.
 *
 * @param replyTo where an answer goes, or null when nobody can be answered
 * @param htmlText the words of the HTML, or null when there is none
 * @param reason why it landed where it did, or what told its sort
 * @param ticket the number of the case it belongs to, or null
 * @param error what went wrong; left out when nothing did
 */
record MailLine(
        String file,
        @Nullable String messageId,
        @Nullable String fromEmail,
        @Nullable String fromName,
        @Nullable String replyTo,
        List<String> to,
        String subject,
        String text,
        @Nullable String htmlText,
        List<Attached> attachments,
        @Nullable String classification,
        @Nullable String reason,
        @Nullable String ticket,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** @param size in bytes */
    @JsonPropertyOrder({"name", "type", "size"})
    record Attached(String name, String type, long size) {}

    static MailLine of(String file, ReadMessage message, String messageId, Verdict verdict) {
        var sender = Optional.ofNullable(message.sender());
        return new MailLine(
                file,
                messageId,
                sender.map(Sender::address).map(EmailAddress::value).orElse(null),
                sender.map(Sender::name).orElse(null),
                message.replyTo().stream()
                        .findFirst()
                        .or(() -> sender.map(Sender::address))
                        .map(EmailAddress::value)
                        .orElse(null),
                message.to().stream().map(EmailAddress::value).toList(),
                message.subject(),
                message.text(),
                message.htmlText(),
                message.files().stream()
                        .map(attached ->
                                new Attached(attached.name(), attached.contentType(), attached.content().length))
                        .toList(),
                verdict.classification().name(),
                verdict.reason(),
                null,
                null);
    }

    static MailLine failed(String file, String error) {
        return new MailLine(file, null, null, null, null, List.of(), "", "", null, List.of(), null, null, null, error);
    }

    MailLine landed(
            @Nullable String itsClassification,
            @Nullable String itsReason,
            @Nullable String itsTicket,
            @Nullable String itsError) {
        return new MailLine(
                file,
                messageId,
                fromEmail,
                fromName,
                replyTo,
                to,
                subject,
                text,
                htmlText,
                attachments,
                itsClassification,
                itsReason,
                itsTicket,
                itsError);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
