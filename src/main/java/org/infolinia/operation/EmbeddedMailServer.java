package org.infolinia.operation;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail server for trying the product out: it takes mail for every address over SMTP, gives it out over IMAP and sends
 * nothing on. It listens on this machine only. Mail for {@code name+detail@domain} goes to {@code name@domain}.
 */
public class EmbeddedMailServer implements AutoCloseable {

    public static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMailServer.class);
    private static final int ANY_FREE_PORT = 0;

    /** A busy machine needs more than GreenMail's two seconds, and who is late is taken for one whose port is in use. */
    private static final long STARTUP_TIMEOUT_MILLIS = 10_000;

    private final GreenMail server;
    private final MailSpool spool;
    private final Clock clock;
    private final Map<String, SpooledInbox> inboxes = new ConcurrentHashMap<>();

    private EmbeddedMailServer(GreenMail server, MailSpool spool, Clock clock) {
        this.server = server;
        this.spool = spool;
        this.clock = clock;
    }

    /**
     * Starts a server with everything that was in the spool when the last one stopped or was killed.
     *
     * @param smtpPort 0 for any free one, as when it is in use
     * @param imapPort 0 for any free one, as when it is in use
     */
    public static EmbeddedMailServer start(Path spool, int smtpPort, int imapPort, Clock clock) {
        var server = new EmbeddedMailServer(listening(smtpPort, imapPort), new MailSpool(spool, clock), clock);
        server.users().setMessageDeliveryHandler(server::recipientOf);
        server.restore();
        return server;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Lets the owner of this address fetch his mail; the address is the login too. */
    public void openAccount(String address, String password) {
        userOf(address).setPassword(password);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMail listening(int smtpPort, int imapPort) {
        try {
            return started(smtpPort, imapPort);
        } catch (IllegalStateException portsInUse) {
            var server = started(ANY_FREE_PORT, ANY_FREE_PORT);
            LOG.warn(
                    "Ports {} and {} are in use; the embedded mail server listens on {} (SMTP) and {} (IMAP)",
                    smtpPort,
                    imapPort,
                    server.getSmtp().getPort(),
                    server.getImap().getPort());
            return server;
        }
    }

    private static GreenMail started(int smtpPort, int imapPort) {
        var server = new GreenMailWithMachineMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        try {
            server.start();
        } catch (IllegalStateException portsInUse) {
            server.stop();
            throw portsInUse;
        }
        return server;
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, HOST, protocol);
        setup.setServerStartupTimeout(STARTUP_TIMEOUT_MILLIS);
        return setup;
    }

    private void restore() {
        try {
            for (var recipient : spool.recipients()) {
                userOf(recipient);
                inboxOf(recipient).restore();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail spool cannot be read", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail spool holds something that is not a message", e);
        }
    }

    private GreenMailUser recipientOf(MovingMessage message, MailAddress address) {
        var recipient = withoutDetail(address.getEmail());
        userOf(recipient);
        return new SpoolingUser(recipient);
    }

    private synchronized GreenMailUser userOf(String address) {
        var known = users().getUserByEmail(address);
        if (known != null) {
            return known;
        }
        try {
            var user = users().createUser(address, address, address);
            var inbox = hosts().getInbox(user);
            var spooled = new SpooledInbox(address, inbox, spool, clock);
            inbox.addListener(spooled);
            inboxes.put(address, spooled);
            return user;
        } catch (UserException | FolderException e) {
            throw new IllegalStateException("The embedded mail server cannot open an inbox", e);
        }
    }

    private SpooledInbox inboxOf(String address) {
        var inbox = inboxes.get(address);
        if (inbox == null) {
            throw new IllegalStateException("There is no such inbox");
        }
        return inbox;
    }

    private UserManager users() {
        return server.getManagers().getUserManager();
    }

    private ImapHostManager hosts() {
        return server.getManagers().getImapHostManager();
    }

    private static String withoutDetail(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    private static final class GreenMailWithMachineMail extends GreenMail {

        GreenMailWithMachineMail(ServerSetup[] setups) {
            super(setups);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers shared) {
            var services = super.createServices(setups, shared);
            services.computeIfPresent(
                    ServerSetup.PROTOCOL_SMTP,
                    (protocol, smtp) -> new MachineMailSmtpServer(smtp.getServerSetup(), shared));
            return services;
        }
    }

    /** Delivers into the spool first. */
    private final class SpoolingUser extends UserImpl {

        private final String address;

        SpoolingUser(String address) {
            super(address, address, address, hosts());
            this.address = address;
        }

        @Override
        public void deliver(MovingMessage message) {
            try {
                inboxOf(address).deliver(message.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException("The mail spool cannot be written", e);
            } catch (MessagingException e) {
                throw new IllegalStateException("The message cannot be written down", e);
            }
        }
    }
}
