package org.infolinia.mail.kills;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.operation.EmbeddedMailServer;

/** People who each write one message to {@link Mailhouse}, and remember which of them the server said yes to. */
final class ManyWriters {

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    /** The subjects that were said yes to. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    static String address(int number) {
        return "uczestnik" + number + "@poczta.example";
    }

    void write(int from, int to, EmbeddedMailServer server) {
        var settings = new Properties();
        settings.put("mail.smtp.host", EmbeddedMailServer.HOST);
        settings.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        var session = Session.getInstance(settings);
        for (int number = from; number < to; number++) {
            try {
                var subject = "Brak punktów " + number;
                Transport.send(message(session, number, subject));
                accepted.add(subject);
            } catch (MessagingException notAccepted) {
                Thread.onSpinWait();
            }
        }
    }

    private static MimeMessage message(Session session, int number, String subject) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(address(number));
        message.setRecipient(RecipientType.TO, new InternetAddress(Mailhouse.ADDRESS.value()));
        message.setSubject(subject, "UTF-8");
        message.setText("Dzień dobry, brakuje punktów za paragon " + number + ".", "UTF-8");
        return message;
    }
}
