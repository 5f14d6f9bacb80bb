package org.infolinia.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.infolinia.kernel.EmailAddress;
import org.junit.jupiter.api.Test;

class SealsTest {

    private static final EmailAddress MAILBOX = new EmailAddress("pomoc@kawasama.example");

    private final Seals seals = MailKeys.seals("one key of at least thirty-two letters");
    private final Seals strangers = MailKeys.seals("another key of at least thirty-two ones");

    @Test
    void aReplyAddressBringsItsConversationBack() {
        assertThat(seals.conversationOf(seals.replyAddress(MAILBOX, "ticket:20418")))
                .hasValue("ticket:20418");
    }

    @Test
    void aMessageIdBringsItsConversationBackEvenInCapitals() {
        var id = seals.messageId(MAILBOX, "ticket:20418");

        assertThat(seals.conversationOf(id)).hasValue("ticket:20418");
        assertThat(seals.conversationOf(id.toUpperCase(Locale.ROOT))).hasValue("ticket:20418");
    }

    @Test
    void everyMessageGetsAnIdOfItsOwn() {
        assertThat(seals.messageId(MAILBOX, "ticket:1")).isNotEqualTo(seals.messageId(MAILBOX, "ticket:1"));
    }

    @Test
    void anotherConversationUnderTheSameSealIsNotBelieved() {
        var address = seals.replyAddress(MAILBOX, "ticket:20418").value();

        assertThat(seals.conversationOf(new EmailAddress(address.replace("20418", "20419"))))
                .isEmpty();
    }

    @Test
    void whatAnotherKeySealedIsNotBelieved() {
        assertThat(seals.conversationOf(strangers.replyAddress(MAILBOX, "ticket:20418")))
                .isEmpty();
        assertThat(seals.conversationOf(strangers.messageId(MAILBOX, "ticket:20418")))
                .isEmpty();
    }

    @Test
    void ordinaryAddressesAndIdsNameNoConversation() {
        assertThat(seals.conversationOf(new EmailAddress("anna+sklep@poczta.example")))
                .isEmpty();
        assertThat(seals.conversationOf("<20261117.123@poczta.example>")).isEmpty();
    }
}
