package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SplitDeskTest extends TicketTest {

    @Autowired
    SplitDesk splitDesk;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    TicketFiles files;

    @Autowired
    FixedClock clock;

    private Ticket ticket;

    @BeforeEach
    void twoMattersInOneTicket() {
        ticket = fixture.anOpenTicket();
        fixture.replies(TicketFixture.STRANGER, ticket, "A gdzie mój kubek?");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void chosenMessagesMoveWithTheirFilesIntoATicketOfTheirOwn() {
        var begun = split(said(ticket, "kubek"));

        assertThat(said(begun)).extracting(Message::text).containsExactly("A gdzie mój kubek?");
        assertThat(said(begun).getFirst().attachments()).hasSize(1);
        assertThat(said(ticket)).extracting(Message::text).containsExactly("Czekam od miesiąca");
        assertThat(begun.subject()).isEqualTo("Kubek");
        assertThat(begun.topic()).isEqualTo(Topic.REWARD);
        assertThat(begun.predecessor()).isEqualTo(ticket.number());
        assertThat(begun.contact().address()).isEqualTo(new EmailAddress(TicketFixture.STRANGER));
        assertThat(begun.participant()).isNull();
    }

    @Test
    void bothHistoriesTellOfIt() {
        var begun = split(said(ticket, "kubek"));

        assertThat(events(begun)).containsExactly("tickets.event.split-from");
        assertThat(events(ticket)).containsExactly("tickets.event.split-off");
    }

    @Test
    void theFileOfAMovedMessageIsTheNewTicketsAlone() {
        var begun = split(said(ticket, "kubek"));
        long file = said(begun).getFirst().attachments().getFirst().id();

        assertThat(files.attachment(begun.number(), file)).isPresent();
        assertThat(files.attachment(ticket.number(), file)).isEmpty();
    }

    @Test
    void aComplaintThatIsSplitKeepsItsDateSetByLaw() {
        var complaint = fixture.anOpenComplaint();
        fixture.replies(TicketFixture.HALINA, complaint, "I jeszcze kubek");
        clock.advance(Duration.ofDays(5));
        var command = command(complaint, said(complaint, "kubek"));

        var begun = splitDesk.split(command).orElseThrow();

        assertThat(begun.legalDueOn()).isEqualTo(complaint.legalDueOn());
    }

    @Test
    void anAnsweredMatterIsAnsweredInTheNewTicketToo() {
        desk.answer(new AnswerTicket(ticket.number(), "Kubek wysłano", 0, true, State.PENDING))
                .orElseThrow();

        var begun = split(said(ticket, "ubek"));

        assertThat(begun.firstAnsweredAt()).isNotNull();
        assertThat(begun.waitingSince()).isNull();
    }

    @Test
    void aTicketThatNothingWouldBeLeftOfIsNotSplit() {
        assertThat(splitDesk.split(command(ticket, said(ticket))))
                .isEqualTo(Outcome.refused("split-everything", ticket.number().toString()));
        assertThat(splitDesk.split(command(ticket, List.of())))
                .isEqualTo(Outcome.refused("split-nothing", ticket.number().toString()));
    }

    @Test
    void messagesOfAnotherTicketAreNotTaken() {
        var strangers = fixture.anOpenTicket();

        assertThat(splitDesk.split(command(ticket, said(strangers))))
                .isEqualTo(Outcome.refused("split-nothing", ticket.number().toString()));
        assertThat(said(strangers)).hasSize(1);
    }

    @Test
    void aMergedTicketIsNotSplit() {
        var chosen = said(ticket, "kubek");
        desk.merge(ticket.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(splitDesk.split(command(ticket, chosen)))
                .isEqualTo(Outcome.refused("ticket-merged", ticket.number().toString()));
    }

    @Test
    void queuesAndParticipantsOfOtherProgramsAreRefused() {
        var chosen = said(ticket, "kubek").stream().map(Message::id).collect(Collectors.toSet());
        var elsewhere = new TicketFixture(context).halina();

        assertThat(splitDesk.split(new SplitTicket(ticket.number(), chosen, "Kubek", null, "nie-ma", Topic.REWARD)))
                .isEqualTo(Outcome.refused("queue-unknown", "nie-ma"));
        assertThat(splitDesk.split(new SplitTicket(ticket.number(), chosen, "Kubek", elsewhere, "pomoc", Topic.REWARD)))
                .isEqualTo(Outcome.refused("participant-elsewhere"));
    }

    @Test
    void whoDoesNotWorkForTheProgramSplitsNothing() {
        var command = command(ticket, said(ticket, "kubek"));
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThatThrownBy(() -> splitDesk.split(command)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasSplitOffStaysThereWhenTheRestIsTakenApart() {
        var survivor = fixture.anOpenTicket();
        desk.merge(ticket.number(), survivor.number()).orElseThrow();
        var begun = splitDesk.split(command(survivor, said(survivor, "kubek"))).orElseThrow();

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(said(begun)).extracting(Message::text).containsExactly("A gdzie mój kubek?");
        assertThat(said(ticket)).extracting(Message::text).containsExactly("Czekam od miesiąca");
    }

    private Ticket split(List<Message> messages) {
        return splitDesk.split(command(ticket, messages)).orElseThrow();
    }

    private static SplitTicket command(Ticket from, List<Message> messages) {
        Set<Long> ids = messages.stream().map(Message::id).collect(Collectors.toSet());
        return new SplitTicket(from.number(), ids, "Kubek", null, "pomoc", Topic.REWARD);
    }

    private List<Message> said(Ticket in, String words) {
        return said(in).stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    private List<Message> said(Ticket in) {
        return fixture.conversation(in).stream()
                .filter(message -> message.direction() != Direction.EVENT)
                .toList();
    }

    private List<String> events(Ticket of) {
        return fixture.conversation(of).stream()
                .filter(message -> message.direction() == Direction.EVENT)
                .map(message -> message.words() == null ? "" : message.words().key())
                .toList();
    }
}
