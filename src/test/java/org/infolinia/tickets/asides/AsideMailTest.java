package org.infolinia.tickets.asides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Landing.Kind;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.inbound.Correction;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.mail.inbound.Mailroom;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.mail.thread.Seals;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back into asides, and what does not. */
class AsideMailTest extends TicketTest {

    private static final String COURIER = "reklamacje@kurier.example";

    @Autowired
    AsideDesk asides;

    @Autowired
    AsideShelf shelf;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    UnsentAnswers unsent;

    @Autowired
    Correction correction;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Seals seals;

    @Autowired
    FixedClock clock;

    private Ticket ticket;
    private Aside aside;

    @BeforeEach
    void askTheCourier() {
        ticket = fixture.aPendingTicket();
        aside = begun(ticket);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theAnswerLandsInTheAsideAndTheTicketStandsAsBefore() {
        var before = fixture.now(ticket);

        var landing = fixture.proves(aside.number().conversation(), COURIER, "W sortowni", Classification.PERSON);

        assertThat(landing.kind()).isEqualTo(Kind.APPENDED);
        assertThat(landing.conversation()).isEqualTo(aside.number().conversation());
        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?", "W sortowni");
        assertThat(state(aside)).isEqualTo(Aside.State.ANSWERED);
        assertThat(fixture.conversation(ticket)).extracting(Message::text).containsExactly("Czekam od miesiąca");
        var after = fixture.now(ticket);
        assertThat(after.state()).isEqualTo(State.PENDING);
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
    }

    @Test
    void filesThatComeWithItAreKeptThere() {
        answers("Protokół w załączniku");

        var file = shelf.messages(aside.number()).getLast().attachments().getFirst();
        assertThat(shelf.attachment(aside.number(), file.id())).contains(new byte[] {1, 2, 3});
        assertThat(shelf.attachment(begun(ticket).number(), file.id())).isEmpty();
    }

    @Test
    void theParticipantsReplyStillLandsInTheTicket() {
        fixture.replies(TicketFixture.HALINA, ticket, "Nadal czekam");

        assertThat(fixture.conversation(ticket)).extracting(Message::text).contains("Nadal czekam");
        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?");
    }

    @Test
    void aStrangerWithTheProofIsAddedAndMarked() {
        fixture.proves(aside.number().conversation(), TicketFixture.STRANGER, "To ja", Classification.PERSON);
        answers("To my");

        assertThat(shelf.messages(aside.number())).extracting(Message::verified).containsExactly(true, false, true);
    }

    @Test
    void theMarkAloneCountsOnlyForWhomTheAsideIsWith() {
        fixture.marks(COURIER, aside.number().toString(), "Z naszego systemu");
        var stranger = fixture.marks(TicketFixture.STRANGER, aside.number().toString(), "Wpuśćcie mnie");

        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?", "Z naszego systemu");
        assertThat(stranger.kind()).isEqualTo(Kind.CREATED);
    }

    @Test
    void anAsideOfAnotherProgramIsNotReachedByAnyProof() {
        var landing = new TicketFixture(context)
                .proves(aside.number().conversation(), COURIER, "Pomyłka", Classification.PERSON);

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?");
    }

    @Test
    void whoHasTheTicketHearsOfItUntilHeLooks() {
        var owner = SignedIn.supervisorOf(fixture.program());
        desk.change(ticket.number(), new ToOwner(owner.id())).orElseThrow();

        answers("W sortowni");

        assertThat(shelf.news()).singleElement().satisfies(news -> {
            assertThat(news.ticket().number()).isEqualTo(ticket.number());
            assertThat(news.aside().number()).isEqualTo(aside.number());
        });
        SignedIn.agentOf(fixture.program());
        assertThat(shelf.news()).isEmpty();
        assertThat(asides.seen(aside.number())).isFalse();
        SignedIn.supervisorOf(fixture.program());
        assertThat(asides.seen(aside.number())).isTrue();
        assertThat(shelf.news()).isEmpty();
    }

    @Test
    void whereNobodyHasTheTicketWhoBeganHears() {
        answers("W sortowni");

        assertThat(shelf.news()).hasSize(1);
    }

    @Test
    void machinesAndHolidayNoticesTurnNothing() {
        fixture.proves(aside.number().conversation(), COURIER, "Poza biurem", Classification.OUT_OF_OFFICE);
        fixture.proves(aside.number().conversation(), COURIER, "Przyjęto zgłoszenie", Classification.AUTO);

        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?", "Poza biurem", "Przyjęto zgłoszenie");
        assertThat(state(aside)).isEqualTo(Aside.State.AWAITED);
        assertThat(shelf.news()).isEmpty();
    }

    @Test
    void ourOwnMailThatComesBackIsIgnored() {
        var landing = fixture.proves(aside.number().conversation(), COURIER, "Echo", Classification.LOOP);

        assertThat(landing.kind()).isEqualTo(Kind.IGNORED);
        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?");
    }

    @Test
    void aReturnedLetterIsSaidThereAndToItsWriter() {
        fixture.proves(aside.number().conversation(), "mailer-daemon@kurier.example", "550", Classification.BOUNCE);

        assertThat(state(aside)).isEqualTo(Aside.State.UNDELIVERED);
        assertThat(shelf.messages(aside.number()).getLast()).satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.EVENT);
            assertThat(message.words()).isEqualTo(Words.of("tickets.event.bounced"));
        });
        assertThat(shelf.news()).hasSize(1);
        assertThat(fixture.conversation(ticket)).hasSize(1);
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
    }

    @Test
    void aLetterThatIsGivenUpIsSaidThereAndToItsWriter() {
        SendingRound.in(context);
        assertThat(unsent.mine()).hasSize(1);

        clock.advance(Outbox.TRIED_FOR.plus(Duration.ofHours(1)));
        SendingRound.in(context);

        assertThat(state(aside)).isEqualTo(Aside.State.UNDELIVERED);
        assertThat(shelf.messages(aside.number()).getLast().words())
                .satisfies(words -> assertThat(words.key()).isEqualTo("tickets.event.given-up"));
        assertThat(shelf.news()).hasSize(1);
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);

        asides.write(aside.number(), AsideLetter.of("Jeszcze raz")).orElseThrow();
        assertThat(shelf.news()).isEmpty();
        assertThat(state(aside)).isEqualTo(Aside.State.AWAITED);
    }

    @Test
    void aClosedTicketHearsTheAnswerAndStaysClosed() {
        desk.change(ticket.number(), new ToState(State.CLOSED)).orElseThrow();

        answers("Znalazła się");

        assertThat(texts(aside)).contains("Znalazła się");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.CLOSED);
        assertThat(shelf.news()).hasSize(1);
    }

    @Test
    void aClosedAsideIsOpenedByTheirAnswer() {
        asides.close(aside.number());

        answers("Znalazła się");

        assertThat(state(aside)).isEqualTo(Aside.State.ANSWERED);
    }

    @Test
    void aTicketThatWasPutAsideComesBackWithTheAnswer() {
        var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        desk.change(ticket.number(), new ToSnooze(tomorrow)).orElseThrow();

        fixture.proves(aside.number().conversation(), COURIER, "Przyjęto", Classification.AUTO);
        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(tomorrow);

        answers("W sortowni");
        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
    }

    @Test
    void aMergedTicketsAsidesStandBesideTheOneThatGoesOnUntilTheyPart() {
        var survivor = fixture.anOpenTicket();
        desk.merge(ticket.number(), survivor.number()).orElseThrow();

        assertThat(shelf.of(survivor.number())).extracting(Aside::number).containsExactly(aside.number());
        answers("W sortowni");
        assertThat(shelf.news())
                .singleElement()
                .satisfies(news -> assertThat(news.ticket().number()).isEqualTo(survivor.number()));
        assertThat(fixture.conversation(survivor)).extracting(Message::text).doesNotContain("W sortowni");
        var begunThere = begun(survivor);

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(shelf.of(ticket.number())).extracting(Aside::number).containsExactly(aside.number());
        assertThat(shelf.of(survivor.number())).extracting(Aside::number).containsExactly(begunThere.number());
        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?", "W sortowni");
    }

    @Test
    void whatLandedAmongThemByMistakeIsPutIntoTheTicketByThoseWhoLookAfterTheMail() {
        SignedIn.supervisorOf(fixture.program());
        var replyAddress =
                seals.replyAddress(fixture.mailbox().address(), aside.number().conversation());
        long mail = IntakeRound.of(
                fixture.mailbox(),
                """
                        Message-ID: <pomylka.%d@poczta.example>
                        From: Halina <%s>
                        To: <%s>
                        Subject: Paczka

                        Kurier mi to przekazał
                        """.formatted(aside.number().value(), TicketFixture.HALINA, replyAddress.value()),
                context);
        assertThat(texts(aside)).contains("Kurier mi to przekazał");
        assertThat(state(aside)).isEqualTo(Aside.State.ANSWERED);

        correction.belongsTo(mail, ticket.number().toString()).orElseThrow();

        assertThat(texts(aside)).containsExactly("Gdzie jest paczka?");
        assertThat(state(aside)).isEqualTo(Aside.State.AWAITED);
        assertThat(fixture.conversation(ticket)).extracting(Message::text).contains("Kurier mi to przekazał");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
        assertThat(mailroom.find(mail).orElseThrow().conversation())
                .isEqualTo(ticket.number().conversation());
    }

    private Aside begun(Ticket about) {
        return asides.begin(new BeginAside(
                        about.number(), new EmailAddress(COURIER), "Paczka 7", AsideLetter.of("Gdzie jest paczka?")))
                .orElseThrow();
    }

    private void answers(String text) {
        fixture.proves(aside.number().conversation(), COURIER, text, Classification.PERSON);
    }

    private List<String> texts(Aside which) {
        return shelf.messages(which.number()).stream()
                .map(message -> message.text().strip())
                .toList();
    }

    private Aside.State state(Aside which) {
        return shelf.find(which.number()).orElseThrow().state();
    }
}
