package org.infolinia.mail.outbound;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.mime.HtmlImages;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.security.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Our mail on its whole way out, over real SMTP and IMAP. */
class OutboundMailTest extends MailTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Sending sending;

    @Autowired
    NoMailIsStuck stuckMail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    /** What others' tests have left to mailboxes that are down would be stuck here, too. */
    @BeforeEach
    void giveUpWhatOthersLeft() {
        jdbc.sql("update mail.outbox set status = 'GIVEN_UP' where status in ('WAITING', 'SENDING')")
                .update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAnswerContinuesTheThreadAndLooksLikeAPersonsMail() throws Exception {
        scene.annaWritesUnder("<question@poczta.example>", "Gdzie są punkty?");
        scene.fetch();

        var messageId = scene.answer("ticket:" + (20_000 + scene.received().id()), "Punkty są już na koncie.");

        var answer = scene.anna().newest();
        assertThat(answer.getHeader("Message-ID")).containsExactly(messageId);
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<question@poczta.example>");
        assertThat(answer.getHeader("References")).containsExactly("<question@poczta.example>");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat(answer.getContent().toString().strip()).isEqualTo("Punkty są już na koncie.");
    }

    @Test
    void filesArriveAsTheyWereAndAreForgottenWhenTheyAreOut() throws Exception {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                        scene.mailbox(), scene.annasAddress(), "Zdjęcie", "W załączniku", "ticket:92", "answer:1")
                .withHtml("<p>W załączniku</p>")
                .with(List.of(new OutboundMail.File("paragon żółty.png", "image/png", picture)))));

        SendingRound.in(context);

        var parts = (MimeMultipart) scene.anna().newest().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var file = (MimeBodyPart) parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("paragon żółty.png");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(picture);
        assertThat(jdbc.sql("""
                        select count(*) from mail.outbox_file join mail.outbox on outbox.id = outbox_id
                         where conversation = 'ticket:92'""").query(Long.class).single()).isZero();
    }

    @Test
    void picturesOfTheTextTravelWithItAndOtherFilesBesideIt() throws Exception {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, (byte) 0xff};
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                        scene.mailbox(), scene.annasAddress(), "Zrzut", "Tak: [zrzut.png]", "ticket:93", "answer:2")
                .withHtml("<p>Tak: <img src=\"cid:file-7@klub.example\" alt=\"zrzut\"></p>")
                .with(List.of(
                        new OutboundMail.File("zrzut.png", "image/png", picture, "file-7@klub.example"),
                        new OutboundMail.File("umowa.txt", "text/plain", new byte[] {'x'})))));

        SendingRound.in(context);

        var wire = new ByteArrayOutputStream();
        scene.anna().newest().writeTo(wire);
        assertThat(wire.toString(StandardCharsets.ISO_8859_1))
                .containsSubsequence("multipart/mixed", "multipart/alternative", "multipart/related", "inline");
        var read = new MessageReader().read(wire.toByteArray());
        assertThat(read.text()).contains("Tak: [zrzut.png]");
        assertThat(HtmlImages.withInline(requireNonNull(read.html()), Optional::of))
                .contains("src=\"file-7@klub.example\"");
        assertThat(read.files())
                .extracting(ReadMessage.File::name, ReadMessage.File::contentId)
                .containsExactlyInAnyOrder(tuple("zrzut.png", "file-7@klub.example"), tuple("umowa.txt", null));
        assertThat(read.files())
                .filteredOn(file -> file.name().equals("zrzut.png"))
                .singleElement()
                .satisfies(file -> assertThat(file.content()).isEqualTo(picture));
    }

    @Test
    void anAcknowledgementSaysThatAMachineWroteIt() throws Exception {
        scene.annaWrites("Pytanie", "Dzień dobry");
        scene.fetch();

        assertThat(acknowledge(scene.received())).isInstanceOf(Outcome.Done.class);

        var acknowledgement = scene.anna().newest();
        assertThat(acknowledgement.getHeader("In-Reply-To"))
                .containsExactly(scene.received().messageId());
        assertThat(acknowledgement.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(acknowledgement.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(acknowledgement.getHeader("Precedence")).containsExactly("bulk");
        assertThat(acknowledgement.getHeader("Return-Path")).containsExactly("<>");
    }

    @Test
    void aMachineIsNotAcknowledged() {
        scene.annaWrites("Newsletter", "Kup", "List-Id: <news.poczta.example>");
        scene.fetch();

        assertThat(acknowledge(scene.received())).isEqualTo(Outcome.refused("acknowledgement-to-machine"));
    }

    @Test
    void oneConversationIsAcknowledgedOnce() {
        scene.annaWrites("Pytanie", "Dzień dobry");
        scene.fetch();
        acknowledge(scene.received());

        assertThat(acknowledge(scene.received())).isEqualTo(Outcome.refused("acknowledged-already"));
    }

    @Test
    void whatCannotBeSentIsTriedAgainAndGivenUpInTheEnd() {
        var down = scene.mailboxAtADeadServer();
        putIntoOutbox(down, "ticket:79");

        for (int attempt = 0; attempt < 11; attempt++) {
            SendingRound.in(context);
            clock.advance(Duration.ofHours(12));
        }

        assertThat(firstStuck()).as("given up, not stuck").isEmpty();
        assertThat(scene.anna().inbox()).isEmpty();
    }

    @Test
    void whatNobodySendsIsStuck() {
        putIntoOutbox(scene.mailbox(), "ticket:80");
        clock.advance(Duration.ofHours(2));
        assertThat(firstStuck()).isPresent();

        SendingRound.in(context);

        assertThat(firstStuck()).isEmpty();
        assertThat(scene.anna().inbox()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void aServerThatNeverAnswersHoldsUpNobodyElsesMail() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            putIntoOutbox(scene.mailboxAtAServer(silent.getLocalPort()), "ticket:82");
            putIntoOutbox(scene.mailbox(), "ticket:83");

            sending.sendWaiting();

            await().untilAsserted(() -> assertThat(scene.anna().inbox()).hasSize(1));
            assertThat(stateOf("ticket:82")).isEqualTo("SENDING");
        }
        await().untilAsserted(() -> assertThat(stateOf("ticket:82")).isEqualTo("WAITING"));
    }

    @Test
    void aMessageThatCannotBeBuiltIsGivenUpInTheEndToo() {
        var tooLongToReplyTo = scene.mailboxOf("a".repeat(60));
        putIntoOutbox(tooLongToReplyTo, "ticket:84");

        for (int attempt = 0; attempt < 11; attempt++) {
            SendingRound.in(context);
            clock.advance(Duration.ofHours(12));
        }

        assertThat(stateOf("ticket:84")).isEqualTo("GIVEN_UP");
    }

    @Test
    void whatAMachineWroteIsNotKeptOnceItHasGone() throws Exception {
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.automatic(
                        scene.mailbox(), scene.annasAddress(), "Ankieta", "https://secret", "ticket:85", "survey:1")
                .withHtml("<a href=\"https://secret\">")));

        SendingRound.in(context);

        assertThat(scene.anna().newest().getSubject()).isEqualTo("Ankieta");
        assertThat(keptOf("ticket:85")).isEqualTo(Map.of("text", ""));
    }

    @Test
    void norOnceItIsGivenUp() {
        var down = scene.mailboxAtADeadServer();
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.automatic(
                down, scene.annasAddress(), "Ankieta", "https://secret", "ticket:86", "survey:1")));
        SendingRound.in(context);
        assertThat(keptOf("ticket:86")).containsEntry("text", "https://secret");

        for (int attempt = 0; attempt < 11; attempt++) {
            clock.advance(Duration.ofHours(12));
            SendingRound.in(context);
        }

        assertThat(keptOf("ticket:86")).isEqualTo(Map.of("text", ""));
    }

    @Test
    void whatAPersonWroteIsKept() {
        scene.answer("ticket:87", "Punkty są na koncie.");

        assertThat(keptOf("ticket:87")).containsEntry("text", "Punkty są na koncie.");
    }

    @Test
    void butNotALinkInItThatOpensAPage() {
        var link = "https://pomoc.example/help/matter/";
        var secret = Secret.random().text();
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                        scene.mailbox(),
                        scene.annasAddress(),
                        "Odpowiedź",
                        "Stan: " + link + secret,
                        "ticket:88",
                        "answer:1")
                .withHtml("<a href=\"" + link + secret + "\">Stan</a>")));
        assertThat(keptOf("ticket:88").get("text")).contains(secret);

        SendingRound.in(context);

        assertThat(keptOf("ticket:88"))
                .isEqualTo(Map.of("text", "Stan: " + link + "…", "html", "<a href=\"" + link + "…\">Stan</a>"));
    }

    /** The text and, where there is one, the HTML. */
    private Map<String, String> keptOf(String conversation) {
        return jdbc.sql("select text, html from mail.outbox where conversation = ? order by id desc limit 1")
                .param(conversation)
                .query((row, number) -> {
                    var html = row.getString("html");
                    return html == null
                            ? Map.of("text", row.getString("text"))
                            : Map.of("text", row.getString("text"), "html", html);
                })
                .single();
    }

    private String stateOf(String conversation) {
        return jdbc.sql("select status from mail.outbox where conversation = ? order by id desc limit 1")
                .param(conversation)
                .query(String.class)
                .single();
    }

    private void putIntoOutbox(Mailbox from, String conversation) {
        transaction.executeWithoutResult(status -> outbox.send(
                OutboundMail.answer(from, scene.annasAddress(), "Odpowiedź", "Tekst", conversation, "answer:1")));
    }

    private Outcome<String> acknowledge(InboundMail mail) {
        var outcome = requireNonNull(transaction.execute(status -> outbox.acknowledge(
                mail,
                OutboundMail.automatic(
                        scene.mailbox(),
                        mail.replyTo(),
                        "Mamy Twoją wiadomość",
                        "Odpowiemy wkrótce.",
                        "ticket:" + (20_000 + mail.id()),
                        "acknowledgement:" + mail.id()))));
        SendingRound.in(context);
        return outcome;
    }

    private Optional<String> firstStuck() {
        return stuckMail.firstViolation(rows -> {});
    }
}
