package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.infolinia.mail.outbound.OutboxRows.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to a mailbox's server that letters go out on. */
final class SmtpLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    /** Servers hang up on whoever brings too much at once; from about here on a new connection costs little beside it. */
    private static final int MOST_LETTERS = 50;

    private final Session session;
    private final SMTPTransport transport;
    private final boolean international;
    private int carried;

    private SmtpLine(Session session, SMTPTransport transport, boolean international) {
        this.session = session;
        this.transport = transport;
        this.international = international;
    }

    /**
     * @param international whether its letters go to addresses with letters outside ASCII (RFC 6531)
     * @throws MessagingException when the server cannot be reached or does not let us in
     */
    static SmtpLine to(JavaMailSenderImpl sender, boolean international) throws MessagingException {
        if (international) {
            sender.getJavaMailProperties().put("mail.mime.allowutf8", "true");
        }
        var transport = (SMTPTransport) sender.getSession().getTransport("smtp");
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return new SmtpLine(sender.getSession(), transport, international);
    }

    Session session() {
        return session;
    }

    /** Asks the server, which may have hung up meanwhile. */
    boolean isGoodFor(Claimed mail) {
        return carried < MOST_LETTERS && international == mail.recipient().isInternational() && transport.isConnected();
    }

    boolean takesAddressOf(Claimed mail) {
        return !mail.recipient().isInternational() || transport.supportsExtension("SMTPUTF8");
    }

    /**
     * Returns when the server has said that it takes the letter.
     *
     * @throws MessagingException when it does not
     */
    void carry(Letter letter) throws MessagingException {
        carried++;
        transport.sendMessage(letter, letter.getAllRecipients());
    }

    /** A server that took the last letter and then breaks the line has the letter all the same. */
    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server broke the line after a message", e);
        }
    }
}
