package org.infolinia.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.IntakeEntry.State;
import org.infolinia.mail.KeptMail.Fetched;
import org.infolinia.mail.KeptMail.Position;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A participant's mail on its whole way in, and our answer on its whole way out, over real SMTP and IMAP. */
@IntegrationTest
@Import(MailroomHarness.class)
class MailPathTest {

    private static final int PORT_NOBODY_LISTENS_ON = 1;

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    RecordingConsumer consumer;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Outbox outbox;

    @Autowired
    Fetching fetching;

    @Autowired
    Intake intake;

    @Autowired
    Sending sending;

    @Autowired
    KeptMail kept;

    @Autowired
    UndeliverableAddresses undeliverable;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<IntegrityCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private Correspondent anna;
    private Mailbox mailbox;

    @BeforeEach
    void openMailbox() {
        SignedIn.administrator();
        var name = UUID.randomUUID().toString().substring(0, 8);
        anna = new Correspondent(server, "anna." + name + "@poczta.example");
        mailbox = mailboxes
                .open(OpenMailbox.embedded(
                        program(name), "general", new EmailAddress("pomoc@" + name + ".example"), "Pomoc", Language.PL))
                .orElseThrow();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatAnnaWritesIsHandedOver() {
        anna.write(mailbox.address().value(), "Gdzie są moje punkty?", "Dzień dobry, brakuje 320 punktów.");

        fetch();

        var mail = received();
        assertThat(mail.subject()).isEqualTo("Gdzie są moje punkty?");
        assertThat(mail.text()).isEqualTo("Dzień dobry, brakuje 320 punktów.");
        assertThat(mail.fromName()).isEqualTo("Anna Nowak");
        assertThat(mail.classification()).isEqualTo(Classification.PERSON);
        assertThat(consumer.proofsOf(mail)).isEqualTo(ThreadProofs.NONE);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.CREATED);
            assertThat(entry.conversation()).isEqualTo("ticket:" + (20_000 + mail.id()));
        });
    }

    @Test
    void aMailIsFetchedOnce() {
        anna.write(mailbox.address().value(), "Raz", "Raz");

        fetch();
        fetch();

        assertThat(consumer.from(anna)).hasSize(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aCrashBeforeTheServerWasToldMakesNothingTwice() {
        anna.write(mailbox.address().value(), "Po awarii", "Raz");
        fetch();
        kept.moveTo(mailbox, new Position(0, 0, 0));

        fetch();

        assertThat(consumer.from(anna)).hasSize(1);
        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(State.CREATED);
    }

    @Test
    void theSameMessageUnderAnotherNumberIsADuplicate() {
        var bytes = raw("<twice@poczta.example>", "Raz").getBytes(UTF_8);
        kept.keep(mailbox, new Fetched(new Position(1, 1, 0), bytes, bytes.length, false));
        kept.keep(mailbox, new Fetched(new Position(2, 1, 0), bytes, bytes.length, false));

        intake.workThroughWaiting();

        assertThat(consumer.from(anna)).hasSize(1);
        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(State.IGNORED, State.CREATED);
    }

    @Test
    void theSameMessageIdWithOtherWordsIsAnotherMessage() {
        anna.writeRaw(mailbox.address().value(), raw("<same@poczta.example>", "Pierwsza"));
        anna.writeRaw(mailbox.address().value(), raw("<same@poczta.example>", "Druga"));

        fetch();

        assertThat(consumer.from(anna)).extracting(InboundMail::text).containsExactly("Pierwsza", "Druga");
    }

    @Test
    void anAnswerContinuesTheThreadAndLooksLikeAPersonsMail() throws Exception {
        anna.writeRaw(mailbox.address().value(), raw("<question@poczta.example>", "Gdzie są punkty?"));
        fetch();

        var messageId = answer("ticket:" + (20_000 + received().id()), "Punkty są już na koncie.");

        var answer = anna.newest();
        assertThat(answer.getHeader("Message-ID")).containsExactly(messageId);
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<question@poczta.example>");
        assertThat(answer.getHeader("References")).containsExactly("<question@poczta.example>");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat(answer.getContent().toString().strip()).isEqualTo("Punkty są już na koncie.");
    }

    @Test
    void aReplyToTheReplyAddressProvesItsConversation() throws Exception {
        answer("ticket:77", "Co słychać?");

        anna.write(anna.newest().getReplyTo()[0].toString().replaceAll(".*<|>.*", ""), "Re", "Dziękuję");
        fetch();

        assertThat(consumer.proofsOf(received()).strongest())
                .hasValue(new ThreadProofs.Proof(Means.REPLY_ADDRESS, "ticket:77"));
    }

    @Test
    void aReplyToOurMessageIdProvesItsConversation() {
        var messageId = answer("ticket:78", "Co słychać?");

        anna.write(mailbox.address().value(), "Re", "Dziękuję", "In-Reply-To: " + messageId);
        fetch();

        assertThat(consumer.proofsOf(received()).strongest())
                .hasValue(new ThreadProofs.Proof(Means.SIGNED_MESSAGE_ID, "ticket:78"));
    }

    @Test
    void aReplyToAMessageOfTheThreadProvesItsConversation() {
        anna.writeRaw(mailbox.address().value(), raw("<first@poczta.example>", "Pierwsza"));
        fetch();
        anna.write(mailbox.address().value(), "Jeszcze jedno", "Druga", "References: <first@poczta.example>");
        fetch();

        var second = consumer.from(anna).getLast();
        assertThat(consumer.proofsOf(second).strongest())
                .hasValueSatisfying(proof -> assertThat(proof.means()).isEqualTo(Means.STORED_MESSAGE_ID));
    }

    @Test
    void anAcknowledgementSaysThatAMachineWroteIt() throws Exception {
        anna.write(mailbox.address().value(), "Pytanie", "Dzień dobry");
        fetch();

        assertThat(acknowledge(received())).isInstanceOf(Outcome.Done.class);

        var acknowledgement = anna.newest();
        assertThat(acknowledgement.getHeader("In-Reply-To"))
                .containsExactly(received().messageId());
        assertThat(acknowledgement.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(acknowledgement.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(acknowledgement.getHeader("Precedence")).containsExactly("bulk");
        assertThat(acknowledgement.getHeader("Return-Path")).containsExactly("<>");
    }

    @Test
    void aMachineIsNotAcknowledged() {
        anna.write(mailbox.address().value(), "Newsletter", "Kup", "List-Id: <news.poczta.example>");
        fetch();

        assertThat(acknowledge(received())).isEqualTo(Outcome.refused("acknowledgement-to-machine"));
    }

    @Test
    void oneConversationIsAcknowledgedOnce() {
        anna.write(mailbox.address().value(), "Pytanie", "Dzień dobry");
        fetch();
        acknowledge(received());

        assertThat(acknowledge(received())).isEqualTo(Outcome.refused("acknowledged-already"));
    }

    @Test
    void aPoisonousMessageStopsNobodyAndCanBeReplayed() {
        anna.write(mailbox.address().value(), "poison", "Zła");
        anna.write(mailbox.address().value(), "Zdrowa", "Dobra");
        fetch();
        assertThat(consumer.from(anna)).extracting(InboundMail::subject).containsExactly("Zdrowa");
        var failed = entries().getLast();
        assertThat(failed.state()).isEqualTo(State.FAILED);

        consumer.makeImmune();
        assertThat(mailroom.replay(failed.id())).isEqualTo(Outcome.done(failed.id()));
        intake.workThroughWaiting();

        assertThat(consumer.from(anna)).extracting(InboundMail::subject).containsExactly("Zdrowa", "poison");
        assertThat(mailroom.replay(failed.id())).isEqualTo(Outcome.refused("mail-landed-already"));
    }

    @Test
    void whatWasHeldBackAsSpamIsLetThroughWhenSomebodySaysSo() {
        anna.write(mailbox.address().value(), "Wygrana", "To nie spam", "X-Spam-Flag: YES");
        fetch();
        var held = entries().getFirst();
        assertThat(held.state()).isEqualTo(State.QUARANTINED);

        mailroom.replay(held.id());
        intake.workThroughWaiting();

        assertThat(received().classification()).isEqualTo(Classification.PERSON);
        assertThat(entries().getFirst().state()).isEqualTo(State.CREATED);
    }

    @Test
    void whoOpensTooManyConversationsIsHeldBack() {
        for (int number = 1; number <= 21; number++) {
            anna.writeRaw(mailbox.address().value(), raw("<" + number + "@poczta.example>", "Raz"));
        }

        fetch();

        assertThat(consumer.from(anna)).hasSize(20);
        assertThat(entries().getFirst().reason()).isEqualTo("mail.reason.too-many");
    }

    @Test
    void aReturnedMessageMakesItsRecipientUndeliverable() {
        var messageId = answer("ticket:81", "Co słychać?");
        anna.writeRaw(mailbox.address().value(), """
                From: MAILER-DAEMON@poczta.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(anna.address(), messageId)
                .replace("\n", "\r\n"));

        fetch();

        assertThat(undeliverable.contains(new EmailAddress(anna.address()))).isTrue();
    }

    @Test
    void aServerThatIsDownIsLeftAloneForAWhileAndStopsNobody() {
        var down = mailboxes.open(elsewhere()).orElseThrow();

        fetching.ask(down);
        anna.write(mailbox.address().value(), "Mimo awarii", "Dzień dobry");
        fetch();

        assertThat(fetching.healthOf(down).failuresInRow()).isEqualTo(1);
        assertThat(fetching.healthOf(down).nextTry()).isAfter(clock.instant());
        assertThat(consumer.from(anna)).hasSize(1);
    }

    @Test
    void aPasswordUnderAnotherKeyStopsNoOtherMailbox() {
        var unreadable = mailboxes.open(elsewhere()).orElseThrow();
        jdbc.sql("update mail.mailbox set secret = :secret where id = :id")
                .param(
                        "secret",
                        MailKeys.of("another key of at least thirty-two ones").encrypt("secret"))
                .param("id", unreadable.id())
                .update();

        fetching.ask(unreadable);
        anna.write(mailbox.address().value(), "Mimo to", "Dzień dobry");
        fetch();

        assertThat(fetching.health())
                .filteredOn(health -> health.mailbox().equals(unreadable))
                .singleElement()
                .satisfies(health -> assertThat(health.problem()).contains("another mail key"));
        assertThat(consumer.from(anna)).hasSize(1);
    }

    @Test
    void whatCannotBeSentIsTriedAgainAndGivenUpInTheEnd() {
        var down = mailboxes.open(elsewhere()).orElseThrow();
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                down, new EmailAddress(anna.address()), "Odpowiedź", "Tekst", "ticket:79", "answer:79")));

        for (int attempt = 0; attempt < 8; attempt++) {
            sending.sendWaiting();
            clock.advance(Duration.ofHours(12));
        }

        assertThat(stuckMail()).as("given up, not stuck").isEmpty();
        assertThat(anna.inbox()).isEmpty();
    }

    @Test
    void whatNobodySendsIsStuck() {
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.answer(
                mailbox, new EmailAddress(anna.address()), "Odpowiedź", "Tekst", "ticket:80", "answer:80")));
        clock.advance(Duration.ofHours(2));
        assertThat(stuckMail()).isPresent();

        sending.sendWaiting();

        assertThat(stuckMail()).isEmpty();
        assertThat(anna.inbox()).hasSize(1);
    }

    private void fetch() {
        fetching.ask(mailbox);
    }

    private InboundMail received() {
        return consumer.from(anna).getLast();
    }

    private List<IntakeEntry> entries() {
        return mailroom.newest(EnumSet.allOf(State.class)).stream()
                .filter(entry -> entry.mailbox().equals(mailbox.address()))
                .toList();
    }

    private String answer(String conversation, String text) {
        var messageId = requireNonNull(transaction.execute(status -> outbox.send(OutboundMail.answer(
                mailbox, new EmailAddress(anna.address()), "Odpowiedź", text, conversation, "answer:1"))));
        sending.sendWaiting();
        return messageId;
    }

    private Outcome<String> acknowledge(InboundMail mail) {
        var outcome = requireNonNull(transaction.execute(status -> outbox.acknowledge(
                mail,
                OutboundMail.automatic(
                        mailbox,
                        mail.replyTo(),
                        "Mamy Twoją wiadomość",
                        "Odpowiemy wkrótce.",
                        "ticket:" + (20_000 + mail.id()),
                        "acknowledgement:" + mail.id()))));
        sending.sendWaiting();
        return outcome;
    }

    private Optional<String> stuckMail() {
        return checks.stream()
                .filter(NoMailIsStuck.class::isInstance)
                .findFirst()
                .orElseThrow()
                .firstViolation(rows -> {});
    }

    private String raw(String messageId, String text) {
        return """
                Message-ID: %s
                From: Anna Nowak <%s>
                To: %s
                Subject: Pytanie
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(messageId, anna.address(), mailbox.address().value(), text)
                .replace("\n", "\r\n");
    }

    private OpenMailbox elsewhere() {
        var nowhere = new Server("127.0.0.1", PORT_NOBODY_LISTENS_ON, Protection.NONE);
        return new OpenMailbox(
                mailbox.program(),
                "general",
                new EmailAddress("nieczynna@" + mailbox.address().domain()),
                "Nieczynna",
                Language.PL,
                new Servers(nowhere, nowhere, "login", "secret"));
    }

    private ProgramId program(String name) {
        return programs.found(new FoundProgram(
                        "M" + name.toUpperCase(Locale.ROOT),
                        "Program " + name,
                        "M",
                        "berry",
                        Language.PL,
                        "PL",
                        new RequiredLevels(
                                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.CODE),
                        Map.of("general", "Ogólna"),
                        Map.of(),
                        Map.of()))
                .orElseThrow();
    }
}
