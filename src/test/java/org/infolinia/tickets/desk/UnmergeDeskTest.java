package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class UnmergeDeskTest extends TicketTest {

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMessageSaysWithWhichTicketItCame() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        merge(ticket, survivor);
        fixture.replies(TicketFixture.HALINA, ticket, "Na stary numer");
        fixture.replies(TicketFixture.HALINA, survivor, "Na nowy numer");

        assertThat(said(survivor))
                .extracting(Message::cameWith)
                .containsExactly(ticket.number(), null, ticket.number(), null);
    }

    @Test
    void whatWasWrittenToTheMergedNumberGoesToItAndWhoWroteWaitsThere() {
        var ticket = fixture.aPendingTicket();
        var survivor = fixture.anOpenTicket();
        merge(ticket, survivor);
        fixture.replies(TicketFixture.HALINA, ticket, "Na stary numer");
        desk.note(survivor.number(), "Dzwoniłam");

        unmerge(ticket);

        assertThat(said(ticket)).extracting(Message::text).containsExactly("Czekam od miesiąca", "Na stary numer");
        assertThat(said(survivor)).extracting(Message::text).containsExactly("Czekam od miesiąca", "Dzwoniłam");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
        assertThat(fixture.now(ticket).waitingSince()).isNotNull();
    }

    @Test
    void whoWritesAgainAfterwardsIsFoundByBothNumbers() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        merge(ticket, survivor);
        unmerge(ticket);

        assertThat(fixture.ticketOf(fixture.replies(TicketFixture.HALINA, ticket, "Raz"))
                        .number())
                .isEqualTo(ticket.number());
        assertThat(fixture.ticketOf(fixture.replies(TicketFixture.HALINA, survivor, "Dwa"))
                        .number())
                .isEqualTo(survivor.number());
    }

    @Test
    void aSurvivorThatWasOpenedForTheOtherOnesSakeWaitsForItsContactAgain() {
        var ticket = fixture.anOpenTicket();
        var survivor = answered(fixture.aPendingTicket());
        merge(ticket, survivor);
        assertThat(fixture.now(survivor).state()).isEqualTo(State.OPEN);

        unmerge(ticket);

        assertThat(fixture.now(survivor).state()).isEqualTo(State.PENDING);
        assertThat(fixture.now(survivor).waitingSince()).isNull();
    }

    @Test
    void aResolvedSurvivorIsOpenAgainForWhoWaitsAndWasResolvedSinceItWasAfterwards() {
        var ticket = fixture.anOpenTicket();
        var survivor = resolved(fixture.anOpenTicket());
        merge(ticket, survivor);
        var opened = fixture.now(survivor);
        assertThat(opened.state()).isEqualTo(State.OPEN);
        assertThat(opened.waitingSince()).isEqualTo(ticket.waitingSince());
        assertThat(opened.resolvedAt()).isNull();
        assertThat(files.changes(survivor.number()).getFirst().after()).isEqualTo("OPEN");

        unmerge(ticket);

        assertThat(fixture.now(survivor).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(survivor).resolvedAt()).isEqualTo(survivor.resolvedAt());
        assertThat(fixture.now(survivor).waitingSince()).isNull();
    }

    @Test
    void aResolvedSurvivorStaysOpenForWorkOfAnotherThatIsLeftInIt() {
        var ticket = fixture.anOpenTicket();
        var another = answered(fixture.anOpenTicket());
        desk.change(another.number(), new ToState(State.OPEN)).orElseThrow();
        var survivor = resolved(fixture.anOpenTicket());
        merge(ticket, survivor);
        merge(another, survivor);

        unmerge(ticket);

        assertThat(fixture.now(survivor).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aResolvedSurvivorStaysSoForWhatNobodyIsToDo() {
        var survivor = resolved(fixture.anOpenTicket());

        merge(answered(fixture.anOpenTicket()), survivor);
        merge(resolved(fixture.anOpenTicket()), survivor);

        assertThat(fixture.now(survivor).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void nothingIsMergedIntoWhatIsClosed() {
        var closed = fixture.aClosedTicket();
        var ticket = fixture.anOpenTicket();

        assertThat(desk.merge(ticket.number(), closed.number()))
                .isEqualTo(Outcome.refused("merge-into-closed", closed.number().toString()));
        assertThat(fixture.now(ticket).mergedInto()).isNull();
    }

    @Test
    void aSurvivorToWhichItsContactWroteMeanwhileStaysOpen() {
        var ticket = fixture.anOpenTicket();
        var survivor = answered(fixture.aPendingTicket());
        merge(ticket, survivor);
        fixture.replies(TicketFixture.HALINA, survivor, "Czekam i ja");

        unmerge(ticket);

        assertThat(fixture.now(survivor).state()).isEqualTo(State.OPEN);
        assertThat(fixture.now(survivor).waitingSince()).isNotNull();
    }

    @Test
    void whoIsNamedByTheSurvivorItselfStaysOnIt() {
        var survivor = fixture.anOpenTicket();
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Gdzie?"));
        var another = fixture.ticketOf(fixture.writes("sasiad@gdzies.example", "Paczka", "Gdzie?"));
        merge(ticket, survivor);
        merge(another, survivor);

        unmerge(ticket);

        assertThat(people(survivor)).contains("sasiad@gdzies.example").doesNotContain(TicketFixture.STRANGER);
    }

    @Test
    void whoCameWithTwoTicketsStaysForTheOtherOnesSake() {
        var survivor = fixture.anOpenTicket();
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Gdzie?"));
        var another = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Kubek", "Gdzie?"));
        merge(ticket, survivor);
        merge(another, survivor);

        unmerge(ticket);

        assertThat(people(survivor)).contains(TicketFixture.STRANGER);
    }

    @Test
    void aTicketThatWasMergedIntoTheMergedOneStaysInIt() {
        var first = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Pierwsze"));
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        merge(first, ticket);
        merge(ticket, survivor);
        fixture.replies(TicketFixture.STRANGER, first, "Na pierwszy numer");

        unmerge(ticket);

        assertThat(said(ticket))
                .filteredOn(message -> first.number().equals(message.cameWith()))
                .extracting(Message::text)
                .containsExactly("Pierwsze", "Na pierwszy numer");
        unmerge(first);
        assertThat(said(first)).extracting(Message::text).containsExactly("Pierwsze", "Na pierwszy numer");
    }

    @Test
    void whatWasMergedOnIsTakenApartFromItsEnd() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        var last = fixture.anOpenTicket();
        merge(ticket, survivor);
        merge(survivor, last);

        assertThat(unmergeDesk.unmerge(ticket.number()))
                .isEqualTo(Outcome.refused(
                        "survivor-merged",
                        survivor.number().toString(),
                        last.number().toString()));
    }

    @Test
    void aTicketThatIsNotMergedIsNotTakenApart() {
        var ticket = fixture.anOpenTicket();

        assertThat(unmergeDesk.unmerge(ticket.number()))
                .isEqualTo(Outcome.refused("ticket-not-merged", ticket.number().toString()));
    }

    @Test
    void aMergeThatNobodyKnowsOfIsFinal() {
        var ticket = fixture.anOpenTicket();
        merge(ticket, fixture.anOpenTicket());
        jdbc.sql("delete from tickets.merge where ticket_number = ?")
                .param(ticket.number().value())
                .update();

        assertThat(unmergeDesk.unmerge(ticket.number()))
                .isEqualTo(Outcome.refused("merge-unrecorded", ticket.number().toString()));
    }

    @Test
    void whoDoesNotWorkForTheProgramTakesNothingApart() {
        var ticket = fixture.anOpenTicket();
        merge(ticket, fixture.anOpenTicket());
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThatThrownBy(() -> unmergeDesk.unmerge(ticket.number())).isInstanceOf(AccessDeniedException.class);
        assertThat(unmergeDesk.preview(ticket.number())).isEmpty();
    }

    @Test
    void aMergedTicketIsNotChanged() {
        var ticket = fixture.anOpenTicket();
        merge(ticket, fixture.anOpenTicket());

        assertThat(desk.change(ticket.number(), new ToPriority(Priority.URGENT)))
                .isEqualTo(Outcome.refused("ticket-merged", ticket.number().toString()));
    }

    @Test
    void aMergedTicketIsAboutWhomItWasAndNobodyGetsIt() {
        var ticket = fixture.anOpenTicket();
        merge(ticket, fixture.anOpenTicket());
        var merged = Outcome.<Ticket>refused("ticket-merged", ticket.number().toString());

        assertThat(desk.link(ticket.number(), fixture.aParticipant("Zofia", "zofia@poczta.example")))
                .isEqualTo(merged);
        assertThat(desk.passOn(ticket, null, null, "Weźcie to")).isEqualTo(merged);
        assertThat(fixture.now(ticket).participant()).isEqualTo(fixture.halina());
    }

    @Test
    void aResolvedTicketIsResolvedAgainSinceItWas() {
        var ticket = fixture.anOpenTicket();
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
        var resolvedAt = fixture.now(ticket).resolvedAt();
        merge(ticket, fixture.anOpenTicket());

        unmerge(ticket);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(ticket).resolvedAt()).isEqualTo(resolvedAt);
    }

    @Test
    void bothTicketsTellWhoTookThemApart() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        merge(ticket, survivor);

        unmerge(ticket);

        assertThat(events(ticket)).containsExactly("tickets.event.merged-into", "tickets.event.unmerged-from");
        assertThat(events(survivor)).containsExactly("tickets.event.merged-from", "tickets.event.unmerged");
        assertThat(fixture.conversation(survivor).getLast().author().agent()).isNotNull();
    }

    @Test
    void whatGoesBackIsCountedBefore() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        merge(ticket, survivor);
        fixture.replies(TicketFixture.HALINA, ticket, "Na stary numer");

        var preview = unmergeDesk.mergedInto(survivor.number()).getFirst();

        assertThat(preview.extent().messages()).isEqualTo(2);
        assertThat(preview.extent().later()).isEqualTo(1);
        assertThat(preview.objection()).isEmpty();
    }

    private void merge(Ticket ticket, Ticket into) {
        desk.merge(ticket.number(), into.number()).orElseThrow();
    }

    private void unmerge(Ticket ticket) {
        unmergeDesk.unmerge(ticket.number()).orElseThrow();
    }

    private Ticket resolved(Ticket ticket) {
        return desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
    }

    private Ticket answered(Ticket ticket) {
        desk.answer(new AnswerTicket(ticket.number(), "Wysyłamy", 0, true, State.PENDING))
                .orElseThrow();
        return ticket;
    }

    private Iterable<Message> said(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.direction() == Direction.IN || message.direction() == Direction.NOTE)
                .sorted(Comparator.comparingLong(Message::id))
                .toList();
    }

    private Iterable<String> events(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.direction() == Direction.EVENT)
                .map(message -> message.words() == null ? "" : message.words().key())
                .toList();
    }

    private Iterable<String> people(Ticket ticket) {
        return jdbc.sql("select address from tickets.person where ticket_number = ?")
                .param(ticket.number().value())
                .query(String.class)
                .list();
    }
}
