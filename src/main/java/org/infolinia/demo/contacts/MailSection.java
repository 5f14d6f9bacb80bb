package org.infolinia.demo.contacts;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.operation.EmbeddedMailServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** This morning's mail, delivered over SMTP so that it takes the way all mail takes. */
@Component
@Order(100)
class MailSection implements DemoSection {

    private static final Logger LOG = LoggerFactory.getLogger(MailSection.class);

    private final ObjectProvider<EmbeddedMailServer> server;
    private final Clock clock;
    private final ZoneId zone;

    MailSection(ObjectProvider<EmbeddedMailServer> server, Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.server = server;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "mail";
    }

    /** What was delivered stays delivered; a repeated delivery is known by its Message-ID and ignored. */
    @Override
    public boolean isLoadedAsOne() {
        return false;
    }

    @Override
    public void load(RandomGenerator random) {
        server.ifAvailable(this::deliver);
    }

    private void deliver(EmbeddedMailServer server) {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect(EmbeddedMailServer.HOST, server.smtpPort(), null, null);
            for (var file : DemoFile.matching("mail/*.eml")) {
                deliver(file, session, transport);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The embedded mail server does not take mail", e);
        }
    }

    private void deliver(Resource file, Session session, Transport transport) throws MessagingException {
        var dated = new SequenceInputStream(
                new ByteArrayInputStream(dateHeader()), new ByteArrayInputStream(DemoFile.bytes(file)));
        var message = new MimeMessage(session, dated);
        Address[] recipients = message.getAllRecipients();
        transport.sendMessage(message, recipients);
        LOG.debug("Delivered {}", file.getFilename());
    }

    /** The files have no date, so that they are always of today. */
    private byte[] dateHeader() {
        var now = clock.instant().atZone(zone);
        return ("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
