package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.outbound.OutboxRows.Claimed;
import org.infolinia.mail.thread.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Carries a message to its mailbox's server. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MailServers servers;
    private final Seals seals;

    Courier(Mailboxes mailboxes, Accounts accounts, MailServers servers, Seals seals) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.servers = servers;
        this.seals = seals;
    }

    /**
     * Returns when the server has said that it takes the message.
     *
     * @throws UndeliveredException when the server cannot be reached or does not take it
     * @throws MessagingException when the message cannot be written
     */
    void deliver(Claimed mail) throws UndeliveredException, MessagingException {
        var mailbox = mailboxes.get(mail.mailbox());
        var sender = sender(mailbox);
        if (mail.recipient().isInternational()) {
            sender.getJavaMailProperties().put("mail.mime.allowutf8", "true");
        }
        var letter = Letter.of(
                mail, mailbox, seals.replyAddress(mailbox.address(), mail.conversation()), sender.getSession());
        var connection = connect(sender);
        try {
            if (mail.recipient().isInternational() && !connection.supportsExtension("SMTPUTF8")) {
                throw new UndeliveredException(Failure.notForThisServer());
            }
            connection.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            throw new UndeliveredException(Failure.refused(e), e);
        } finally {
            hangUp(connection);
        }
    }

    private JavaMailSenderImpl sender(Mailbox mailbox) throws UndeliveredException {
        try {
            return servers.smtp(accounts.of(mailbox));
        } catch (IllegalStateException | MessagingException e) {
            throw new UndeliveredException(Failure.unreachable(e), e);
        }
    }

    private static SMTPTransport connect(JavaMailSenderImpl sender) throws UndeliveredException, MessagingException {
        var connection = (SMTPTransport) sender.getSession().getTransport("smtp");
        try {
            connection.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw new UndeliveredException(Failure.unreachable(e), e);
        }
    }

    /** A server that took the message and then breaks the line has the message all the same. */
    private static void hangUp(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server broke the line after a message", e);
        }
    }
}
