package org.infolinia.mail;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.thread.MailKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mailboxes and their settings as they are stored. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailboxRows {

    private final JdbcClient jdbc;
    private final MailKey key;
    private final Clock clock;

    MailboxRows(JdbcClient jdbc, MailKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    long insert(OpenMailbox command) {
        var servers = command.servers();
        var statement = jdbc.sql("""
                        insert into mail.mailbox
                            (program_id, queue_key, address, name, language, imap_host, imap_port, imap_protection,
                             smtp_host, smtp_port, smtp_protection, login, sign_in, client_id, token_url, trusted,
                             secret, client_secret, opened_at)
                        values (:program, :queue, :address, :name, :language, :imapHost, :imapPort, :imapProtection,
                                :smtpHost, :smtpPort, :smtpProtection, :login, :signIn, :clientId, :tokenUrl, :trusted,
                                :secret, :clientSecret, :now)
                        returning id""")
                .param("program", command.program().value())
                .param("queue", command.queueKey())
                .param("address", command.address().value())
                .param("name", command.name())
                .param("language", command.language().name())
                .param("now", Timestamp.from(clock.instant()));
        return withSecrets(withServers(statement, servers, command.address()), servers)
                .query(Long.class)
                .single();
    }

    void update(ChangeMailbox command, EmailAddress address) {
        var servers = command.servers();
        withServers(
                        jdbc.sql("""
                                        update mail.mailbox
                                           set queue_key = :queue, name = :name, language = :language,
                                               maximum_bytes = :maximumBytes, imap_host = :imapHost,
                                               imap_port = :imapPort, imap_protection = :imapProtection,
                                               smtp_host = :smtpHost, smtp_port = :smtpPort,
                                               smtp_protection = :smtpProtection, login = :login, sign_in = :signIn,
                                               client_id = :clientId, token_url = :tokenUrl, trusted = :trusted
                                         where id = :id""")
                                .param("queue", command.queueKey())
                                .param("name", command.name())
                                .param("language", command.language().name())
                                .param("maximumBytes", command.maximumBytes())
                                .param("id", command.id()),
                        servers,
                        address)
                .update();
    }

    void replaceSecrets(long id, @Nullable Servers servers) {
        withSecrets(
                        jdbc.sql(
                                        "update mail.mailbox set secret = :secret, client_secret = :clientSecret where id = :id")
                                .param("id", id),
                        servers)
                .update();
    }

    void close(long id) {
        jdbc.sql("update mail.mailbox set closed_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void reopen(long id) {
        jdbc.sql("update mail.mailbox set closed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    Optional<MailboxSettings> settings(long id) {
        return jdbc.sql("select * from mail.mailbox where id = :id")
                .param("id", id)
                .query((row, number) -> settings(row))
                .optional();
    }

    List<MailboxSettings> allSettings() {
        return jdbc.sql("select * from mail.mailbox order by program_id, id")
                .query((row, number) -> settings(row))
                .list();
    }

    static Mailbox mailbox(ResultSet row) throws SQLException {
        return new Mailbox(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("queue_key"),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                Language.valueOf(row.getString("language")));
    }

    private static StatementSpec withServers(StatementSpec statement, @Nullable Servers servers, EmailAddress address) {
        var imap = servers == null ? null : servers.imap();
        var smtp = servers == null ? null : servers.smtp();
        var oauth = servers != null && servers.signIn() instanceof SignIn.OAuth2 one ? one : null;
        return statement
                .param("imapHost", imap == null ? null : imap.host())
                .param("imapPort", imap == null ? null : imap.port())
                .param("imapProtection", imap == null ? null : imap.protection().name())
                .param("smtpHost", smtp == null ? null : smtp.host())
                .param("smtpPort", smtp == null ? null : smtp.port())
                .param("smtpProtection", smtp == null ? null : smtp.protection().name())
                .param("login", servers == null ? address.value() : servers.login())
                .param("signIn", oauth == null ? "PASSWORD" : "OAUTH2")
                .param("clientId", oauth == null ? null : oauth.clientId())
                .param("tokenUrl", oauth == null ? null : oauth.tokenUrl().toString())
                .param("trusted", servers == null || servers.trusted().isBlank() ? null : servers.trusted());
    }

    private StatementSpec withSecrets(StatementSpec statement, @Nullable Servers servers) {
        return switch (servers == null ? new SignIn.Password(key.randomPassword()) : servers.signIn()) {
            case SignIn.Password(var secret) ->
                statement.param("secret", key.encrypt(secret)).param("clientSecret", null);
            case SignIn.OAuth2(var client, var url, var clientSecret, var refreshToken) ->
                statement.param("secret", key.encrypt(refreshToken)).param("clientSecret", key.encrypt(clientSecret));
        };
    }

    private static MailboxSettings settings(ResultSet row) throws SQLException {
        return new MailboxSettings(
                mailbox(row), servers(row), row.getInt("maximum_bytes"), row.getTimestamp("closed_at") == null);
    }

    private static @Nullable Servers servers(ResultSet row) throws SQLException {
        return row.getString("imap_host") == null
                ? null
                : new Servers(
                        server(row, "imap"),
                        server(row, "smtp"),
                        row.getString("login"),
                        signIn(row),
                        Optional.ofNullable(row.getString("trusted")).orElse(""));
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        return row.getString("sign_in").equals("OAUTH2")
                ? new SignIn.OAuth2(row.getString("client_id"), URI.create(row.getString("token_url")), "", "")
                : new SignIn.Password("");
    }

    private static Server server(ResultSet row, String protocol) throws SQLException {
        return new Server(
                row.getString(protocol + "_host"),
                row.getInt(protocol + "_port"),
                Protection.valueOf(row.getString(protocol + "_protection")));
    }
}
