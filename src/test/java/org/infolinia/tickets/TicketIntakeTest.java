package org.infolinia.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Landing;
import org.infolinia.mail.Landing.Kind;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TicketIntakeTest {

    private static final String HALINA = "halina@poczta.example";
    private static final String STRANGER = "obcy@gdzies.example";

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    TicketScene scene;

    @BeforeEach
    void signIn() {
        scene = new TicketScene(context);
        SignedIn.agentOf(scene.program());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aNewMessageBecomesATicketOfTheParticipantWithThatAddress() {
        var ticket = ticketOf(scene.receive(
                scene.mail(HALINA, "Brak nagrody", "Składam reklamację", Classification.PERSON), ThreadProofs.NONE));

        assertThat(ticket.participant()).isEqualTo(scene.halina());
        assertThat(ticket.kind()).isEqualTo(Ticket.Kind.COMPLAINT);
        assertThat(ticket.legalDueOn()).isNotNull();
        assertThat(files.conversation(ticket.number())).singleElement().satisfies(message -> {
            assertThat(message.attachments()).hasSize(1);
            assertThat(message.words()).isNotNull();
        });
        assertThat(acknowledgements(ticket)).hasSize(1);
    }

    @Test
    void anAddressOfTwoParticipantsIsLeftToTheAgent() {
        scene.participant("Zofia", HALINA);

        var ticket = ticketOf(
                scene.receive(scene.mail(HALINA, "Pytanie", "Kto to?", Classification.PERSON), ThreadProofs.NONE));

        assertThat(ticket.participant()).isNull();
        assertThat(files.candidates(ticket)).hasSize(2);
    }

    @Test
    void theAgentsChoiceIsRememberedForTheAddress() {
        var first = ticketOf(scene.receive(
                scene.mail(STRANGER, "Pytanie", "To ja, Halina", Classification.PERSON), ThreadProofs.NONE));
        assertThat(first.participant()).isNull();

        desk.link(first.number(), scene.halina()).orElseThrow();

        var second = ticketOf(scene.receive(
                scene.mail(STRANGER, "Drugie pytanie", "Znowu ja", Classification.PERSON), ThreadProofs.NONE));
        assertThat(second.participant()).isEqualTo(scene.halina());
    }

    @Test
    void aReplyOpensAPendingTicketAgain() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);
        desk.change(ticket.number(), new ToState(State.PENDING));

        var landing = scene.receive(
                scene.mail(HALINA, "Re: sprawa", "Dziękuję", Classification.PERSON), TicketScene.proven(ticket));

        assertThat(landing.kind()).isEqualTo(Kind.APPENDED);
        assertThat(landing.reason()).isEqualTo("mail.proof.reply-address");
        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void anOutOfOfficeNoticeChangesNoState() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);
        desk.change(ticket.number(), new ToState(State.PENDING));

        scene.receive(
                scene.mail(HALINA, "Poza biurem", "Wracam w piątek", Classification.OUT_OF_OFFICE),
                TicketScene.proven(ticket));

        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.PENDING);
        assertThat(files.conversation(ticket.number())).hasSize(2);
    }

    @Test
    void aReplyToAClosedTicketBeginsALinkedOne() {
        var closed = scene.openTicket(Ticket.Kind.QUESTION);
        desk.change(closed.number(), new ToState(State.CLOSED));

        var landing = scene.receive(
                scene.mail(HALINA, "Re: sprawa", "Jednak nie", Classification.PERSON), TicketScene.proven(closed));

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
        assertThat(ticketOf(landing).predecessor()).isEqualTo(closed.number());
        assertThat(files.find(closed.number()).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aStrangerWithAProofIsAddedAndMarked() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);

        scene.receive(
                scene.mail(STRANGER, "Re: sprawa", "Jestem mężem", Classification.PERSON), TicketScene.proven(ticket));

        assertThat(files.conversation(ticket.number())).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.IN);
            assertThat(message.verified()).isFalse();
        });
    }

    @Test
    void aStrangerWhoQuotesANumberDoesNotGetIn() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);

        var landing = scene.receive(
                scene.mail(STRANGER, "[#" + ticket.number().value() + "]", "Wpuść mnie", Classification.PERSON),
                TicketScene.claimed(ticket));

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
        assertThat(landing.reason()).isEqualTo("tickets.reason.claimed");
        assertThat(ticketOf(landing).predecessor()).isEqualTo(ticket.number());
        assertThat(files.conversation(ticket.number())).hasSize(1);
    }

    @Test
    void theParticipantWhoQuotesTheNumberDoes() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);

        var landing = scene.receive(
                scene.mail(HALINA, "[#" + ticket.number().value() + "]", "Jeszcze jedno", Classification.PERSON),
                TicketScene.claimed(ticket));

        assertThat(landing).isEqualTo(Landing.appended(ticket.number().conversation(), "tickets.reason.subject-mark"));
    }

    @Test
    void aTicketOfAnotherProgramIsNotReachedByAnyProof() {
        var elsewhere = new TicketScene(context).openTicket(Ticket.Kind.QUESTION);

        var landing = scene.receive(
                scene.mail(HALINA, "Re: sprawa", "Dziękuję", Classification.PERSON), TicketScene.proven(elsewhere));

        assertThat(landing.kind()).isEqualTo(Kind.CREATED);
    }

    @Test
    void aReturnedMessageIsNotedAndTheStateStays() {
        var ticket = scene.openTicket(Ticket.Kind.QUESTION);
        desk.change(ticket.number(), new ToState(State.PENDING));

        scene.receive(
                scene.mail("mailer-daemon@poczta.example", "Undelivered", "550", Classification.BOUNCE),
                TicketScene.proven(ticket));

        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.PENDING);
        assertThat(files.conversation(ticket.number()))
                .last()
                .satisfies(message -> assertThat(message.direction()).isEqualTo(Direction.EVENT));
    }

    @Test
    void machinesAreNotAcknowledged() {
        var ticket = ticketOf(
                scene.receive(scene.mail(STRANGER, "Newsletter", "Promocja", Classification.AUTO), ThreadProofs.NONE));

        assertThat(acknowledgements(ticket)).isEmpty();
        assertThat(ticket.priority()).isEqualTo(Ticket.Priority.LOW);
    }

    private Ticket ticketOf(Landing landing) {
        return TicketNumber.ofConversation(String.valueOf(landing.conversation()))
                .flatMap(files::find)
                .orElseThrow();
    }

    private List<String> acknowledgements(Ticket ticket) {
        return jdbc.sql("select recipient from mail.outbox where conversation = :conversation")
                .param("conversation", ticket.number().conversation())
                .query(String.class)
                .list();
    }
}
