package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.outbound.OutboxRows.Claimed;
import org.infolinia.mail.thread.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Carries messages to their mailbox's server. */
@Component
class Courier {

    private final OutboxRows outbox;
    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MailServers servers;
    private final Seals seals;

    Courier(OutboxRows outbox, Mailboxes mailboxes, Accounts accounts, MailServers servers, Seals seals) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.servers = servers;
        this.seals = seals;
    }

    /** Sets out with letters of one mailbox; whoever sent him ends the round. */
    Round setOut() {
        return new Round();
    }

    /** Letters that are carried one after the other, over one connection as long as it is good. */
    final class Round implements AutoCloseable {

        private @Nullable SmtpLine line;

        /**
         * Returns when the server has said that it takes the message.
         *
         * @throws UndeliveredException when the server cannot be reached or does not take it
         * @throws MessagingException when the message cannot be written
         */
        void deliver(Claimed mail) throws UndeliveredException, MessagingException {
            var open = line;
            if (open == null || !open.isGoodFor(mail) || !carriesOn(mail, open)) {
                close();
                var fresh = newLine(mail);
                line = fresh;
                carry(mail, fresh);
            }
        }

        /** False when the server has had enough of this connection and has surely not taken the message. */
        private boolean carriesOn(Claimed mail, SmtpLine open) throws UndeliveredException, MessagingException {
            try {
                carry(mail, open);
                return true;
            } catch (UndeliveredException e) {
                if (e.failure().isGoodbye()) {
                    return false;
                }
                throw e;
            }
        }

        private void carry(Claimed mail, SmtpLine open) throws UndeliveredException, MessagingException {
            if (!open.takesAddressOf(mail)) {
                throw new UndeliveredException(Failure.notForThisServer());
            }
            var letter = letter(mail, open);
            try {
                open.carry(letter);
            } catch (MessagingException e) {
                close();
                throw new UndeliveredException(Failure.refused(e), e);
            }
        }

        @Override
        public void close() {
            var open = line;
            line = null;
            if (open != null) {
                open.hangUp();
            }
        }
    }

    private Letter letter(Claimed mail, SmtpLine line) throws MessagingException {
        var mailbox = mailboxes.get(mail.mailbox());
        return Letter.of(
                mail,
                outbox.filesOf(mail),
                mailbox,
                seals.replyAddress(mailbox.address(), mail.conversation()),
                line.session());
    }

    private SmtpLine newLine(Claimed mail) throws UndeliveredException {
        var sender = sender(mailboxes.get(mail.mailbox()));
        try {
            return SmtpLine.to(sender, mail.recipient().isInternational());
        } catch (MessagingException e) {
            throw new UndeliveredException(Failure.unreachable(e), e);
        }
    }

    private JavaMailSenderImpl sender(Mailbox mailbox) throws UndeliveredException {
        try {
            return servers.smtp(accounts.of(mailbox));
        } catch (IllegalStateException | MessagingException e) {
            throw new UndeliveredException(Failure.unreachable(e), e);
        }
    }
}
