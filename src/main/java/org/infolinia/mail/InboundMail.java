package org.infolinia.mail;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, read and sorted, as the module that works with it gets it. Mail alone never proves who
 * somebody is: the sender's address is a claim.
 *
 * @param messageId its own Message-ID with the angle brackets, made from its bytes when the sender gave none
 * @param inReplyTo Message-IDs it says it answers
 * @param references Message-IDs of the thread, oldest first
 * @param from who says to have written it
 * @param fromName the display name beside {@code from}, or empty
 * @param replyTo where to answer: Reply-To when there is one, else {@code from}
 * @param to the addresses it was sent to, visible recipients only
 * @param text the body as plain text; empty when there is none
 * @param html the body with everything removed that is not on the list of the harmless, or null when it had none
 * @param classification what sort of message it is; only {@link Classification#PERSON} is somebody waiting for help
 */
public record InboundMail(
        long id,
        Mailbox mailbox,
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        EmailAddress from,
        String fromName,
        EmailAddress replyTo,
        List<EmailAddress> to,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        Classification classification,
        Instant receivedAt) {

    /** What sort of message it is. */
    public enum Classification {
        /** Somebody wrote it. */
        PERSON,
        /** A machine wrote it: newsletters, notifications, lists. */
        AUTO,
        OUT_OF_OFFICE,
        /** A server reports that it could not deliver ours. */
        BOUNCE,
        /** Our own mail came back to us. */
        LOOP,
        SPAM;

        /** Whether it may reopen a thing or change its state, and whether it may be acknowledged. */
        public boolean isFromPerson() {
            return this == PERSON;
        }
    }

    /**
     * A file that came along.
     *
     * @param name safe to show and to save under: no path, no control characters, unique in its message
     * @param contentType such as {@code application/pdf}, as its content proves to be
     * @param contentId by which the message's HTML names it, without angle brackets, or null
     */
    public record Attachment(
            String name,
            String contentType,
            byte[] content,
            @Nullable String contentId) {

        public Attachment(String name, String contentType, byte[] content) {
            this(name, contentType, content, null);
        }
    }

    public InboundMail {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    public ProgramId program() {
        return mailbox.program();
    }
}
