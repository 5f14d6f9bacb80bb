package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.mail.MailScene;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.RealMailServer;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Machines that answer whatever we send, and no header says that they are machines; over real SMTP and IMAP. */
@IntegrationTest
@Import(RealMailServer.class)
class AnsweringMachinesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROUNDS = 8;

    @Autowired
    ApplicationContext context;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MailScene scene;

    @BeforeEach
    void openMailbox() {
        SignedIn.administrator();
        scene = new MailScene(context);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aRobotThatAnswersUnderTheSameSubjectHearsNothingAfterTwoAcknowledgements() {
        answerEverything(round -> "Re: ".repeat(round) + "Nie ma mnie");

        assertThat(scene.anna().inbox()).hasSize(2);
        assertThat(silence()).hasSize(ROUNDS - 2).containsOnly("acknowledged-subject-often");
    }

    @Test
    void aRobotThatChangesItsSubjectEachTimeHearsNothingAfterFive() {
        answerEverything(round -> "Nie ma mnie, odpowiedź numer " + round);

        assertThat(scene.anna().inbox()).hasSize(5);
        assertThat(silence()).hasSize(ROUNDS - 5).containsOnly("acknowledgements-too-many");
    }

    @Test
    void aRobotThatAnswersWhereWeAskForAnswersHearsNothingAfterTheFirst() throws Exception {
        scene.annaWrites("Nie ma mnie", "Wracam w poniedziałek.");
        landed(1);
        var replyAddress = scene.anna().newest().getReplyTo()[0];
        for (int round = 2; round <= ROUNDS; round++) {
            scene.anna().write(replyAddress.toString().replaceAll(".*<|>.*", ""), "Inny temat " + round, "Wracam.");
            landed(round);
        }

        assertThat(scene.anna().inbox()).hasSize(1);
    }

    @Test
    void twoOfOurOwnMailboxesFallSilentAtOnce() {
        var other = new MailScene(context);
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                scene.mailbox(), other.mailbox().address(), "Pytanie", "Dzień dobry", "ticket:20001", "answer:1")));
        SendingRound.in(context);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entriesOf(other))
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.state()).isEqualTo(State.IGNORED);
                            assertThat(entry.reason()).isEqualTo("mail.reason.loop");
                        }));
        SendingRound.in(context);
        assertThat(entriesOf(scene)).isEmpty();
    }

    private void answerEverything(IntFunction<String> subject) {
        for (int round = 1; round <= ROUNDS; round++) {
            scene.annaWrites(subject.apply(round), "Wracam w poniedziałek.");
            landed(round);
        }
    }

    private void landed(int messages) {
        await().atMost(PATIENCE).until(() -> entriesOf(scene).size() == messages);
        SendingRound.in(context);
    }

    /** Whoever waits does so on a thread of his own, where nobody is signed in. */
    private List<IntakeEntry> entriesOf(MailScene which) {
        return gatekeeper.asSystem("test", () -> {
            which.fetch();
            return which.entries().stream()
                    .filter(entry -> entry.state() != State.RECEIVED)
                    .toList();
        });
    }

    private List<String> silence() {
        return jdbc.sql("select rule from mail.kept_silent where address = ? order by id")
                .param(scene.annasAddress().value())
                .query(String.class)
                .list();
    }
}
