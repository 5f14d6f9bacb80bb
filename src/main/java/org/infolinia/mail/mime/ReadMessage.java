package org.infolinia.mail.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a raw message says, without any judgement of it.
 *
 * @param messageId its usable Message-ID with angle brackets, or null
 * @param sender the first of From, Reply-To, Return-Path and Sender that holds a real address, or null
 * @param recipients visible ones and those the server noted down, such as in Delivered-To
 * @param text plain text, made from the HTML when there is only that; empty when there is none at all
 * @param html harmless HTML, or null when the message had none; see {@link ShownHtml} for its images
 * @param deliveryReport what a server says of a message of ours, or null when this is no such report
 * @param traits what whoever reads it must know beside its words
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
        @Nullable DeliveryReport deliveryReport,
        Set<Trait> traits) {

    /** What whoever reads it must know beside its words. */
    public enum Trait {
        /** It is larger, deeper or longer than is read; the rest stands in the raw message only. */
        CUT,
        /** It is encrypted; what there is to read is among its files. */
        ENCRYPTED,
        /** It is signed, by S/MIME or PGP; nobody has checked by whom. */
        SIGNED
    }

    public ReadMessage {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
        traits = Set.copyOf(traits);
    }

    /** @param name display name, or empty */
    public record Sender(EmailAddress address, String name) {}

    /**
     * @param name cleaned and unique in the message
     * @param contentType as its content proves to be, whatever was declared
     * @param contentId by which the message's HTML names it, without angle brackets, or null
     */
    public record File(
            String name,
            String contentType,
            byte[] content,
            @Nullable String contentId) {

        public File(String name, String contentType, byte[] content) {
            this(name, contentType, content, null);
        }
    }

    /**
     * @param recipient who could not be reached, or null when the report does not say; the first of several
     * @param action such as {@code failed} or {@code delayed}, or empty when the report does not say
     * @param status such as {@code 5.1.1}, or empty when the report does not say
     * @param originals Message-IDs found in the returned part of our message
     * @param recipients everybody it names, each with what became of the message
     */
    public record DeliveryReport(
            @Nullable EmailAddress recipient,
            String action,
            String status,
            List<String> originals,
            List<Recipient> recipients) {

        /** What became of a message on its way to one address. */
        public record Recipient(EmailAddress address, String action, String status) {

            public boolean isPermanent() {
                return DeliveryReport.isPermanent(action, status);
            }
        }

        public DeliveryReport {
            originals = List.copyOf(originals);
            recipients = List.copyOf(recipients);
        }

        public DeliveryReport(@Nullable EmailAddress recipient, String action, String status, List<String> originals) {
            this(
                    recipient,
                    action,
                    status,
                    originals,
                    recipient == null ? List.of() : List.of(new Recipient(recipient, action, status)));
        }

        /** What was delivered or is only late is not permanent, whatever number stands beside it. */
        public boolean isPermanent() {
            return isPermanent(action, status);
        }

        private static boolean isPermanent(String action, String status) {
            return switch (action.toLowerCase(java.util.Locale.ROOT)) {
                case "failed" -> !status.startsWith("4");
                case "delayed", "delivered", "relayed", "expanded" -> false;
                default -> status.startsWith("5");
            };
        }
    }

    public Optional<DeliveryReport> report() {
        return Optional.ofNullable(deliveryReport);
    }

    /** The addresses of its To header. */
    public List<EmailAddress> to() {
        return headers.all("To").stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .map(Sender::address)
                .distinct()
                .toList();
    }

    /** The words of its HTML, or null when it has none. */
    public @Nullable String htmlText() {
        return html == null ? null : HtmlCleaner.text(html);
    }

    /** Whether there is anything to read or to open. */
    public boolean hasContent() {
        return !text.isBlank() || html != null || !files.isEmpty();
    }
}
