package org.infolinia.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.infolinia.operation.EmbeddedMailServer;

/** Somebody out there who writes to us over real SMTP and reads our answers over real IMAP. */
public final class Correspondent {

    private static final String PASSWORD = "correspondent";

    private final EmbeddedMailServer server;
    private final String address;

    public Correspondent(EmbeddedMailServer server, String address) {
        this.server = server;
        this.address = address;
        server.openAccount(address, PASSWORD);
    }

    public String address() {
        return address;
    }

    public void write(String to, String subject, String text, String... headers) {
        try {
            var message = new MimeMessage(session());
            message.setFrom(new InternetAddress(address, "Anna Nowak", "UTF-8"));
            message.setRecipient(RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            for (var header : headers) {
                message.setHeader(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
            }
            Transport.send(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands over a message byte for byte. */
    public void writeRaw(String to, String message) {
        try {
            var session = session();
            var raw = new MimeMessage(session, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(raw, new InternetAddress[] {new InternetAddress(to)});
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the inbox, oldest first. */
    public List<Message> inbox() {
        try (var store = session().getStore("imap")) {
            store.connect(EmbeddedMailServer.HOST, server.imapPort(), address, PASSWORD);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var messages = new ArrayList<Message>();
                for (var message : folder.getMessages()) {
                    messages.add(new MimeMessage((MimeMessage) message));
                }
                return messages;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens everything in somebody's inbox, as that person does. */
    public void readAllOf(String owner, String password) {
        server.openAccount(owner, password);
        try (var store = session().getStore("imap")) {
            store.connect(EmbeddedMailServer.HOST, server.imapPort(), owner, password);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.SEEN), true);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Message newest() {
        return inbox().getLast();
    }

    /** The plain part of the newest message. */
    public String newestText() {
        try {
            return plainPart(newest().getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plainPart(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts
                ? plainPart(parts.getBodyPart(0).getContent())
                : content.toString().strip();
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", EmbeddedMailServer.HOST);
        settings.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        settings.put("mail.smtp.from", address);
        return Session.getInstance(settings);
    }
}
