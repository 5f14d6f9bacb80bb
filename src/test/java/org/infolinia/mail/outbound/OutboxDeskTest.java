package org.infolinia.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.MailCancelled;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.outbound.OutboxEntry.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What people can do about mail that goes out. */
@RecordApplicationEvents
class OutboxDeskTest extends MailTest {

    @Autowired
    OutboxDesk desk;

    @Autowired
    Outbox outbox;

    @Autowired
    UndeliverableAddresses undeliverable;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationEvents events;

    private ScriptedMailServer server;
    private Mailbox mailbox;

    @BeforeEach
    void aSupervisorLooksAfterTheMail() throws IOException {
        server = new ScriptedMailServer();
        mailbox = scene.mailboxAtAServer(server.port());
        SignedIn.supervisorOf(mailbox.program());
    }

    @AfterEach
    void closeServer() throws IOException {
        desk.find(EnumSet.of(State.WAITING), "").forEach(entry -> desk.cancel(entry.id()));
        server.close();
        clock.reset();
    }

    @Test
    void aMessageIsFoundByItsRecipientAndByItsSubject() {
        queue("Punkty za listopad");
        queue("Nagroda");

        assertThat(found("LISTOPAD")).extracting(OutboxEntry::subject).containsExactly("Punkty za listopad");
        assertThat(found(scene.annasAddress().localPart())).hasSize(2);
        assertThat(found("100%")).isEmpty();
    }

    @Test
    void mailOfOtherProgramsIsNeitherSeenNorTouched() {
        var entry = queue("Punkty");
        SignedIn.supervisorOf(new ProgramId(990_001));

        assertThat(desk.find(EnumSet.allOf(State.class), "")).isEmpty();
        assertThat(desk.paces()).isEmpty();
        assertThatThrownBy(() -> desk.cancel(entry.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.setPace(mailbox.id(), 5)).isInstanceOf(AccessDeniedException.class);

        SignedIn.supervisorOf(mailbox.program());
    }

    @Test
    void whatIsTakenOutIsNeverSent() {
        var entry = queue("Punkty");

        desk.cancel(entry.id()).orElseThrow();
        SendingRound.in(context);

        assertThat(server.taken()).isEmpty();
        assertThat(found("").getFirst().state()).isEqualTo(State.CANCELLED);
        assertThat(events.stream(MailCancelled.class)).hasSize(1);
        assertThat(desk.cancel(entry.id())).isEqualTo(Outcome.refused("mail-taken-out"));
        assertThat(desk.retry(entry.id())).isEqualTo(Outcome.refused("mail-taken-out"));
    }

    @Test
    void whatIsSentCanNeitherBeTakenOutNorSentAgain() {
        var entry = queue("Punkty");
        SendingRound.in(context);

        assertThat(desk.cancel(entry.id())).isEqualTo(Outcome.refused("mail-sent-already"));
        assertThat(desk.giveUp(entry.id())).isEqualTo(Outcome.refused("mail-sent-already"));
        assertThat(desk.retry(entry.id())).isEqualTo(Outcome.refused("mail-sent-already"));
        SendingRound.in(context);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void givingUpTellsWhoAskedForTheMessage() {
        server.says("RCPT", "450 4.2.0 Greylisted");
        var entry = queue("Punkty");
        SendingRound.in(context);

        desk.giveUp(entry.id()).orElseThrow();

        assertThat(events.stream(MailGivenUp.class)).singleElement().satisfies(event -> {
            assertThat(event.conversation()).isEqualTo("ticket:301");
            assertThat(event.serverWords()).isEqualTo("450 4.2.0 Greylisted");
        });
    }

    @Test
    void retryNowWaitsNeitherForTheMessagesPauseNorForTheServers() {
        server.says("CONNECT", "421 4.3.2 Service not available");
        var entry = queue("Punkty");
        SendingRound.in(context);
        assertThat(desk.paces().getLast().nextTryAt()).isAfter(clock.instant());
        server.saysNothingUnusual();

        desk.retry(entry.id()).orElseThrow();
        SendingRound.in(context);

        assertThat(server.taken()).hasSize(1);
        assertThat(desk.paces().getLast().nextTryAt()).isNull();
    }

    @Test
    void whatWasGivenUpIsTriedForAnotherFiveDays() {
        server.says("RCPT", "554 5.7.1 Not today");
        var entry = queue("Punkty");
        SendingRound.in(context);
        assertThat(found("").getFirst().state()).isEqualTo(State.GIVEN_UP);
        clock.advance(Duration.ofDays(10));

        desk.retry(entry.id()).orElseThrow();
        server.says("RCPT", "450 4.2.0 Greylisted");
        SendingRound.in(context);
        assertThat(found("").getFirst().state()).isEqualTo(State.WAITING);

        server.saysNothingUnusual();
        clock.advance(Duration.ofMinutes(1));
        SendingRound.in(context);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void machineMailThatWasGivenUpHasNoTextToSendAgain() {
        server.says("RCPT", "554 5.7.1 Not today");
        transaction.executeWithoutResult(status -> outbox.send(OutboundMail.automatic(
                mailbox, scene.annasAddress(), "Ankieta", "https://secret", "ticket:302", "survey:1")));
        SendingRound.in(context);

        assertThat(desk.retry(found("Ankieta").getFirst().id())).isEqualTo(Outcome.refused("mail-text-gone"));
    }

    @Test
    void thePaceHasItsRange() {
        assertThat(desk.setPace(mailbox.id(), 0)).isEqualTo(Outcome.refused("pace-out-of-range", 1, 600));
        assertThat(desk.setPace(mailbox.id(), 601)).isEqualTo(Outcome.refused("pace-out-of-range", 1, 600));
        assertThat(desk.setPace(mailbox.id(), 5).orElseThrow().mailsAMinute()).isEqualTo(5);
    }

    @Test
    void anAddressIsReleasedByWhoeverWritesToIt() {
        server.says("RCPT", "550 5.1.1 Nobody lives here");
        queue("Punkty");
        SendingRound.in(context);
        assertThat(desk.undeliverable()).singleElement().satisfies(address -> {
            assertThat(address.address()).isEqualTo(scene.annasAddress());
            assertThat(address.status()).isEqualTo("5.1.1");
        });

        SignedIn.supervisorOf(new ProgramId(990_002));
        assertThat(desk.undeliverable()).isEmpty();
        assertThat(desk.release(scene.annasAddress())).isEqualTo(Outcome.refused("address-deliverable"));

        SignedIn.supervisorOf(mailbox.program());
        desk.release(scene.annasAddress()).orElseThrow();
        assertThat(undeliverable.contains(scene.annasAddress())).isFalse();
        assertThat(desk.release(scene.annasAddress())).isEqualTo(Outcome.refused("address-deliverable"));
    }

    private List<OutboxEntry> found(String words) {
        return desk.find(EnumSet.allOf(State.class), words);
    }

    private OutboxEntry queue(String subject) {
        transaction.executeWithoutResult(status -> outbox.send(
                OutboundMail.answer(mailbox, scene.annasAddress(), subject, "Tekst", "ticket:301", "answer:1")));
        return found(subject).getFirst();
    }
}
