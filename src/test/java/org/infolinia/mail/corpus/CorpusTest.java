package org.infolinia.mail.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.mail.corpus.Corpus.Expectation;
import org.infolinia.mail.mime.MessageIdentity;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.File;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.infolinia.mail.mime.ReadMessage.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of reading and sorting mail, each by at least one raw message. */
class CorpusTest {

    private static final EmailAddress OURS = new EmailAddress("pomoc@kawasama.example");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MessageReader reader = new MessageReader();
    private final Classifier classifier = Classifier.withoutSeals(OURS::equals);

    @ParameterizedTest
    @MethodSource("expectations")
    void itIsReadAsItWasMeant(Expectation expected) {
        var message = reader.read(expected.raw());

        assertSoftly(softly -> {
            compareSender(softly, expected, message);
            compareWords(softly, expected, message);
            compareFiles(softly, expected, message);
            compareReport(softly, expected, message);
        });
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void itIsSortedAsItWasMeant(Expectation expected) {
        var message = reader.read(expected.raw());
        var sender = message.sender();

        var verdict = classifier.classify(message, sender == null ? null : sender.address());

        assertThat(verdict.classification()).isEqualTo(expected.classification());
        if (expected.reason() != null) {
            assertThat(verdict.reason()).isEqualTo(expected.reason());
        }
    }

    @Test
    void everyMessageHasAnExpectation() throws IOException {
        try (var files = Files.list(Corpus.place())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")))
                    .containsExactlyInAnyOrderElementsOf(
                            expectations().stream().map(Expectation::file).toList())
                    .hasSizeGreaterThanOrEqualTo(150);
        }
    }

    @Test
    void twentyMegabytesAreReadInTime() {
        var file = "A".repeat(76) + "\r\n";
        var message = message(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\r\n\r\nTekst\r\n--b\r\nContent-Type: application/zip; name=a.zip\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + file.repeat(20_000_000 / file.length())
                        + "--b--");

        assertThat(inTime(message)).satisfies(read -> {
            assertThat(read.text()).isEqualTo("Tekst");
            assertThat(read.files())
                    .singleElement()
                    .satisfies(zip -> assertThat(zip.content().length).isGreaterThan(14_000_000));
        });
    }

    @Test
    void twentyMegabytesOfWordsAreCut() {
        for (var type : List.of("text/plain", "text/html")) {
            var read = inTime(message("Content-Type: " + type, "Słowa i <b>słowa</b> bez końca.\n".repeat(700_000)));

            assertThat(read.text().length()).isBetween(500_000, 1_000_000);
            assertThat(read.traits()).contains(Trait.CUT);
        }
    }

    @Test
    void aThousandPartsAreReadUpToFiveHundred() {
        var body = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            body.append("--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\n")
                    .append(i)
                    .append("\r\n");
        }

        var read = inTime(message("Content-Type: multipart/mixed; boundary=b", body + "--b--\r\n"));

        assertThat(read.files()).hasSize(500);
        assertThat(read.traits()).contains(Trait.CUT);
    }

    @Test
    void aMillionPartsAreReadInTime() {
        var read = inTime(message("Content-Type: multipart/mixed; boundary=b", "--b\r\n\r\n".repeat(1_000_000)));

        assertThat(read.traits()).contains(Trait.CUT);
    }

    @Test
    void endlessHeadersAreCut() {
        for (var line : List.of(
                "X-Long: " + "a".repeat(20_000_000),
                "X: y\r\n".repeat(3_000_000),
                "X: y" + "\r\n z".repeat(3_000_000))) {
            var read = inTime(message(line, "Tekst"));

            assertThat(read.sender()).extracting(Sender::address).isEqualTo(new EmailAddress("anna@poczta.example"));
            assertThat(read.text()).isEqualTo("Tekst");
            assertThat(read.traits()).contains(Trait.CUT);
        }
    }

    @Test
    void nothingIsSoDeepThatItIsNotReadInTime() {
        var nested = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=<%d>\r\n\r\n--<%d>\r\n".formatted(i, i));
        }

        var read = inTime((("From: anna@poczta.example\r\n" + nested + "\r\nTekst").getBytes(ISO_8859_1)));

        assertThat(read.files())
                .singleElement()
                .satisfies(rest -> assertThat(rest.content()).isNotEmpty());
        assertThat(inTime(message("Content-Type: text/html", "<div>".repeat(200_000) + "Tekst"))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "<b><i><u><a href=x>".repeat(50_000) + "Tekst"))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "<table><tr><td>".repeat(60_000) + "Tekst"))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "<".repeat(900_000)))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "&".repeat(900_000)))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "<a ".repeat(300_000)))
                        .text())
                .isNotNull();
        assertThat(inTime(message("Content-Type: text/html", "<!--".repeat(220_000)))
                        .text())
                .isNotNull();
    }

    @Test
    void hostileHeadersAreReadInTime() {
        for (var hostile : List.of(
                "(",
                "<",
                "\"",
                "\\",
                ",",
                "a@",
                "=?",
                "=?a?Q?",
                "=?utf-8?B?YQ==?= ",
                ";a=",
                "*",
                " ",
                "a@b.c ",
                "[",
                ":;")) {
            for (var name : List.of(
                    "From",
                    "To",
                    "Subject",
                    "Content-Type",
                    "Content-Disposition",
                    "References",
                    "Message-ID",
                    "Authentication-Results",
                    "X-Failed-Recipients")) {
                inTime((name + ": " + hostile.repeat(50_000 / hostile.length()) + "\r\n\r\nTekst")
                        .getBytes(ISO_8859_1));
            }
        }
    }

    @Test
    void hostileWordsAreReadInTime() {
        for (var hostile : List.of(
                "\u00a0",
                " ",
                "a@",
                "<",
                "> ",
                "+",
                "begin 644 a\n",
                "begin 644 a\n!!\n",
                "5.1.1",
                "\n",
                "\t\n",
                "-",
                "On ",
                "Message-ID: <",
                "550 ",
                "=",
                "--b\n")) {
            var words = hostile.repeat(200_000 / hostile.length());
            for (var type : List.of(
                    "text/plain; charset=utf-8",
                    "text/plain; charset=utf-7",
                    "text/plain; format=flowed",
                    "text/html",
                    "message/delivery-status",
                    "multipart/mixed",
                    "message/rfc822")) {
                inTime(message("Subject: failure notice\r\nX-Failed-Recipients: x\r\nContent-Type: " + type, words));
            }
            inTime(message("Content-Transfer-Encoding: quoted-printable", words));
            inTime(message("Content-Transfer-Encoding: x-uuencode", words));
        }
    }

    static List<Expectation> expectations() {
        return Corpus.expectations();
    }

    private static byte[] message(String headers, String body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("From: anna@poczta.example\r\n" + headers + "\r\n\r\n").getBytes(ISO_8859_1));
        bytes.writeBytes(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private ReadMessage inTime(byte[] raw) {
        long began = WorkingTime.ofThisThread();
        var message = reader.read(raw);
        var sender = message.sender();
        assertThat(classifier
                        .classify(message, sender == null ? null : sender.address())
                        .classification())
                .isNotEqualTo(Classification.LOOP);
        assertThat(Duration.ofNanos(WorkingTime.ofThisThread() - began)).isLessThan(PATIENCE);
        return message;
    }

    private static void compareSender(SoftAssertions softly, Expectation expected, ReadMessage message) {
        var sender = Optional.ofNullable(message.sender());
        softly.assertThat(sender.map(Sender::address).map(EmailAddress::value).orElse(null))
                .isEqualTo(expected.from());
        if (expected.name() != null) {
            softly.assertThat(sender.map(Sender::name)).contains(expected.name());
        }
        if (expected.reply_to() != null) {
            softly.assertThat(message.replyTo().stream()
                            .findFirst()
                            .or(() -> sender.map(Sender::address))
                            .map(EmailAddress::value))
                    .contains(expected.reply_to());
        }
        if (expected.to() != null) {
            softly.assertThat(message.to()).extracting(EmailAddress::value).isEqualTo(expected.to());
        }
        if (expected.message_id() != null) {
            softly.assertThat(MessageIdentity.of(message, expected.raw())).startsWith(expected.message_id());
        }
    }

    private static void compareWords(SoftAssertions softly, Expectation expected, ReadMessage message) {
        if (expected.subject() != null) {
            softly.assertThat(message.subject()).isEqualTo(expected.subject());
        }
        if (expected.text().isEmpty() && !message.traits().contains(Trait.CUT) && expected.attachments() != null) {
            softly.assertThat(message.text()).isEmpty();
        }
        softly.assertThat(message.text()).contains(expected.text()).doesNotContain("\0");
        if (expected.html() != null) {
            softly.assertThat(message.htmlText()).contains(expected.html());
        }
        if (expected.markup() != null) {
            softly.assertThat(message.html()).contains(expected.markup());
        }
        if (expected.absent() != null) {
            softly.assertThat(message.html()).doesNotContain(expected.absent());
        }
    }

    private static void compareFiles(SoftAssertions softly, Expectation expected, ReadMessage message) {
        if (expected.attachments() != null) {
            softly.assertThat(message.files())
                    .extracting(file -> file.name() + " " + file.contentType())
                    .isEqualTo(expected.attachments());
        }
        if (expected.names() != null) {
            softly.assertThat(message.files()).extracting(File::name).isEqualTo(expected.names());
        }
        if (expected.traits() != null) {
            softly.assertThat(message.traits()).containsExactlyInAnyOrderElementsOf(expected.traits());
        }
    }

    private static void compareReport(SoftAssertions softly, Expectation expected, ReadMessage message) {
        if (expected.recipient() != null) {
            softly.assertThat(message.report()).hasValueSatisfying(report -> {
                softly.assertThat(report.recipient()).isEqualTo(new EmailAddress(expected.recipient()));
                if (expected.status() != null) {
                    softly.assertThat(report.status()).isEqualTo(expected.status());
                }
                if (expected.action() != null) {
                    softly.assertThat(report.action()).isEqualTo(expected.action());
                }
                if (expected.permanent() != null) {
                    softly.assertThat(report.isPermanent()).isEqualTo(expected.permanent());
                }
                if (expected.originals() != null) {
                    softly.assertThat(report.originals()).isEqualTo(expected.originals());
                }
            });
        }
    }
}
