package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day that the law sets is neither lost nor put off by a merge. */
class MergedLawTest extends TicketTest {

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    FixedClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theEarlierDayHoldsForBothUntilTheyPart() {
        var earlier = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(10));
        var survivor = fixture.anOpenComplaint();
        assertThat(earlier.legalDueOn()).isBefore(survivor.legalDueOn());

        merge(earlier, survivor);
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(earlier.legalDueOn());

        unmerge(earlier);
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(survivor.legalDueOn());
        assertThat(fixture.now(earlier).legalDueOn()).isEqualTo(earlier.legalDueOn());
    }

    @Test
    void aLaterDayPutsNothingOff() {
        var survivor = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(10));

        merge(fixture.anOpenComplaint(), survivor);

        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(survivor.legalDueOn());
    }

    @Test
    void theEarlierDayHoldsThoughTheKindIsChangedToAndFro() {
        var earlier = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(10));
        var survivor = fixture.anOpenComplaint();
        merge(earlier, survivor);

        kind(survivor, Kind.QUESTION);
        kind(survivor, Kind.COMPLAINT);

        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(earlier.legalDueOn());
    }

    @Test
    void aQuestionIsAComplaintAsLongAsOneIsInIt() {
        var first = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(10));
        var second = fixture.anOpenComplaint();
        var question = fixture.anOpenTicket();
        merge(first, question);
        merge(second, question);
        assertThat(fixture.now(question).kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(fixture.now(question).legalDueOn()).isEqualTo(first.legalDueOn());

        unmerge(first);
        assertThat(fixture.now(question).kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(fixture.now(question).legalDueOn()).isEqualTo(second.legalDueOn());

        unmerge(second);
        assertThat(fixture.now(question).kind()).isEqualTo(Kind.QUESTION);
        assertThat(fixture.now(question).legalDueOn()).isNull();
    }

    @Test
    void whatSomebodyDecidedAboutTheKindSinceStays() {
        var complaint = fixture.anOpenComplaint();
        var question = fixture.anOpenTicket();
        merge(complaint, question);
        kind(question, Kind.REQUEST);
        kind(question, Kind.COMPLAINT);

        unmerge(complaint);

        assertThat(fixture.now(question).kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(fixture.now(question).legalDueOn()).isNotNull();
    }

    @Test
    void aComplaintIsNotPutIntoADataRequestNorTheOtherWayRound() {
        var complaint = fixture.anOpenComplaint();
        var request = kind(fixture.anOpenTicket(), Kind.DATA_REQUEST);

        assertThat(desk.merge(complaint.number(), request.number()))
                .isEqualTo(refused("merge-other-law", complaint, request));
        assertThat(desk.merge(request.number(), complaint.number()))
                .isEqualTo(refused("merge-other-law", request, complaint));
    }

    @Test
    void anUnansweredComplaintIsNotPutIntoWhatIsOver() {
        var complaint = fixture.anOpenComplaint();
        var over = fixture.aClosedTicket();
        assertThat(desk.merge(complaint.number(), over.number())).isEqualTo(refused("merge-law-over", complaint, over));

        fixture.answers(complaint, "Uznajemy reklamację");

        assertThat(desk.merge(complaint.number(), over.number())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsPutAsideBeyondTheDayIsThereAgain() {
        var complaint = fixture.anOpenComplaint();
        fixture.answers(complaint, "Sprawdzamy");
        var question = fixture.aPendingTicket();
        desk.change(question.number(), new ToSnooze(clock.instant().plus(Duration.ofDays(60))))
                .orElseThrow();

        merge(complaint, question);

        assertThat(fixture.now(question).snoozedUntil()).isNull();
    }

    @Test
    void aQuestionThatGetsAComplaintIsNotEndedInSilence() {
        var question = fixture.anOpenTicket();
        merge(fixture.anOpenComplaint(), question);

        assertThat(desk.change(question.number(), new ToState(State.RESOLVED)))
                .isEqualTo(Outcome.refused(
                        "complaint-unanswered", question.number().toString()));
    }

    private static Outcome<Ticket> refused(String code, Ticket ticket, Ticket survivor) {
        return Outcome.refused(
                code, ticket.number().toString(), survivor.number().toString());
    }

    private Ticket kind(Ticket ticket, Kind kind) {
        return desk.change(ticket.number(), new ToKind(kind)).orElseThrow();
    }

    private void merge(Ticket ticket, Ticket into) {
        desk.merge(ticket.number(), into.number()).orElseThrow();
    }

    private void unmerge(Ticket ticket) {
        unmergeDesk.unmerge(ticket.number()).orElseThrow();
    }
}
