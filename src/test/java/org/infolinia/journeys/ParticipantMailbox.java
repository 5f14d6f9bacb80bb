package org.infolinia.journeys;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A participant at his own mail program: writes over SMTP, reads over IMAP. */
final class ParticipantMailbox {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOST = "127.0.0.1";

    private final String address;
    private final RunningInfolinia infolinia;
    private final Session session = Session.getInstance(new Properties());

    ParticipantMailbox(String address, RunningInfolinia infolinia) {
        this.address = address;
        this.infolinia = infolinia;
    }

    /** What the participant reads: headers that matter, and the plain text. */
    record Letter(String subject, String messageId, List<String> references, String replyTo, String text) {}

    void write(String to, String subject, String text) {
        attempt(() -> {
            send(message(to, subject, text));
            return null;
        });
    }

    /**
     * Writes HTML alone, whatever it is.
     *
     * @param inReplyTo a Message-ID of the thread, or null to begin one
     * @return the message's own Message-ID
     */
    String writeHtml(String to, String subject, String html, @Nullable String inReplyTo) {
        return attempt(() -> {
            var message = message(to, subject, "");
            message.setContent(html, "text/html; charset=UTF-8");
            message.setHeader("Content-Transfer-Encoding", "base64");
            if (inReplyTo != null) {
                message.setHeader("In-Reply-To", inReplyTo);
            }
            message.saveChanges();
            send(message);
            return message.getMessageID();
        });
    }

    /** Answers as mail programs do: to the Reply-To, with the threading headers and the subject repeated. */
    void reply(Letter letter, String text) {
        attempt(() -> {
            var message = message(letter.replyTo(), "Re: " + letter.subject(), text);
            message.setHeader("In-Reply-To", letter.messageId());
            message.setHeader("References", letter.messageId());
            send(message);
            return null;
        });
    }

    Letter await(String what, Predicate<Letter> expected) {
        var found = new ArrayList<Letter>();
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    letters().stream().filter(expected).findFirst().ifPresent(found::add);
                    return !found.isEmpty();
                });
        return found.getFirst();
    }

    /** The server opens an account with the first mail to it. */
    List<Letter> letters() {
        return attempt(() -> {
            try (var store = session.getStore("imap")) {
                store.connect(HOST, infolinia.imapPort(), address, address);
                try (var inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_ONLY);
                    var letters = new ArrayList<Letter>();
                    for (var message : inbox.getMessages()) {
                        letters.add(letter(message));
                    }
                    return letters;
                }
            } catch (AuthenticationFailedException nothingCameYet) {
                return List.of();
            }
        });
    }

    private MimeMessage message(String to, String subject, String text) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(address));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.saveChanges();
        return message;
    }

    private void send(MimeMessage message) throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(HOST, infolinia.smtpPort(), null, null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Letter letter(Message message) throws MessagingException, IOException {
        Address[] replyTo = message.getReplyTo();
        var references = message.getHeader("References");
        return new Letter(
                message.getSubject(),
                message.getHeader("Message-ID")[0],
                references == null ? List.of() : List.of(references),
                ((InternetAddress) replyTo[0]).getAddress(),
                text(message));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static <T> T attempt(Callable<T> deed) {
        try {
            return deed.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Mail failed", e);
        }
    }
}
