package org.infolinia.mail.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.FrontServer;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.SignIn;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Servers that show a doubtful certificate or hang are refused in words that say which of it. */
class ServersInTroubleTest extends MailTest {

    private static final String HOST = "localhost";
    private static final String LOGIN = "login@server.example";
    private static final String PASSWORD = "secret";
    private static final String EVERY_JAVAS = "";

    private static TestAuthority authority;

    @TempDir
    private static Path directory;

    @Autowired
    private EmbeddedMailServer embedded;

    @Autowired
    private MailboxTrials trials;

    @Autowired
    private Phrasebook phrasebook;

    @BeforeAll
    static void foundAuthority() {
        authority = new TestAuthority(directory);
    }

    @BeforeEach
    void openAccount() {
        embedded.openAccount(LOGIN, PASSWORD);
    }

    @Test
    void aServerOfAPrivateAuthorityIsUsedWhereTheMailboxNamesTheAuthority() throws Exception {
        var own = authority.certified(HOST);

        assertThat(reading(own, authority.pem())).isEmpty();
        assertThat(sending(own, authority.pem())).isEmpty();
    }

    @Test
    void aServerOfAPrivateAuthorityIsRefusedWhereNobodyNamesIt() throws Exception {
        var own = authority.certified(HOST);

        var reading = reading(own, EVERY_JAVAS).orElseThrow();

        assertThat(said(Language.PL, reading)).startsWith("Certyfikat serwera nie jest zaufany.");
        assertThat(said(Language.EN, reading)).startsWith("The certificate of the server is not trusted.");
        assertThat(said(Language.AZ, reading)).startsWith("Serverin sertifikatı etibarlı deyil.");
        assertThat(sending(own, EVERY_JAVAS).orElseThrow().kind()).isEqualTo(reading.kind());
    }

    @Test
    void anExpiredCertificateIsRefusedThoughItsAuthorityIsNamed() throws Exception {
        var expired = authority.certifiedLastWeek(HOST);

        var reading = reading(expired, authority.pem()).orElseThrow();

        assertThat(said(Language.PL, reading)).startsWith("Certyfikat serwera nie jest dziś ważny.");
        assertThat(sending(expired, authority.pem()).orElseThrow().kind()).isEqualTo(reading.kind());
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedThoughItsAuthorityIsNamed() throws Exception {
        var foreign = authority.certified("poczta.gdzie-indziej.example");

        var reading = reading(foreign, authority.pem()).orElseThrow();

        assertThat(said(Language.PL, reading)).startsWith("Certyfikat wystawiono dla serwera o innej nazwie.");
        assertThat(sending(foreign, authority.pem()).orElseThrow().kind()).isEqualTo(reading.kind());
    }

    @ParameterizedTest
    @EnumSource(Protection.class)
    void aServerThatTakesTheConnectionAndIsSilentIsGivenUp(Protection protection) throws IOException {
        try (var silent = new ScriptedServer("", line -> "")) {
            var at = new Server(HOST, silent.port(), protection);

            var reading = hurried().reading(scene.mailbox(), servers(at, EVERY_JAVAS));
            var sending = hurried().sending(scene.mailbox(), servers(at, EVERY_JAVAS));

            assertThat(said(Language.PL, reading.orElseThrow()))
                    .startsWith("Serwer nie odpowiada w wyznaczonym czasie.");
            assertThat(said(Language.AZ, sending.orElseThrow())).startsWith("Server vaxtında cavab vermir.");
        }
    }

    @ParameterizedTest
    @CsvSource({"* OK ready,true", "220 ready,false"})
    void aServerThatGreetsAndThenHangsIsGivenUp(String greeting, boolean isRead) throws IOException {
        try (var hanging = new ScriptedServer(greeting, line -> "")) {
            var servers = servers(new Server(HOST, hanging.port(), Protection.NONE), EVERY_JAVAS);

            var trouble = isRead
                    ? hurried().reading(scene.mailbox(), servers)
                    : hurried().sending(scene.mailbox(), servers);

            assertThat(said(Language.EN, trouble.orElseThrow())).startsWith("The server does not answer in time.");
            assertThat(hanging.heard()).isNotEmpty();
        }
    }

    @Test
    void noTimeAtAllIsNoTimeout() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(Duration.ofSeconds(1), Duration.ZERO));
    }

    private Optional<Trouble> reading(SSLContext certificate, String trusted)
            throws GeneralSecurityException, IOException {
        try (var front = FrontServer.speakingTls(certificate, embedded.imapPort())) {
            return trials.reading(scene.mailbox(), servers(new Server(HOST, front.port(), Protection.TLS), trusted));
        }
    }

    private Optional<Trouble> sending(SSLContext certificate, String trusted)
            throws GeneralSecurityException, IOException {
        try (var front = FrontServer.speakingTls(certificate, embedded.smtpPort())) {
            return trials.sending(scene.mailbox(), servers(new Server(HOST, front.port(), Protection.TLS), trusted));
        }
    }

    private MailboxTrials hurried() {
        return new MailboxTrials(
                HurriedServers.in(context),
                context.getBean(Accounts.class),
                context.getBean(Gatekeeper.class),
                Clock.systemUTC());
    }

    private String said(Language language, Trouble trouble) {
        return phrasebook.say(language, trouble.kind().messageKey(), trouble.words());
    }

    private static Servers servers(Server at, String trusted) {
        return new Servers(at, at, LOGIN, new SignIn.Password(PASSWORD), trusted);
    }
}
