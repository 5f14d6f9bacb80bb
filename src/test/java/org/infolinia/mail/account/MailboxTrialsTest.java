package org.infolinia.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.SignIn;
import org.infolinia.mail.account.Trouble.Kind;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps us from a mailbox's servers is said in words, and what does not is tried over real sockets. */
class MailboxTrialsTest extends MailTest {

    private static final String LOCALHOST = "127.0.0.1";
    private static final int NOBODY_LISTENS = 1;
    private static final long PATIENCE_MILLIS = 30_000;

    @Autowired
    private MailboxTrials trials;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EmbeddedMailServer embedded;

    @Test
    void theServerThatComesWithTheProductCanBeReadAndSentThrough() {
        assertThat(trials.reading(scene.mailbox(), null)).isEmpty();
        assertThat(trials.sending(scene.mailbox(), null)).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsUnknownOrRefuses() {
        assertThat(reading(server("mail.invalid", 143, Protection.NONE))).isEqualTo(Kind.HOST_UNKNOWN);
        assertThat(reading(server(LOCALHOST, NOBODY_LISTENS, Protection.NONE))).isEqualTo(Kind.REFUSED);
        assertThat(sending(server("mail.invalid", 25, Protection.NONE))).isEqualTo(Kind.HOST_UNKNOWN);
        assertThat(sending(server(LOCALHOST, NOBODY_LISTENS, Protection.NONE))).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aServerWithoutTheProtectionThatWasChosenIsNotUsedWithoutIt() {
        assertThat(reading(server(LOCALHOST, embedded.imapPort(), Protection.STARTTLS)))
                .isEqualTo(Kind.NO_TLS);
        assertThat(reading(server(LOCALHOST, embedded.imapPort(), Protection.TLS)))
                .isEqualTo(Kind.NO_TLS);
        assertThat(sending(server(LOCALHOST, embedded.smtpPort(), Protection.STARTTLS)))
                .isEqualTo(Kind.NO_TLS);
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        embedded.openAccount("wrong@server.example", "right");
        var at = server(LOCALHOST, embedded.imapPort(), Protection.NONE);

        var trouble = trials.reading(scene.mailbox(), new Servers(at, at, "wrong@server.example", "wrong"));

        assertThat(trouble).map(Trouble::kind).contains(Kind.SIGN_IN_REFUSED);
    }

    @Test
    void aCertificateOfOnesOwnIsTrustedByItsFingerprintAlone() {
        var setup = new ServerSetup(0, LOCALHOST, ServerSetup.PROTOCOL_IMAPS);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        var server = new GreenMail(setup);
        server.start();
        try {
            server.setUser("tls@server.example", "tls@server.example", "secret");
            var at = server(LOCALHOST, server.getImaps().getPort(), Protection.TLS);

            var untrusted = trials.reading(scene.mailbox(), servers(at, ""));
            assertThat(untrusted).map(Trouble::kind).contains(Kind.CERTIFICATE_UNTRUSTED);

            var other = trials.reading(scene.mailbox(), servers(at, "ab".repeat(32)))
                    .orElseThrow();
            assertThat(other.kind()).isEqualTo(Kind.CERTIFICATE_UNTRUSTED);

            var shown = other.words().replace("SHA-256 ", "");
            assertThat(trials.reading(scene.mailbox(), servers(at, shown))
                            .map(Trouble::kind)
                            .filter(kind -> kind != Kind.CERTIFICATE_EXPIRED))
                    .isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailboxSignsInByAccessTokenAndAsksForAnotherWhenItIsRefused() throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var provider = provider(asked);
        try (var imap = imapThatTakes("token-2")) {
            var mailbox = mailboxSigningInBy(provider, imap.port(), imap.port());

            assertThat(trials.reading(mailbox, null)).isEmpty();

            assertThat(asked).hasSize(2);
            assertThat(asked.getFirst())
                    .contains("grant_type=refresh_token", "client_id=infolinia", "refresh_token=refresh-0");
            assertThat(refreshTokenOf(mailbox)).isEqualTo("refresh-2");
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void mailIsSentByAccessTokenToo() throws IOException {
        var provider = provider(new CopyOnWriteArrayList<>());
        try (var smtp = smtpThatTakes("token-1")) {
            var mailbox = mailboxSigningInBy(provider, smtp.port(), smtp.port());

            assertThat(trials.sending(mailbox, null)).isEmpty();

            assertThat(smtp.heard()).anyMatch(line -> line.startsWith("MAIL FROM:<token"));
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void aProviderThatGivesNoTokenSaysWhy() throws IOException {
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            var answer = "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been revoked\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        try {
            var mailbox = mailboxSigningInBy(provider, NOBODY_LISTENS, NOBODY_LISTENS);

            assertThat(trials.reading(mailbox, null))
                    .contains(new Trouble(Kind.TOKEN_REFUSED, "invalid_grant Token has been revoked"));
        } finally {
            provider.stop(0);
        }
    }

    private Kind reading(Server at) {
        return trials.reading(scene.mailbox(), servers(at, "")).orElseThrow().kind();
    }

    private Kind sending(Server at) {
        return trials.sending(scene.mailbox(), servers(at, "")).orElseThrow().kind();
    }

    private static Servers servers(Server at, String trusted) {
        return new Servers(at, at, "tls@server.example", new SignIn.Password("secret"), trusted);
    }

    private static Server server(String host, int port, Protection protection) {
        return new Server(host, port, protection);
    }

    /** Gives out token-1, token-2 … and with each of them another refresh token. */
    private static HttpServer provider(List<String> asked) throws IOException {
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = "{\"access_token\":\"token-%d\",\"expires_in\":3600,\"refresh_token\":\"refresh-%d\"}"
                    .formatted(asked.size(), asked.size())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        return provider;
    }

    private static ScriptedServer imapThatTakes(String token) throws IOException {
        return new ScriptedServer("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready", line -> {
            var tag = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : "A0";
            if (line.contains("AUTHENTICATE XOAUTH2")) {
                return isToken(line, token) ? tag + " OK in" : tag + " NO [AUTHENTICATIONFAILED] expired";
            }
            if (line.contains("CAPABILITY")) {
                return "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2\r\n" + tag + " OK";
            }
            if (line.contains("SELECT")) {
                return "* 0 EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 7] \r\n* OK [UIDNEXT 1] \r\n"
                        + tag + " OK [READ-WRITE] open";
            }
            return tag + " OK";
        });
    }

    private static ScriptedServer smtpThatTakes(String token) throws IOException {
        return new ScriptedServer("220 ready", line -> {
            if (line.startsWith("EHLO")) {
                return "250-here\r\n250 AUTH XOAUTH2";
            }
            if (line.startsWith("AUTH XOAUTH2")) {
                return isToken(line, token) ? "235 in" : "535 no";
            }
            return line.startsWith("QUIT") ? "221 bye" : "250 ok";
        });
    }

    private static boolean isToken(String line, String token) {
        var sent = line.substring(line.lastIndexOf(' ') + 1);
        return new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8)
                .contains("auth=Bearer " + token + "\u0001");
    }

    private Mailbox mailboxSigningInBy(HttpServer provider, int imapPort, int smtpPort) {
        var tokenUrl = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        var signIn = new SignIn.OAuth2("infolinia", tokenUrl, "client secret", "refresh-0");
        return mailboxes
                .open(new OpenMailbox(
                        scene.mailbox().program(),
                        "general",
                        new EmailAddress("token@" + scene.mailbox().address().domain()),
                        "Pomoc",
                        Language.PL,
                        new Servers(
                                server(LOCALHOST, imapPort, Protection.NONE),
                                server(LOCALHOST, smtpPort, Protection.NONE),
                                "token@server.example",
                                signIn,
                                "")))
                .orElseThrow();
    }

    private String refreshTokenOf(Mailbox mailbox) {
        return Optional.ofNullable(accounts.of(mailbox).servers())
                .map(Servers::signIn)
                .map(SignIn.OAuth2.class::cast)
                .map(SignIn.OAuth2::refreshToken)
                .orElseThrow();
    }
}
