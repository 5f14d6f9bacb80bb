package org.infolinia.mail.account;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.SignIn;
import org.infolinia.mail.thread.MailKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is needed to work with mailboxes, passwords in clear; nobody outside this module sees it. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final MailKey key;

    Accounts(JdbcClient jdbc, MailKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** @throws IllegalStateException when its password was stored under another mail key */
    @Transactional(readOnly = true)
    public Account of(Mailbox mailbox) {
        return jdbc.sql("select * from mail.mailbox where id = :id")
                .param("id", mailbox.id())
                .query((row, number) -> account(mailbox, row))
                .single();
    }

    /** Providers may give a new refresh token with an access token; the old one is worth nothing then. */
    @Transactional
    void replaceRefreshToken(Mailbox mailbox, String token) {
        jdbc.sql("update mail.mailbox set secret = :secret where id = :id and sign_in = 'OAUTH2'")
                .param("secret", key.encrypt(token))
                .param("id", mailbox.id())
                .update();
    }

    private Account account(Mailbox mailbox, ResultSet row) throws SQLException {
        boolean isEmbedded = row.getString("imap_host") == null;
        return new Account(
                mailbox,
                isEmbedded ? null : servers(row),
                isEmbedded ? key.decrypt(row.getBytes("secret")) : "",
                row.getInt("maximum_bytes"),
                row.getTimestamp("opened_at").toInstant());
    }

    private Servers servers(ResultSet row) throws SQLException {
        return new Servers(
                server(row, "imap"),
                server(row, "smtp"),
                row.getString("login"),
                signIn(row),
                Optional.ofNullable(row.getString("trusted")).orElse(""));
    }

    private SignIn signIn(ResultSet row) throws SQLException {
        var secret = key.decrypt(row.getBytes("secret"));
        return row.getString("sign_in").equals("OAUTH2")
                ? new SignIn.OAuth2(
                        row.getString("client_id"),
                        URI.create(row.getString("token_url")),
                        key.decrypt(row.getBytes("client_secret")),
                        secret)
                : new SignIn.Password(secret);
    }

    private static Server server(ResultSet row, String protocol) throws SQLException {
        return new Server(
                row.getString(protocol + "_host"),
                row.getInt(protocol + "_port"),
                Protection.valueOf(row.getString(protocol + "_protection")));
    }
}
