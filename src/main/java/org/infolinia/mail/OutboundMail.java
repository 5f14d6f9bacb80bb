package org.infolinia.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent. Whom it answers and the chain of references are filled in from the messages stored in the
 * conversation.
 *
 * @param mailbox id of the {@link Mailbox} it is sent from
 * @param html the same in HTML, or null to send plain text only
 * @param conversation the key that answers shall be found by: lower-case letters, a colon, letters and digits, such as
 *     {@code ticket:20418}
 * @param machine whether a machine writes, as an acknowledgement or an invitation; such mail says so in its headers
 * @param urgent whether somebody waits for it on the telephone: it goes before all others, and however many a minute
 *     have gone already
 * @param cause what asked for it, such as {@code answer:991}; named again when the mail must be given up
 * @param files attached to it, in this order
 */
public record OutboundMail(
        long mailbox,
        EmailAddress to,
        String subject,
        String text,
        @Nullable String html,
        String conversation,
        Language language,
        boolean machine,
        boolean urgent,
        String cause,
        List<File> files) {

    private static final int MAXIMUM_SUBJECT_LENGTH = 500;
    private static final Pattern CONVERSATION = Pattern.compile("[a-z]{1,20}:[a-z0-9]{1,20}");

    /**
     * @param mediaType as the recipient's machine is told, such as {@code image/png}
     * @param contentId by which the HTML names it as {@code cid:}, without angle brackets; null when it is only attached
     */
    public record File(
            String name,
            String mediaType,
            byte[] content,
            @Nullable String contentId) {

        public File(String name, String mediaType, byte[] content) {
            this(name, mediaType, content, null);
        }
    }

    public OutboundMail {
        files = List.copyOf(files);
        if (!CONVERSATION.matcher(conversation).matches()) {
            throw new IllegalArgumentException("A conversation is named like ticket:20418");
        }
        if (subject.length() > MAXIMUM_SUBJECT_LENGTH || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A subject has no control characters and " + MAXIMUM_SUBJECT_LENGTH + " characters at most");
        }
    }

    /** What a person wrote to a person. */
    public static OutboundMail answer(
            Mailbox mailbox, EmailAddress to, String subject, String text, String conversation, String cause) {
        return new OutboundMail(
                mailbox.id(),
                to,
                subject,
                text,
                null,
                conversation,
                mailbox.language(),
                false,
                false,
                cause,
                List.of());
    }

    /** What the system writes by itself. */
    public static OutboundMail automatic(
            Mailbox mailbox, EmailAddress to, String subject, String text, String conversation, String cause) {
        return new OutboundMail(
                mailbox.id(), to, subject, text, null, conversation, mailbox.language(), true, false, cause, List.of());
    }

    public OutboundMail in(Language other) {
        return new OutboundMail(mailbox, to, subject, text, html, conversation, other, machine, urgent, cause, files);
    }

    public OutboundMail withHtml(String alternative) {
        return new OutboundMail(
                mailbox, to, subject, text, alternative, conversation, language, machine, urgent, cause, files);
    }

    public OutboundMail with(List<File> attached) {
        return new OutboundMail(
                mailbox, to, subject, text, html, conversation, language, machine, urgent, cause, attached);
    }

    public OutboundMail urgently() {
        return new OutboundMail(mailbox, to, subject, text, html, conversation, language, machine, true, cause, files);
    }
}
