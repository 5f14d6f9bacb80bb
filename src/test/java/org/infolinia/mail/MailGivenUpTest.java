package org.infolinia.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailGivenUpTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <anna@poczta.example>: Recipient address rejected, 550 5.1.1",
        "550-anna@poczta.example is unknown, 550",
        "Could not connect for anna@poczta.example, none"
    })
    void theTrailKeepsTheServersCodeAndNotWhomItNames(String words, String kept) {
        var event = new MailGivenUp(
                Actor.system("mailroom"),
                1,
                new ProgramId(1),
                new EmailAddress("anna@poczta.example"),
                "ticket:20001",
                "answer:1",
                words);

        assertThat(event.facts().details()).containsEntry("server", kept);
        assertThat(event.facts().toString()).doesNotContain("anna@");
    }
}
