package org.infolinia.mail.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.RecordingConsumer;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.fetching.KeptMail;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A participant's mail on its whole way in, over real SMTP and IMAP. */
class InboundMailTest extends MailTest {

    @Autowired
    RecordingConsumer consumer;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MailFiles mailFiles;

    @Autowired
    AuditTrail trail;

    @Autowired
    Intake intake;

    @Autowired
    KeptMail kept;

    @Autowired
    UndeliverableAddresses undeliverable;

    @Test
    void whatAnnaWritesIsHandedOver() {
        scene.annaWrites("Gdzie są moje punkty?", "Dzień dobry, brakuje 320 punktów.");

        scene.fetch();

        var mail = scene.received();
        assertThat(mail.subject()).isEqualTo("Gdzie są moje punkty?");
        assertThat(mail.text()).isEqualTo("Dzień dobry, brakuje 320 punktów.");
        assertThat(mail.fromName()).isEqualTo("Anna Nowak");
        assertThat(mail.classification()).isEqualTo(Classification.PERSON);
        assertThat(consumer.proofsOf(mail)).isEqualTo(ThreadProofs.NONE);
        assertThat(scene.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.CREATED);
            assertThat(entry.conversation()).isEqualTo("ticket:" + (20_000 + mail.id()));
        });
    }

    @Test
    void aMailIsFetchedOnce() {
        scene.annaWrites("Raz", "Raz");

        scene.fetch();
        scene.fetch();

        assertThat(scene.handedOver()).hasSize(1);
        assertThat(scene.entries()).hasSize(1);
    }

    @Test
    void aCrashBeforeTheServerWasToldMakesNothingTwice() {
        scene.annaWrites("Po awarii", "Raz");
        scene.fetch();
        kept.moveTo(scene.mailbox(), new Position(0, 0, 0));

        scene.fetch();

        assertThat(scene.handedOver()).hasSize(1);
        assertThat(scene.entries()).extracting(IntakeEntry::state).containsExactly(State.CREATED);
    }

    @Test
    void theSameMessageUnderAnotherNumberIsADuplicate() {
        var bytes = scene.raw("<twice@poczta.example>", "Raz").getBytes(UTF_8);
        kept.keep(scene.mailbox(), new Fetched(new Position(1, 1, 0), bytes, bytes.length, false));
        kept.keep(scene.mailbox(), new Fetched(new Position(2, 1, 0), bytes, bytes.length, false));

        intake.workThroughWaiting();

        assertThat(scene.handedOver()).hasSize(1);
        assertThat(scene.entries()).extracting(IntakeEntry::state).containsExactly(State.IGNORED, State.CREATED);
    }

    @Test
    void theSameMessageIdWithOtherWordsIsAnotherMessage() {
        scene.annaWritesUnder("<same@poczta.example>", "Pierwsza");
        scene.annaWritesUnder("<same@poczta.example>", "Druga");

        scene.fetch();

        assertThat(scene.handedOver()).extracting(InboundMail::text).containsExactly("Pierwsza", "Druga");
    }

    @Test
    void aPoisonousMessageStopsNobodyAndCanBeReplayed() {
        scene.annaWrites("poison", "Zła");
        scene.annaWrites("Zdrowa", "Dobra");
        scene.fetch();
        assertThat(scene.handedOver()).extracting(InboundMail::subject).containsExactly("Zdrowa");
        var failed = scene.entries().getLast();
        assertThat(failed.state()).isEqualTo(State.FAILED);

        consumer.makeImmune();
        assertThat(mailroom.replay(failed.id())).isEqualTo(Outcome.done(failed.id()));
        intake.workThroughWaiting();

        assertThat(scene.handedOver()).extracting(InboundMail::subject).containsExactly("Zdrowa", "poison");
        assertThat(mailroom.replay(failed.id())).isEqualTo(Outcome.refused("mail-landed-already"));
    }

    @Test
    void whatWasHeldBackAsSpamIsLetThroughWhenSomebodySaysSo() {
        scene.annaWrites("Wygrana", "To nie spam", "X-Spam-Flag: YES");
        scene.fetch();
        var held = scene.entries().getFirst();
        assertThat(held.state()).isEqualTo(State.QUARANTINED);

        mailroom.replay(held.id());
        intake.workThroughWaiting();

        assertThat(scene.received().classification()).isEqualTo(Classification.PERSON);
        assertThat(scene.entries().getFirst().state()).isEqualTo(State.CREATED);
    }

    @Test
    void whoeverReadsAWholeMessageStandsInTheTrail() {
        scene.annaWrites("Pytanie", "Tylko dla Pomocy");
        scene.fetch();
        long id = scene.received().id();

        assertThat(new String(mailFiles.raw(id), UTF_8)).contains("Subject: Pytanie");

        assertThat(trail.newest())
                .filteredOn(entry -> entry.subject().equals("mail:" + id))
                .extracting(AuditEntry::action)
                .contains("mail.raw-shown");
    }

    @Test
    void whoOpensTooManyConversationsIsHeldBack() {
        for (int number = 1; number <= 21; number++) {
            scene.annaWritesUnder("<" + number + "@poczta.example>", "Raz");
        }

        scene.fetch();

        assertThat(scene.handedOver()).hasSize(20);
        assertThat(scene.entries().getFirst().reason()).isEqualTo("mail.reason.too-many");
    }

    @Test
    void aReturnedMessageMakesItsRecipientUndeliverable() {
        var messageId = scene.answer("ticket:81", "Co słychać?");
        scene.anna().writeRaw(scene.address(), """
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
                """.formatted(scene.anna().address(), messageId)
                .replace("\n", "\r\n"));

        scene.fetch();

        assertThat(undeliverable.contains(scene.annasAddress())).isTrue();
    }
}
