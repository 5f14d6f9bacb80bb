package org.infolinia.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Correspondent;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.ServerAgain;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.account.HurriedServers;
import org.infolinia.mail.account.ScriptedServer;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a message when the server is not as it should be. */
@RecordApplicationEvents
class SendingTest extends MailTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    Outbox outbox;

    @Autowired
    Paces paces;

    @Autowired
    UndeliverableAddresses undeliverable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationEvents events;

    private ScriptedMailServer server;
    private Mailbox mailbox;

    private record Row(String status, int attempts, String words) {}

    @BeforeEach
    void openMailboxThere() throws IOException {
        server = new ScriptedMailServer();
        mailbox = scene.mailboxAtAServer(server.port());
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
        clock.reset();
        jdbc.sql("update mail.outbox set status = 'CANCELLED' where mailbox_id = ? and status = 'WAITING'")
                .param(mailbox.id())
                .update();
    }

    @Test
    void aServerThatIsAwayAndComesBackGetsTheMailByItself(@TempDir Path spool) {
        var away = EmbeddedMailServer.start(spool, 0, 0, clock);
        int smtpPort = away.smtpPort();
        int imapPort = away.imapPort();
        away.close();
        mailbox = scene.mailboxAtAServer("wraca", smtpPort);
        clock.run();
        putIntoOutbox("ticket:115");
        SendingRound.in(context);
        assertThat(rowOf("ticket:115").status()).isEqualTo("WAITING");
        assertThat(rowOf("ticket:115").words()).contains("Connection refused");

        try (var back = ServerAgain.on(spool, smtpPort, imapPort, clock)) {
            back.openAccount("login@server.example", "secret");
            await().atMost(PATIENCE).until(() -> {
                SendingRound.in(context);
                return rowOf("ticket:115").status().equals("SENT");
            });

            assertThat(new Correspondent(back, scene.annasAddress().value()).inbox())
                    .extracting(Message::getSubject)
                    .containsExactly("Odpowiedź");
        }
        assertThat(rowOf("ticket:115").attempts()).isEqualTo(1);
    }

    @Test
    void aServerThatHangsPausesTheMailboxAndIsSaidToHang() throws IOException {
        try (var hanging = new ScriptedServer("220 ready", line -> "")) {
            mailbox = scene.mailboxAtAServer("wisi", hanging.port());
            putIntoOutbox("ticket:116");

            SendingRound.through(HurriedServers.in(context), mailbox, context);

            assertThat(rowOf("ticket:116").status()).isEqualTo("WAITING");
            assertThat(rowOf("ticket:116").words()).contains("timed out");
            assertThat(faults()).isEqualTo(1);
        }
    }

    @Test
    void anAddressWithLettersOfAScriptIsReachedThroughAServerThatKnowsThem() {
        server.says("EHLO", "250-here\r\n250-SMTPUTF8\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN");
        putIntoOutbox("ticket:117", new EmailAddress("żółw.əli@poczta.example"));

        SendingRound.in(context);

        assertThat(rowOf("ticket:117").status()).isEqualTo("SENT");
        assertThat(server.heard())
                .contains("RCPT TO:<żółw.əli@poczta.example>")
                .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("SMTPUTF8"));
        assertThat(server.taken().getFirst()).contains("To: żółw.əli@poczta.example");
    }

    @Test
    void anAddressWithLettersOfAScriptIsNotMangledForAServerThatDoesNotKnowThem() {
        putIntoOutbox("ticket:118", new EmailAddress("żółw@poczta.example"));

        SendingRound.in(context);

        assertThat(rowOf("ticket:118").status()).isEqualTo("GIVEN_UP");
        assertThat(rowOf("ticket:118").words()).contains("SMTPUTF8");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("RCPT"));
    }

    @Test
    void afterFiveDaysWithoutItsServerEveryMessageIsGivenUp() {
        server.says("CONNECT", "421 4.3.2 Service not available");
        putIntoOutbox("ticket:113");
        putIntoOutbox("ticket:114");
        clock.advance(Outbox.TRIED_FOR.minusSeconds(1));
        SendingRound.in(context);
        assertThat(rowOf("ticket:113").status()).isEqualTo("WAITING");

        clock.advance(Duration.ofMinutes(1));
        SendingRound.in(context);

        assertThat(rowOf("ticket:113").status()).isEqualTo("GIVEN_UP");
        assertThat(rowOf("ticket:114").status()).isEqualTo("GIVEN_UP");
    }

    @Test
    void severalLettersOfAMailboxGoOutOverOneConnection() {
        putIntoOutbox("ticket:121");
        putIntoOutbox("ticket:122");
        putIntoOutbox("ticket:123");

        SendingRound.in(context);

        assertThat(server.taken()).hasSize(3);
        assertThat(server.visits()).isOne();
        assertThat(rowOf("ticket:123").status()).isEqualTo("SENT");
    }

    @Test
    void aServerThatTakesOneLetterAtATimeIsVisitedAgainWithoutAPause() {
        server.takesInOneVisit(1);
        putIntoOutbox("ticket:124");
        putIntoOutbox("ticket:125");

        SendingRound.in(context);

        assertThat(server.taken()).hasSize(2);
        assertThat(rowOf("ticket:125")).isEqualTo(new Row("SENT", 1, ""));
    }

    @Test
    void aLineThatBrokeBetweenTwoLettersIsReplaced() {
        server.says("NOOP", ScriptedMailServer.BREAK_THE_LINE).says("RSET", ScriptedMailServer.BREAK_THE_LINE);
        putIntoOutbox("ticket:126");
        putIntoOutbox("ticket:127");

        SendingRound.in(context);

        assertThat(server.taken()).hasSize(2);
        assertThat(server.visits()).isEqualTo(2);
        assertThat(rowOf("ticket:127")).isEqualTo(new Row("SENT", 1, ""));
    }

    @Test
    void oneThatIsRefusedHoldsUpNoneOfThoseBehindIt() {
        server.says("RCPT", "550 5.7.1 Not you");
        putIntoOutbox("ticket:128");
        putIntoOutbox("ticket:129");

        SendingRound.in(context);

        assertThat(rowOf("ticket:128").status()).isEqualTo("GIVEN_UP");
        assertThat(rowOf("ticket:129").status()).isEqualTo("GIVEN_UP");
    }

    @Test
    void aServerThatRefusesForAMinuteIsMadeGoodWithoutAHand() {
        server.says("CONNECT", "421 4.3.2 Service not available");
        putIntoOutbox("ticket:101");
        putIntoOutbox("ticket:102");

        for (int second = 0; second < 60; second += 5) {
            sendAndWait(Duration.ofSeconds(5));
        }
        assertThat(rowOf("ticket:101"))
                .isEqualTo(new Row("WAITING", 0, rowOf("ticket:101").words()));
        assertThat(rowOf("ticket:101").words()).contains("421");

        server.saysNothingUnusual();
        for (int second = 0; second < 120; second += 5) {
            sendAndWait(Duration.ofSeconds(5));
        }

        assertThat(server.taken()).hasSize(2);
        assertThat(rowOf("ticket:101").status()).isEqualTo("SENT");
        assertThat(rowOf("ticket:102").status()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 5.3.2 No service here",
        "AUTH, 535 5.7.8 Wrong password",
        "MAIL, 421 4.7.0 Too many connections",
        "DATA, ''",
        "., ''"
    })
    void theServersFaultDoesNotCountAgainstTheMessage(String command, String reply) {
        server.says(command, reply);
        putIntoOutbox("ticket:103");

        for (int round = 0; round < 20; round++) {
            sendAndWait(Duration.ofHours(1));
        }
        assertThat(rowOf("ticket:103").status()).isEqualTo("WAITING");
        assertThat(rowOf("ticket:103").attempts()).isZero();

        server.saysNothingUnusual();
        sendAndWait(Duration.ZERO);
        assertThat(rowOf("ticket:103").status()).isEqualTo("SENT");
    }

    @Test
    void whileAServerIsDownOneMessageAtATimeIsTried() {
        server.says("CONNECT", "421 4.3.2 Service not available");
        putIntoOutbox("ticket:104");
        putIntoOutbox("ticket:105");

        SendingRound.in(context);
        SendingRound.in(context);

        assertThat(faults()).isEqualTo(1);
    }

    @Test
    void notNowIsTriedAgainAndCounts() {
        server.says("RCPT", "450 4.2.0 Greylisted");
        putIntoOutbox("ticket:106");

        SendingRound.in(context);
        assertThat(rowOf("ticket:106")).isEqualTo(new Row("WAITING", 1, "450 4.2.0 Greylisted"));
        SendingRound.in(context);
        assertThat(rowOf("ticket:106").attempts())
                .as("not before its pause is over")
                .isEqualTo(1);

        server.saysNothingUnusual();
        clock.advance(Duration.ofSeconds(11));
        SendingRound.in(context);

        assertThat(rowOf("ticket:106").status()).isEqualTo("SENT");
    }

    @Test
    void oneMessageThatIsNotTakenNowHoldsUpNoOther() {
        server.says(".", "452 4.3.1 Too large for now");
        putIntoOutbox("ticket:107");
        putIntoOutbox("ticket:108");

        SendingRound.in(context);

        assertThat(rowOf("ticket:107").attempts()).isEqualTo(1);
        assertThat(rowOf("ticket:108").attempts()).isEqualTo(1);
    }

    @Test
    void neverIsGivenUpAtOnceInTheServersWords() {
        server.says("RCPT", "550-5.1.1 Nobody\r\n550 5.1.1 lives here");
        putIntoOutbox("ticket:109");

        SendingRound.in(context);

        assertThat(rowOf("ticket:109")).isEqualTo(new Row("GIVEN_UP", 1, "550-5.1.1 Nobody 550 5.1.1 lives here"));
        assertThat(events.stream(MailGivenUp.class))
                .singleElement()
                .satisfies(event -> assertThat(event.conversation()).isEqualTo("ticket:109"));
        assertThat(undeliverable.contains(scene.annasAddress())).isTrue();
    }

    @Test
    void anAddressIsUndeliverableOnlyWhenTheServerSaysSoOfTheAddress() {
        server.says(".", "554 5.7.1 Looks like spam");
        putIntoOutbox("ticket:110");

        SendingRound.in(context);

        assertThat(rowOf("ticket:110").status()).isEqualTo("GIVEN_UP");
        assertThat(undeliverable.contains(scene.annasAddress())).isFalse();
    }

    @Test
    void whatTheServerTookIsNotSentAgainThoughItThenBreaksTheLine() {
        server.says("QUIT", ScriptedMailServer.BREAK_THE_LINE);
        putIntoOutbox("ticket:111");

        for (int round = 0; round < 5; round++) {
            sendAndWait(Duration.ofHours(1));
        }

        assertThat(server.taken()).hasSize(1);
        assertThat(rowOf("ticket:111").status()).isEqualTo("SENT");
    }

    @Test
    void aMessageKeepsItsMessageIdHoweverOftenItIsSent() {
        server.says(".", ScriptedMailServer.BREAK_THE_LINE);
        var messageId = putIntoOutbox("ticket:112");
        sendAndWait(Duration.ofMinutes(1));
        server.saysNothingUnusual();
        SendingRound.in(context);

        assertThat(server.taken())
                .singleElement()
                .satisfies(message -> assertThat(message).contains("Message-ID: " + messageId));
    }

    @Test
    void aMailboxSendsNoMoreAMinuteThanItMay() {
        paces.set(mailbox.id(), 3);
        IntStream.range(0, 5).forEach(number -> putIntoOutbox("ticket:12" + number));

        SendingRound.in(context);
        SendingRound.in(context);
        assertThat(server.taken()).hasSize(3);

        clock.advance(Duration.ofMinutes(1));
        SendingRound.in(context);
        assertThat(server.taken()).hasSize(5);
    }

    @Test
    void aSlowMailboxTakesNothingFromAnother() {
        paces.set(mailbox.id(), 1);
        IntStream.range(0, 3).forEach(number -> putIntoOutbox("ticket:13" + number));
        transaction.executeWithoutResult(status -> outbox.send(answer(scene.mailbox(), "ticket:139")));

        SendingRound.in(context);

        assertThat(rowOf("ticket:139").status()).isEqualTo("SENT");
    }

    @Test
    void whatPeopleWroteGoesBeforeMachineMail() {
        paces.set(mailbox.id(), 1);
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.automatic(
                mailbox, scene.annasAddress(), "Ankieta", "Jak było?", "ticket:140", "survey:1")));
        putIntoOutbox("ticket:141");

        SendingRound.in(context);

        assertThat(List.of(rowOf("ticket:140").status(), rowOf("ticket:141").status()))
                .containsExactly("WAITING", "SENT");
    }

    @Test
    void whatACallerWaitsForGoesBeforeEverythingAndHoweverManyHaveGone() {
        paces.set(mailbox.id(), 1);
        putIntoOutbox("ticket:150");
        putIntoOutbox("ticket:151");
        SendingRound.in(context);
        transaction.executeWithoutResult(status -> outbox.send(
                OutboundMail.automatic(mailbox, scene.annasAddress(), "Kod", "481 920", "code:15", "code:15")
                        .urgently()));

        SendingRound.in(context);

        assertThat(List.of(
                        rowOf("ticket:150").status(),
                        rowOf("ticket:151").status(),
                        rowOf("code:15").status()))
                .containsExactly("SENT", "WAITING", "SENT");
    }

    private void sendAndWait(Duration pause) {
        SendingRound.in(context);
        clock.advance(pause);
    }

    private String putIntoOutbox(String conversation) {
        return transaction.execute(status -> outbox.send(answer(mailbox, conversation)));
    }

    private void putIntoOutbox(String conversation, EmailAddress to) {
        transaction.executeWithoutResult(status ->
                outbox.send(OutboundMail.answer(mailbox, to, "Odpowiedź", "Tekst", conversation, "answer:1")));
    }

    private OutboundMail answer(Mailbox from, String conversation) {
        return OutboundMail.answer(from, scene.annasAddress(), "Odpowiedź", "Tekst", conversation, "answer:1");
    }

    private int faults() {
        return jdbc.sql("select faults from mail.outage where mailbox_id = ?")
                .param(mailbox.id())
                .query(Integer.class)
                .single();
    }

    private Row rowOf(String conversation) {
        return jdbc.sql("""
                        select status, attempts, coalesce(server_words, '') from mail.outbox
                         where conversation = ? order by id desc limit 1""")
                .param(conversation)
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3)))
                .single();
    }
}
