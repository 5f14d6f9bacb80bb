package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.tickets.TicketFixture.HALINA;
import static org.infolinia.tickets.TicketFixture.STRANGER;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.LastSeen;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Landing.Kind;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TicketIntakeTest extends TicketTest {

    /** Nobody else writes from here, so that the caps on acknowledgements are not reached by other tests. */
    private static final String WRITES_ONCE = "jadwiga.intake@poczta.example";

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void aNewMessageBecomesATicketOfTheParticipantWithThatAddress() {
        var jadwiga = fixture.aParticipant("Jadwiga", WRITES_ONCE);

        var ticket = fixture.ticketOf(fixture.writes(WRITES_ONCE, "Brak nagrody", "Składam reklamację"));

        assertThat(ticket.participant()).isEqualTo(jadwiga);
        assertThat(ticket.kind()).isEqualTo(Ticket.Kind.COMPLAINT);
        assertThat(ticket.legalDueOn()).isNotNull();
        assertThat(fixture.conversation(ticket)).singleElement().satisfies(message -> {
            assertThat(message.attachments()).hasSize(1);
            assertThat(message.words()).isNotNull();
        });
        assertThat(fixture.outbox(ticket)).hasSize(1);
    }

    @Test
    void whoWritesIsActiveButNotWhoseMachineAnswers() {
        var ticket = fixture.aPendingTicket();
        clock.advance(Duration.ofDays(1));
        var yesterday = LastSeen.of(fixture.halina(), jdbc);

        fixture.reports(HALINA, ticket, "Poza biurem", Classification.OUT_OF_OFFICE);
        assertThat(LastSeen.of(fixture.halina(), jdbc)).isEqualTo(yesterday);

        fixture.replies(HALINA, ticket, "Dziękuję");
        assertThat(LastSeen.of(fixture.halina(), jdbc)).isNotEmpty().isNotEqualTo(yesterday);
    }

    @Test
    void anAddressOfTwoParticipantsIsLeftToTheAgent() {
        fixture.aParticipant("Zofia", HALINA);

        var ticket = fixture.ticketOf(fixture.writes(HALINA, "Pytanie", "Kto to?"));

        assertThat(ticket.participant()).isNull();
        assertThat(files.candidates(ticket)).hasSize(2);
    }

    @Test
    void theAgentsChoiceIsRememberedForTheAddress() {
        var first = fixture.ticketOf(fixture.writes(STRANGER, "Pytanie", "To ja, Halina"));
        assertThat(first.participant()).isNull();

        desk.link(first.number(), fixture.halina()).orElseThrow();

        var second = fixture.ticketOf(fixture.writes(STRANGER, "Drugie pytanie", "Znowu ja"));
        assertThat(second.participant()).isEqualTo(fixture.halina());
    }

    @Test
    void aReplyOpensAPendingTicketAgain() {
        var ticket = fixture.aPendingTicket();

        var landing = fixture.replies(HALINA, ticket, "Dziękuję");

        assertThat(landing.kind()).isEqualTo(Kind.APPENDED);
        assertThat(landing.reason()).isEqualTo("mail.proof.reply-address");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anOutOfOfficeNoticeChangesNoState() {
        var ticket = fixture.aPendingTicket();

        fixture.reports(HALINA, ticket, "Poza biurem", Classification.OUT_OF_OFFICE);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(fixture.conversation(ticket)).hasSize(2);
    }

    @Test
    void aReplyToAClosedTicketBeginsALinkedOne() {
        var closed = fixture.aClosedTicket();

        var landing = fixture.replies(HALINA, closed, "Jednak nie");

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
        assertThat(fixture.ticketOf(landing).predecessor()).isEqualTo(closed.number());
        assertThat(fixture.now(closed).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aStrangerWithAProofIsAddedAndMarked() {
        var ticket = fixture.anOpenTicket();

        fixture.replies(STRANGER, ticket, "Jestem mężem");

        assertThat(fixture.conversation(ticket)).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.IN);
            assertThat(message.verified()).isFalse();
        });
    }

    @Test
    void aStrangerWhoQuotesANumberDoesNotGetIn() {
        var ticket = fixture.anOpenTicket();

        var landing = fixture.quotesTheNumber(STRANGER, ticket, "Wpuść mnie");

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
        assertThat(landing.reason()).isEqualTo("tickets.reason.claimed");
        assertThat(fixture.ticketOf(landing).predecessor()).isEqualTo(ticket.number());
        assertThat(fixture.conversation(ticket)).hasSize(1);
    }

    @Test
    void theParticipantWhoQuotesTheNumberDoes() {
        var ticket = fixture.anOpenTicket();

        var landing = fixture.quotesTheNumber(HALINA, ticket, "Jeszcze jedno");

        assertThat(landing.conversation()).isEqualTo(ticket.number().conversation());
        assertThat(landing.reason()).isEqualTo("tickets.reason.subject-mark");
    }

    @Test
    void aTicketOfAnotherProgramIsNotReachedByAnyProof() {
        var elsewhere = new TicketFixture(context).anOpenTicket();

        var landing = fixture.replies(HALINA, elsewhere, "Dziękuję");

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
    }

    @Test
    void aReturnedMessageIsNotedAndTheStateStays() {
        var ticket = fixture.aPendingTicket();

        fixture.reports("mailer-daemon@poczta.example", ticket, "Undelivered", Classification.BOUNCE);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(fixture.conversation(ticket))
                .last()
                .satisfies(message -> assertThat(message.direction()).isEqualTo(Direction.EVENT));
    }

    @Test
    void machinesAreNotAcknowledged() {
        var ticket = fixture.ticketOf(fixture.newsletter(STRANGER));

        assertThat(fixture.outbox(ticket)).isEmpty();
        assertThat(ticket.priority()).isEqualTo(Ticket.Priority.LOW);
    }
}
