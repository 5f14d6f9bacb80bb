package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.nio.charset.Charset;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.File;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@poczta.example");

    private final MessageReader reader = new MessageReader();

    @Test
    void aPlainMessageIsReadWhole() {
        var message = read("""
                Message-ID: <one@poczta.example>
                In-Reply-To: <zero@poczta.example>
                References: <first@poczta.example>
                 <zero@poczta.example>
                From: =?utf-8?Q?Anna_Ma=C5=82ecka?= <anna@poczta.example>
                To: Pomoc <pomoc@kawasama.example>
                Subject: =?utf-8?B?R2R6aWUgc8SFIHB1bmt0eT8=?=
                Content-Type: text/plain; charset=utf-8

                Dzień dobry
                """);

        assertThat(message.messageId()).isEqualTo("<one@poczta.example>");
        assertThat(message.inReplyTo()).containsExactly("<zero@poczta.example>");
        assertThat(message.references()).containsExactly("<first@poczta.example>", "<zero@poczta.example>");
        assertThat(message.sender()).isEqualTo(new Sender(ANNA, "Anna Małecka"));
        assertThat(message.recipients()).containsExactly(new EmailAddress("pomoc@kawasama.example"));
        assertThat(message.subject()).isEqualTo("Gdzie są punkty?");
        assertThat(message.text()).isEqualTo("Dzień dobry");
        assertThat(message.html()).isNull();
    }

    @Test
    void anEncodedWordNeverBecomesSomebodyElsesAddress() {
        var message = read("From: =?utf-8?Q?agent=40victim.example?=@evil.example\n\nText");

        assertThat(message.sender())
                .extracting(sender -> sender == null ? "" : sender.address().domain())
                .isNotEqualTo("victim.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"żółw@poczta.example", "ƏLİ.məmmədov@poçt.example", "ящик@почта.example"})
    void addressesWithLettersOfAScriptAreTakenAsTheyAre(String address) {
        var domain = IDN.toASCII(address.substring(address.indexOf('@') + 1));
        var expected = new EmailAddress(address.substring(0, address.indexOf('@')) + "@" + domain);

        assertThat(read("From: Anna Nowak <" + address + ">\n\nText").sender())
                .isEqualTo(new Sender(expected, "Anna Nowak"));
        assertThat(read("From: " + address + "\n\nText").sender()).isEqualTo(new Sender(expected, ""));
    }

    @Test
    void withoutARealFromTheNextHeaderNamesTheSender() {
        var message = read("From: nobody\nReply-To: anna@poczta.example\n\nText");

        assertThat(message.sender()).isEqualTo(new Sender(ANNA, ""));
    }

    @Test
    void aMessageWithoutAnyRealAddressHasNoSender() {
        assertThat(read("From: nobody\n\nText").sender()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsUnderstood(String lineEnd) {
        var message = read("From: anna@poczta.example\nSubject: Tak\n\nText".replace("\n", lineEnd));

        assertThat(message.subject()).isEqualTo("Tak");
        assertThat(message.text()).isEqualTo("Text");
    }

    @Test
    void aMailboxSeparatorIsPassedOver() {
        var message = read("From anna@poczta.example Tue Nov 17 09:00:00 2026\nSubject: Tak\n\nText");

        assertThat(message.subject()).isEqualTo("Tak");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-2, Zażółć gęślą jaźń",
        "windows-1250, Zażółć gęślą jaźń",
        "windows-1254, Çox sağ olun işığı",
        "windows-1251, Здравствуйте",
        "KOI8-R, Здравствуйте"
    })
    void declaredCharsetsComeOutRight(String charset, String words) {
        var head = "From: anna@poczta.example\nContent-Type: text/plain; charset=" + charset + "\n\n";

        assertThat(reader.read(joined(head.getBytes(ISO_8859_1), words.getBytes(Charset.forName(charset))))
                        .text())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; charset=us-ascii", "; charset=nonsense"})
    void utf8IsSeenWhereItIsNotDeclared(String parameter) {
        var message = read("From: anna@poczta.example\nContent-Type: text/plain" + parameter + "\n\nÇox sağ olun");

        assertThat(message.text()).isEqualTo("Çox sağ olun");
    }

    @Test
    void htmlIsMadeHarmlessAndGivesTheTextWhenThereIsNone() {
        var message = read("""
                From: anna@poczta.example
                Content-Type: text/html; charset=utf-8

                <style>p{color:red}</style><p onclick="steal()">Dzień dobry</p><p>Gdzie są <b>punkty</b>?</p>
                <script>alert(1)</script><img src="https://spy.example/pixel.gif">
                """);

        assertThat(message.html())
                .contains("<b>punkty</b>")
                .contains("<img data-remote-src=\"https://spy.example/pixel.gif\"")
                .doesNotContain("script", "onclick", " src=", "style");
        assertThat(message.text()).isEqualTo("Dzień dobry\n\nGdzie są punkty?");
    }

    @Test
    void filesGetSafeAndUniqueNames() {
        var message = read("""
                From: anna@poczta.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                W załączeniu
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="../../etc/paragon.pdf"

                pierwszy
                --b
                Content-Type: application/pdf; name="paragon.pdf"
                Content-Disposition: attachment; filename="paragon.pdf"

                drugi
                --b--
                """);

        assertThat(message.text()).isEqualTo("W załączeniu");
        assertThat(message.files()).extracting(File::name).containsExactly("paragon.pdf", "paragon (2).pdf");
    }

    @Test
    void aDeliveryReportNamesTheRecipientAndTheOriginal() {
        var message = read("""
                From: MAILER-DAEMON@mx.example
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; anna@poczta.example
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <ours@kawasama.example>
                Subject: Odpowiedź
                --b--
                """);

        assertThat(message.report()).hasValueSatisfying(report -> {
            assertThat(report.recipient()).isEqualTo(ANNA);
            assertThat(report.status()).isEqualTo("5.1.1");
            assertThat(report.originals()).containsExactly("<ours@kawasama.example>");
            assertThat(report).matches(DeliveryReport::isPermanent);
        });
    }

    @Test
    void brokenEncodingStopsNothing() {
        var message = read("""
                From: anna@poczta.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain
                Content-Transfer-Encoding: something-new

                Tekst
                --b
                Content-Type: text/plain
                Content-Transfer-Encoding: base64

                !!! to nie jest base64 !!!
                """);

        assertThat(message.sender()).isEqualTo(new Sender(ANNA, ""));
    }

    private ReadMessage read(String message) {
        return reader.read(message.getBytes(UTF_8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
