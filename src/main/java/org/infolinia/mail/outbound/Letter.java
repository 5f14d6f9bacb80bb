package org.infolinia.mail.outbound;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail.File;
import org.infolinia.mail.Outbox.Kind;
import org.infolinia.mail.outbound.OutboxRows.Claimed;

/** An outgoing message as it goes over the wire; it keeps the Message-ID it was given, however often it is sent. */
class Letter extends SMTPMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String NOBODY = "<>";

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(Claimed mail, List<File> files, Mailbox mailbox, EmailAddress replyTo, Session session)
            throws MessagingException {
        var letter = new Letter(session, mail.messageId());
        letter.address(mail, mailbox, replyTo);
        letter.thread(mail);
        letter.write(mail, files);
        if (mail.kind() != Kind.ANSWER) {
            letter.markAsMachineMail(mail.kind());
        }
        letter.saveChanges();
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void address(Claimed mail, Mailbox mailbox, EmailAddress replyTo) throws MessagingException {
        setFrom(named(mailbox.address(), mailbox.name()));
        setReplyTo(new InternetAddress[] {named(replyTo, mailbox.name())});
        setRecipient(RecipientType.TO, new InternetAddress(mail.recipient().value()));
        setEnvelopeFrom(mailbox.address().value());
        setSentDate(Date.from(mail.queuedAt()));
    }

    private void thread(Claimed mail) throws MessagingException {
        var answered = mail.inReplyTo();
        if (answered != null) {
            setHeader("In-Reply-To", answered);
            setHeader("References", mail.references().replace(" ", "\r\n "));
        }
    }

    private void write(Claimed mail, List<File> files) throws MessagingException {
        setSubject(mail.subject(), UTF_8);
        setHeader("Content-Language", mail.language().code());
        var placed = files.stream().filter(file -> isPlaced(file, mail)).toList();
        var others = files.stream().filter(file -> !isPlaced(file, mail)).toList();
        if (others.isEmpty()) {
            writeText(mail, placed, this);
            return;
        }
        var text = new MimeBodyPart();
        writeText(mail, placed, text);
        var parts = new MimeMultipart(text);
        for (var file : others) {
            parts.addBodyPart(part(file, Part.ATTACHMENT));
        }
        setContent(parts);
    }

    private static boolean isPlaced(File file, Claimed mail) {
        return mail.html() != null && file.contentId() != null;
    }

    private static MimeBodyPart part(File file, String disposition) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setFileName(file.name());
        part.setDisposition(disposition);
        return part;
    }

    private static void writeText(Claimed mail, List<File> pictures, MimePart part) throws MessagingException {
        var html = mail.html();
        if (html == null) {
            part.setText(mail.text(), UTF_8);
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), UTF_8);
        part.setContent(new MimeMultipart("alternative", plain, rich(html, pictures)));
    }

    private static MimeBodyPart rich(String html, List<File> pictures) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(html, UTF_8, "html");
        if (pictures.isEmpty()) {
            return text;
        }
        var parts = new MimeMultipart("related", text);
        for (var picture : pictures) {
            var part = part(picture, Part.INLINE);
            part.setContentID("<" + picture.contentId() + ">");
            parts.addBodyPart(part);
        }
        var rich = new MimeBodyPart();
        rich.setContent(parts);
        return rich;
    }

    /** So that no other machine answers. */
    private void markAsMachineMail(Kind kind) throws MessagingException {
        setHeader("Auto-Submitted", kind == Kind.ACKNOWLEDGEMENT ? "auto-replied" : "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setHeader("Precedence", "bulk");
        setEnvelopeFrom(NOBODY);
    }

    private static InternetAddress named(EmailAddress address, String name) throws MessagingException {
        try {
            return new InternetAddress(address.value(), name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
    }
}
