package org.infolinia.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.RecordingConsumer;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.mail.ThreadProofs.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reply proves of the conversation it belongs to, over real SMTP and IMAP. */
class ThreadTest extends MailTest {

    @Autowired
    RecordingConsumer consumer;

    @Test
    void aReplyToTheReplyAddressProvesItsConversation() throws Exception {
        scene.answer("ticket:77", "Co słychać?");

        scene.anna().write(replyAddressOf(scene.anna().newest()), "Re", "Dziękuję");
        scene.fetch();

        assertThat(consumer.proofsOf(scene.received()).strongest())
                .hasValue(new Proof(Means.REPLY_ADDRESS, "ticket:77"));
    }

    @Test
    void aReplyToOurMessageIdProvesItsConversation() {
        var messageId = scene.answer("ticket:78", "Co słychać?");

        scene.annaWrites("Re", "Dziękuję", "In-Reply-To: " + messageId);
        scene.fetch();

        assertThat(consumer.proofsOf(scene.received()).strongest())
                .hasValue(new Proof(Means.SIGNED_MESSAGE_ID, "ticket:78"));
    }

    @Test
    void aReplyToAMessageOfTheThreadProvesItsConversation() {
        scene.annaWritesUnder("<first@poczta.example>", "Pierwsza");
        scene.fetch();
        scene.annaWrites("Jeszcze jedno", "Druga", "References: <first@poczta.example>");
        scene.fetch();

        var second = scene.handedOver().getLast();
        assertThat(consumer.proofsOf(second).strongest())
                .hasValueSatisfying(proof -> assertThat(proof.means()).isEqualTo(Means.STORED_MESSAGE_ID));
    }

    private static String replyAddressOf(Message mail) throws MessagingException {
        return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
    }
}
