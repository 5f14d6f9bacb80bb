package org.infolinia.demo.mailbench;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.operation.EmbeddedMailServer;

/** People who write to a mailbox over SMTP, each of them once: nobody may open many tickets in an hour. */
class Writers {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String WORDS = """
            Dzień dobry,

            w ubiegły czwartek kupiłam w sklepie przy ulicy Długiej dwie paczki kawy i pokazałam kartę, a punktów
            nadal nie ma na moim koncie. Paragon mam przed sobą. Czy mogą Państwo sprawdzić, co się stało?

            Z poważaniem
            """;

    private final Session session;
    private final EmailAddress to;
    private final AtomicInteger last = new AtomicInteger();

    Writers(int smtpPort, EmailAddress to) {
        var settings = new Properties();
        settings.put("mail.smtp.host", EmbeddedMailServer.HOST);
        settings.put("mail.smtp.port", Integer.toString(smtpPort));
        this.session = Session.getInstance(settings);
        this.to = to;
    }

    Transport connect() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect();
        return transport;
    }

    /**
     * Returns when the server has said yes.
     *
     * @return the message's subject
     */
    String writeOne(Transport transport) throws MessagingException {
        int number = last.incrementAndGet();
        var subject = "Brak punktów " + number;
        var message = new MimeMessage(session);
        message.setFrom("uczestnik" + number + "@poczta.example");
        message.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        message.setSubject(subject, UTF_8);
        message.setText(WORDS, UTF_8);
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
        return subject;
    }
}
