package org.infolinia.mail.account;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.operation.EmbeddedMailServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Finds the way to a mailbox's servers, be they somebody else's or the one that comes with the product. */
@Component
public class MailServers {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private final ObjectProvider<EmbeddedMailServer> embedded;

    MailServers(ObjectProvider<EmbeddedMailServer> embedded) {
        this.embedded = embedded;
    }

    /** Connects to where mail is read; the caller closes it. */
    public Store imap(Account account) throws MessagingException {
        var server = account.imap();
        if (server == null) {
            embedded().openAccount(account.login(), account.password());
            server = new Server(EmbeddedMailServer.HOST, embedded().imapPort(), Protection.NONE);
        }
        var settings = settings("imap", server);
        settings.put("mail.imap.peek", "true");
        settings.put("mail.imap.partialfetch", "false");
        var store = Session.getInstance(settings).getStore("imap");
        store.connect(server.host(), server.port(), account.login(), account.password());
        return store;
    }

    /** Not connected yet: it connects for each message. */
    public JavaMailSenderImpl smtp(Account account) {
        var sender = new JavaMailSenderImpl();
        var server = account.smtp();
        if (server == null) {
            server = new Server(EmbeddedMailServer.HOST, embedded().smtpPort(), Protection.NONE);
        } else {
            sender.setUsername(account.login());
            sender.setPassword(account.password());
        }
        var settings = settings("smtp", server);
        settings.put("mail.smtp.auth", Boolean.toString(account.smtp() != null));
        sender.setJavaMailProperties(settings);
        sender.setHost(server.host());
        sender.setPort(server.port());
        return sender;
    }

    private EmbeddedMailServer embedded() {
        var server = embedded.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException("This mailbox is at the embedded mail server, which is switched off");
        }
        return server;
    }

    private static Properties settings(String protocol, Server server) {
        var prefix = "mail." + protocol + ".";
        var settings = new Properties();
        settings.put(prefix + "connectiontimeout", Long.toString(CONNECT_TIMEOUT.toMillis()));
        settings.put(prefix + "timeout", Long.toString(READ_TIMEOUT.toMillis()));
        settings.put(prefix + "writetimeout", Long.toString(READ_TIMEOUT.toMillis()));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
        settings.put(prefix + "starttls.enable", Boolean.toString(server.protection() == Protection.STARTTLS));
        settings.put(prefix + "starttls.required", Boolean.toString(server.protection() == Protection.STARTTLS));
        return settings;
    }
}
