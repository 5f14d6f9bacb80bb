package org.infolinia.mail.account;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.infolinia.mail.ChangeMailbox;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** For administrators who set a mailbox up: whether its servers let us in, and if not, why. Nothing is read or sent. */
@Service
public class MailboxTrials {

    private static final int OK = 250;

    private final MailServers servers;
    private final Accounts accounts;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    MailboxTrials(MailServers servers, Accounts accounts, Gatekeeper gatekeeper, Clock clock) {
        this.servers = servers;
        this.accounts = accounts;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    private interface Attempt {

        void at(Account account) throws MessagingException;
    }

    /**
     * Signs in where mail is read and opens the inbox. Takes as long as the servers take, some minutes at the most.
     *
     * @param mailbox its id is 0 when it is not opened yet
     * @param typed what to try; with nothing secret in it, what is stored, or null for the embedded mail server
     * @return empty when it worked
     */
    public Optional<Trouble> reading(Mailbox mailbox, @Nullable Servers typed) {
        return attempt(mailbox, typed, this::read);
    }

    /** Signs in where mail is sent and asks whether this address may send. Otherwise as {@link #reading}. */
    public Optional<Trouble> sending(Mailbox mailbox, @Nullable Servers typed) {
        return attempt(mailbox, typed, this::send);
    }

    private Optional<Trouble> attempt(Mailbox mailbox, @Nullable Servers typed, Attempt attempt) {
        gatekeeper.demand(Permission.MANAGE_MAIL, mailbox.program());
        try {
            attempt.at(account(mailbox, typed));
            return Optional.empty();
        } catch (MessagingException | RuntimeException e) {
            return Optional.of(Trouble.of(e));
        }
    }

    private Account account(Mailbox mailbox, @Nullable Servers typed) {
        return typed == null || typed.signIn().keepsSecret()
                ? accounts.of(mailbox)
                : new Account(mailbox, typed, "", ChangeMailbox.LARGEST_LIMIT, clock.instant());
    }

    private void read(Account account) throws MessagingException {
        try (var store = servers.imap(account);
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
        }
    }

    private void send(Account account) throws MessagingException {
        var sender = servers.smtp(account);
        try (var transport = (SMTPTransport) sender.getSession().getTransport("smtp")) {
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            var address = account.mailbox().address().value();
            if (transport.simpleCommand("MAIL FROM:<" + address + ">") != OK) {
                throw new SMTPSendFailedException(
                        "MAIL",
                        transport.getLastReturnCode(),
                        transport.getLastServerResponse(),
                        null,
                        null,
                        null,
                        null);
            }
            transport.simpleCommand("RSET");
        }
    }
}
