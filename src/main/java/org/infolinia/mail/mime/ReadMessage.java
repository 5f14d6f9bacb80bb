package org.infolinia.mail.mime;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a raw message says, without any judgement of it.
 *
 * @param messageId its usable Message-ID with angle brackets, or null
 * @param sender the first of From, Reply-To, Return-Path and Sender that holds a real address, or null
 * @param recipients visible ones and those the server noted down, such as in Delivered-To
 * @param text plain text, made from the HTML when there is only that; empty when there is none at all
 * @param html harmless HTML, or null when the message had none
 * @param deliveryReport what a server says of a message of ours, or null when this is no such report
 */
public record ReadMessage(
        Headers headers,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable Sender sender,
        List<EmailAddress> replyTo,
        List<EmailAddress> recipients,
        String subject,
        String text,
        @Nullable String html,
        List<File> files,
        @Nullable DeliveryReport deliveryReport) {

    /** @param name display name, or empty */
    public record Sender(EmailAddress address, String name) {}

    /** @param name cleaned and unique in the message */
    public record File(String name, String contentType, byte[] content) {}

    /**
     * @param recipient who could not be reached, or null when the report does not say
     * @param status such as {@code 5.1.1}, or empty when the report does not say
     * @param originals Message-IDs found in the returned part of our message
     */
    public record DeliveryReport(
            @Nullable EmailAddress recipient, String action, String status, List<String> originals) {

        public boolean isPermanent() {
            return status.startsWith("5") || status.isEmpty() && action.equalsIgnoreCase("failed");
        }
    }

    public Optional<DeliveryReport> report() {
        return Optional.ofNullable(deliveryReport);
    }
}
