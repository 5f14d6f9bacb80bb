package org.infolinia.mail.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.thread.MailKey;
import org.jspecify.annotations.Nullable;
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
        return jdbc.sql("""
                        select imap_host, imap_port, imap_protection, smtp_host, smtp_port, smtp_protection, login,
                               secret, maximum_bytes
                          from mail.mailbox where id = :id""")
                .param("id", mailbox.id())
                .query((row, number) -> account(mailbox, row))
                .single();
    }

    private Account account(Mailbox mailbox, ResultSet row) throws SQLException {
        return new Account(
                mailbox,
                server(row, "imap"),
                server(row, "smtp"),
                row.getString("login"),
                key.decrypt(row.getBytes("secret")),
                row.getInt("maximum_bytes"));
    }

    private static @Nullable Server server(ResultSet row, String protocol) throws SQLException {
        var host = row.getString(protocol + "_host");
        return host == null
                ? null
                : new Server(
                        host,
                        row.getInt(protocol + "_port"),
                        Protection.valueOf(row.getString(protocol + "_protection")));
    }
}
