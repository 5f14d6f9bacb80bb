package org.infolinia.mail.account;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.SignIn;
import org.infolinia.operation.EmbeddedMailServer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Finds the way to a mailbox's servers, be they somebody else's or the one that comes with the product. */
@Component
public class MailServers {

    private final ObjectProvider<EmbeddedMailServer> embedded;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Timeouts timeouts;

    MailServers(
            ObjectProvider<EmbeddedMailServer> embedded, AccessTokens tokens, Accounts accounts, Timeouts timeouts) {
        this.embedded = embedded;
        this.tokens = tokens;
        this.accounts = accounts;
        this.timeouts = timeouts;
    }

    /** Whoever hears nothing from a server for this long hangs up. */
    public Duration longestSilence() {
        return timeouts.reading();
    }

    /**
     * Connects to where mail is read; the caller closes it. A server that refuses an access token is shown a new one,
     * since tokens end before their time when somebody says so.
     */
    public Store imap(Account account) throws MessagingException {
        try {
            return connected(account);
        } catch (AuthenticationFailedException e) {
            var servers = account.servers();
            if (servers != null && servers.signIn() instanceof SignIn.OAuth2 oauth) {
                tokens.forget(oauth);
                return connected(account);
            }
            throw e;
        }
    }

    /** Not connected yet: it connects for each message. */
    public JavaMailSenderImpl smtp(Account account) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        var servers = account.servers();
        var server = servers == null ? embeddedAt(embedded().smtpPort()) : servers.smtp();
        var settings = settings("smtp", server, servers);
        if (servers != null) {
            sender.setUsername(servers.login());
            sender.setPassword(secretShown(account, servers));
        }
        settings.put("mail.smtp.auth", Boolean.toString(servers != null));
        sender.setJavaMailProperties(settings);
        sender.setHost(server.host());
        sender.setPort(server.port());
        return sender;
    }

    private Store connected(Account account) throws MessagingException {
        var servers = account.servers();
        if (servers == null) {
            embedded().openAccount(account.mailbox().address().value(), account.embeddedPassword());
        }
        var server = servers == null ? embeddedAt(embedded().imapPort()) : servers.imap();
        var login = servers == null ? account.mailbox().address().value() : servers.login();
        var secret = servers == null ? account.embeddedPassword() : secretShown(account, servers);
        var store = Session.getInstance(settings("imap", server, servers)).getStore("imap");
        store.connect(server.host(), server.port(), login, secret);
        return store;
    }

    private String secretShown(Account account, Servers servers) throws MessagingException {
        return switch (servers.signIn()) {
            case SignIn.Password(var password) -> password;
            case SignIn.OAuth2 oauth -> accessToken(account, oauth);
        };
    }

    private String accessToken(Account account, SignIn.OAuth2 oauth) throws MessagingException {
        try {
            return tokens.tokenFor(oauth, token -> accounts.replaceRefreshToken(account.mailbox(), token));
        } catch (IOException e) {
            throw new MessagingException("There is no access token", e);
        }
    }

    private EmbeddedMailServer embedded() {
        var server = embedded.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException("This mailbox is at the embedded mail server, which is switched off");
        }
        return server;
    }

    private static Server embeddedAt(int port) {
        return new Server(EmbeddedMailServer.HOST, port, Protection.NONE);
    }

    private Properties settings(String protocol, Server server, @Nullable Servers servers) {
        var prefix = "mail." + protocol + ".";
        var certificates = Certificates.of(servers == null ? "" : servers.trusted());
        var settings = new Properties();
        settings.put(
                prefix + "connectiontimeout",
                Long.toString(timeouts.connecting().toMillis()));
        settings.put(prefix + "timeout", Long.toString(timeouts.reading().toMillis()));
        settings.put(prefix + "writetimeout", Long.toString(timeouts.reading().toMillis()));
        settings.put(prefix + "ssl.checkserveridentity", Boolean.toString(!certificates.isOneAlone()));
        settings.put(prefix + "ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
        settings.put(prefix + "starttls.enable", Boolean.toString(server.protection() == Protection.STARTTLS));
        settings.put(prefix + "starttls.required", Boolean.toString(server.protection() == Protection.STARTTLS));
        certificates.sockets().ifPresent(sockets -> {
            settings.put(prefix + "ssl.socketFactory", sockets);
            settings.put(prefix + "socketFactory.fallback", "false");
        });
        if (servers != null && servers.signIn() instanceof SignIn.OAuth2) {
            settings.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return settings;
    }
}
