package org.infolinia.mail.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.mail.ChangeMailbox;
import org.infolinia.mail.Correspondent;
import org.infolinia.mail.FrontServer;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxSetup;
import org.infolinia.mail.ServerAgain;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.HurriedServers;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.account.ScriptedServer;
import org.infolinia.mail.account.Trouble;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.thread.MailKeys;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail is fetched from real servers, whatever they do. */
class FetchingTest extends MailTest {

    private static final String LOGIN = "login@server.example";

    @Autowired
    private Fetching fetching;

    @Autowired
    private Fetcher fetcher;

    @Autowired
    private KeptMail kept;

    @Autowired
    private MailServers servers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailboxSetup setup;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    private final List<MailboxLine> lines = new ArrayList<>();

    @AfterEach
    void hangUp() {
        lines.forEach(MailboxLine::hangUp);
    }

    @Test
    void whatComesInWhileTheLineIsOpenIsFetchedAtOnce() {
        var line = watch(scene.mailbox());

        scene.annaWrites("Pierwsza", "Dzień dobry");
        await().until(() -> kept.waitingIn(scene.mailbox()) == 1);
        scene.annaWrites("Druga", "Dzień dobry");
        await().until(() -> kept.waitingIn(scene.mailbox()) == 2);

        assertThat(line.health(scene.mailbox(), 0).tellsOfNews()).isTrue();
    }

    @Test
    void aLineThatIsHungUpComesToAnEnd() {
        var line = watch(scene.mailbox());

        line.hangUp();

        await().until(line::isDue);
    }

    @Test
    void manyMessagesAreFetchedTogetherAndFlaggedAfterwards() throws Exception {
        for (int number = 1; number <= 30; number++) {
            scene.annaWritesUnder("<" + number + "@poczta.example>", "Wiadomość " + number);
        }
        var account = accounts.of(scene.mailbox());

        try (var inbox = ImapInbox.open(servers.imap(account), servers.longestSilence())) {
            assertThat(fetcher.fetch(account, inbox, new Refusals(), () -> {})).isEqualTo(30);
            assertThat(inbox.entries(inbox.uidsAfter(0))).hasSize(30).noneMatch(ImapInbox.Entry::isUnread);
            assertThat(fetcher.fetch(account, inbox, new Refusals(), () -> {})).isZero();
        }

        assertThat(kept.waitingIn(scene.mailbox())).isEqualTo(30);
    }

    @Test
    void theBytesStayAsTheyCame() throws Exception {
        scene.anna().writeRaw(scene.address(), scene.raw("<bytes@poczta.example>", "Zażółć\n.\ngęślą jaźń"));
        var account = accounts.of(scene.mailbox());

        try (var inbox = ImapInbox.open(servers.imap(account), servers.longestSilence())) {
            fetcher.fetch(account, inbox, new Refusals(), () -> {});
        }

        var raw = jdbc.sql("select raw from mail.inbound_mail where mailbox_id = ?")
                .param(scene.mailbox().id())
                .query(byte[].class)
                .single();
        assertThat(new String(raw, UTF_8)).contains("\r\n\r\nZażółć\r\n.\r\ngęślą jaźń");
    }

    @Test
    void ofWhatIsTooLargeTheHeadersAreKeptAndAStubIsHandedOver() {
        setup.change(new ChangeMailbox(
                        scene.mailbox().id(),
                        "general",
                        "Pomoc",
                        scene.mailbox().language(),
                        null,
                        ChangeMailbox.SMALLEST_LIMIT))
                .orElseThrow();
        scene.annaWrites("Zdjęcia", "x".repeat(2 * 1024 * 1024));

        scene.fetch();

        assertThat(scene.received().subject()).isEqualTo("Zdjęcia");
        assertThat(scene.received().text()).contains("2 MB").doesNotContain("xxx");
    }

    @Test
    void messagesThatTheServerNumbersAnewAreTakenOnce() {
        scene.fetch();
        scene.annaWrites("Przed zmianą", "Raz");
        scene.fetch();
        kept.moveTo(scene.mailbox(), new Position(1, 70, 0));
        scene.annaWrites("Po zmianie", "Dwa");

        scene.fetch();

        assertThat(scene.handedOver()).extracting(InboundMail::subject).containsExactly("Przed zmianą", "Po zmianie");
    }

    @Test
    void whatWasReadBeforeTheMailboxWasOpenedStaysFinishedThoughNumberedAnew() {
        scene.annaWrites("Załatwiona dawno", "Raz");
        jdbc.sql("update mail.mailbox set opened_at = :later where id = :id")
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                .param("id", scene.mailbox().id())
                .update();
        scene.anna().readAllOf(scene.address(), accounts.of(scene.mailbox()).embeddedPassword());
        kept.moveTo(scene.mailbox(), new Position(1, 70, 0));

        scene.fetch();

        assertThat(scene.entries()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsLeftAloneForAWhileAndStopsNobody() {
        var down = scene.mailboxAtADeadServer();

        fetching.ask(down);
        scene.annaWrites("Mimo awarii", "Dzień dobry");
        scene.fetch();

        assertThat(fetching.healthOf(down).failuresInRow()).isEqualTo(1);
        assertThat(fetching.healthOf(down).nextTry()).isAfter(clock.instant());
        assertThat(fetching.healthOf(down).trouble()).extracting(Trouble::kind).isEqualTo(Trouble.Kind.REFUSED);
        assertThat(scene.handedOver()).hasSize(1);
    }

    @Test
    void aServerThatWasGoneForAMinuteIsFetchedFromAgainByItself(@TempDir Path spool) {
        var server = EmbeddedMailServer.start(spool, 0, 0, clock);
        int smtpPort = server.smtpPort();
        int imapPort = server.imapPort();
        var away = scene.mailboxAtAServer(imapPort);
        server.openAccount(LOGIN, "secret");
        fetching.ask(away);
        assertThat(fetching.healthOf(away).isWell()).isTrue();

        server.close();
        fetching.ask(away);
        assertThat(fetching.healthOf(away).failuresInRow()).isEqualTo(1);
        server = ServerAgain.on(spool, smtpPort, imapPort, clock);
        server.openAccount(LOGIN, "secret");
        new Correspondent(server, "ewa@poczta.example").write(LOGIN, "Po przerwie", "Dzień dobry");
        clock.advance(Duration.ofMinutes(1));
        fetching.ask(away);

        assertThat(fetching.healthOf(away).isWell()).isTrue();
        assertThat(jdbc.sql("select count(*) from mail.inbound_mail where mailbox_id = ?")
                        .param(away.id())
                        .query(Long.class)
                        .single())
                .isOne();
        server.close();
    }

    @Test
    void aServerThatHangsIsSaidToHangAndHoldsUpNobody() throws IOException {
        try (var hanging = new ScriptedServer("* OK ready", line -> "")) {
            var mailbox = scene.mailboxAtAServer(hanging.port());
            var line = new MailboxLine(accounts, HurriedServers.in(context), fetcher, clock);

            line.ask(mailbox, () -> {});
            scene.annaWrites("Mimo to", "Dzień dobry");
            scene.fetch();

            assertThat(line.health(mailbox, 0).trouble())
                    .isEqualTo(new Trouble(Trouble.Kind.TIMEOUT, "Read timed out"));
            assertThat(scene.handedOver()).hasSize(1);
        }
    }

    @Test
    void aServerWithoutIdleIsAskedAgainAndAgain() throws IOException {
        try (var front = FrontServer.withoutIdle(
                context.getBean(EmbeddedMailServer.class).imapPort())) {
            var polled = scene.mailboxAtAServer(front.port());
            context.getBean(EmbeddedMailServer.class).openAccount(LOGIN, "secret");
            clock.run();
            var line = new MailboxLine(accounts, servers, fetcher, clock);
            lines.add(line);

            line.watch(polled, () -> {});
            assertThat(line.health(polled, 0).tellsOfNews()).isFalse();
            assertThat(line.isDue()).as("not at once").isFalse();
            scene.anna().write(LOGIN, "Pierwsza", "Dzień dobry");
            await().until(line::isDue);
            line.watch(polled, () -> {});
            scene.anna().write(LOGIN, "Druga", "Dzień dobry");
            await().until(line::isDue);
            line.watch(polled, () -> {});

            assertThat(kept.waitingIn(polled)).isEqualTo(2);
            assertThat(front.heard())
                    .noneMatch(said -> said.endsWith("IDLE"))
                    .filteredOn(said -> said.contains(" LOGIN "))
                    .as("all over one connection")
                    .hasSize(1);
        } finally {
            clock.reset();
        }
    }

    @Test
    void afterFiveFailuresInARowAServerIsTriedEveryTenMinutes() {
        var down = scene.mailboxAtADeadServer();

        for (int failure = 1; failure <= 5; failure++) {
            fetching.ask(down);
        }

        assertThat(fetching.healthOf(down).nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void aPasswordUnderAnotherKeyStopsNoOtherMailbox() {
        var unreadable = scene.mailboxAtADeadServer();
        jdbc.sql("update mail.mailbox set secret = :secret where id = :id")
                .param(
                        "secret",
                        MailKeys.of("another key of at least thirty-two ones").encrypt("secret"))
                .param("id", unreadable.id())
                .update();

        fetching.ask(unreadable);
        scene.annaWrites("Mimo to", "Dzień dobry");
        scene.fetch();

        assertThat(fetching.health())
                .filteredOn(health -> health.mailbox().equals(unreadable))
                .singleElement()
                .satisfies(
                        health -> assertThat(String.valueOf(health.trouble())).contains("another mail key"));
        assertThat(scene.handedOver()).hasSize(1);
    }

    @Test
    void aClosedMailboxIsNotFetchedUntilItIsOpenedAgain() {
        setup.close(scene.mailbox().id()).orElseThrow();
        assertThat(fetching.health())
                .noneMatch(health -> health.mailbox().id() == scene.mailbox().id());

        scene.annaWrites("W międzyczasie", "Dzień dobry");
        setup.reopen(scene.mailbox().id()).orElseThrow();
        scene.fetch();

        assertThat(scene.handedOver()).hasSize(1);
    }

    private MailboxLine watch(Mailbox mailbox) {
        var line = new MailboxLine(accounts, servers, fetcher, clock);
        lines.add(line);
        Thread.ofVirtual().start(() -> line.watch(mailbox, () -> {}));
        await().until(() -> line.health(mailbox, 0).lastReached() != null && !line.isDue());
        return line;
    }
}
