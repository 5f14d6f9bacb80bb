package org.infolinia.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Seals go by mail to where the books' keepers cannot reach them. */
class SealsThatLeftTest extends LedgerTest {

    private static final String HOST = "127.0.0.1";

    private final String address = LedgerFixture.key() + "@notary.example.org";
    private final GreenMail post = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    ApplicationContext house;

    @Autowired
    LedgerSeals seals;

    @Autowired
    SealFolder folder;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aNightHasPassed() {
        post.start();
        fixture.earn(program, halina, 100, TODAY, MARCH);
        new Nights(house).pass();
    }

    @AfterEach
    void closeThePost() {
        post.stop();
    }

    @Test
    void everySealIsMailedOnce() throws IOException, MessagingException {
        var left = leaving(post.getSmtp().getPort());

        left.catchUp();
        left.catchUp();

        var first = seals.latest().orElseThrow();
        assertThat(lettersText())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(seals.all().stream().map(Seal::inHex).toList()));

        new Nights(house).pass();
        left.catchUp();

        var second = seals.latest().orElseThrow();
        assertThat(lettersText())
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text)
                        .contains("seal: " + second.inHex())
                        .contains("previous: " + first.inHex())
                        .doesNotContain("seal: " + first.inHex()));
    }

    @Test
    void whatTheMailServerDidNotTakeIsMailedLater() throws IOException, MessagingException {
        int port = post.getSmtp().getPort();
        var seal = seals.latest().orElseThrow();
        post.stop();

        leaving(port).catchUp();
        assertThat(leaving(port).missingPlaceOf(seal)).contains("mailto:" + address);

        post.start();
        leaving(post.getSmtp().getPort()).catchUp();
        assertThat(leaving(port).missingPlaceOf(seal)).isEmpty();
        assertThat(lettersText()).hasSize(1);
    }

    @Test
    void withoutAnAddressNothingIsMissing() {
        assertThat(house.getBean(SealsThatLeft.class)
                        .missingPlaceOf(seals.latest().orElseThrow()))
                .isEmpty();
    }

    private SealsThatLeft leaving(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(HOST);
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var mail = new MailedSeals(address, beans.getBeanProvider(JavaMailSender.class));
        return new SealsThatLeft(seals, folder, List.of(mail), jdbc, clock);
    }

    private List<String> lettersText() throws IOException, MessagingException {
        var texts = Stream.<String>builder();
        for (var letter : post.getReceivedMessages()) {
            texts.add(letter.getContent().toString());
        }
        return texts.build().toList();
    }
}
