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
import org.infolinia.tickets.legal.LegalDesk;
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
    LegalDesk legal;

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
        var over = desk.change(fixture.anOpenTicket().number(), new ToState(State.RESOLVED))
                .orElseThrow();
        assertThat(desk.merge(complaint.number(), over.number())).isEqualTo(refused("merge-law-over", complaint, over));

        fixture.answers(complaint, "Sprawdzamy");
        assertThat(desk.merge(complaint.number(), over.number())).isEqualTo(refused("merge-law-over", complaint, over));

        legal.notOwed(complaint.number(), "Wycofana").orElseThrow();
        assertThat(desk.merge(complaint.number(), over.number())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anAnswerFromBeforeTheMergeEndsNothingForTheNewcomer() {
        var survivor = fixture.anOpenComplaint();
        fixture.answers(survivor, "Uznajemy");
        legal.answeredByMail(
                        survivor.number(),
                        legal.sent(survivor.number()).getFirst().id())
                .orElseThrow();
        clock.advance(Duration.ofDays(2));
        var complaint = fixture.anOpenComplaint();
        merge(complaint, survivor);
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(complaint.legalDueOn());
        assertThat(legal.of(survivor.number()).orElseThrow().answer()).isNotNull();
        assertThat(end(survivor))
                .isEqualTo(Outcome.refused(
                        "complaint-unanswered", survivor.number().toString()));

        fixture.answers(survivor, "Uznajemy i tę");
        legal.answeredByMail(
                        survivor.number(),
                        legal.sent(survivor.number()).getFirst().id())
                .orElseThrow();
        assertThat(fixture.now(survivor).legalDueOn()).isNull();
        legal.takeBack(survivor.number()).orElseThrow();
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(complaint.legalDueOn());

        unmerge(complaint);
        assertThat(fixture.now(survivor).legalDueOn()).isNull();
        assertThat(fixture.now(complaint).legalDueOn()).isEqualTo(complaint.legalDueOn());
    }

    @Test
    void anAnswerThatCameWithAComplaintHoldsForIt() {
        var complaint = fixture.anOpenComplaint();
        fixture.answers(complaint, "Uznajemy");
        var question = fixture.anOpenTicket();
        merge(complaint, question);

        legal.answeredByMail(
                        question.number(),
                        legal.sent(question.number()).getFirst().id())
                .orElseThrow();

        assertThat(end(question)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLetterFromAfterTheMergeHoldsForBoth() {
        var survivor = fixture.anOpenComplaint();
        merge(fixture.anOpenComplaint(), survivor);
        clock.advance(Duration.ofDays(1));

        legal.answeredByLetter(
                        survivor.number(),
                        legal.of(survivor.number()).orElseThrow().today(),
                        "RR1")
                .orElseThrow();

        assertThat(fixture.now(survivor).legalDueOn()).isNull();
    }

    @Test
    void aComplaintWhoseAnswerIsRecordedBringsNoDay() {
        var complaint = fixture.anOpenComplaint();
        legal.notOwed(complaint.number(), "Wycofana").orElseThrow();
        var question = fixture.anOpenTicket();

        merge(complaint, question);

        assertThat(fixture.now(question).kind()).isEqualTo(Kind.QUESTION);
        assertThat(end(question)).isInstanceOf(Outcome.Done.class);
        unmerge(complaint);
        assertThat(fixture.now(complaint).legalDueOn()).isNull();
    }

    @Test
    void noticeGivesNoMoreTimeThanTheMergedTicketHas() {
        var early = kind(fixture.anOpenTicket(), Kind.DATA_REQUEST);
        clock.advance(Duration.ofDays(5));
        var survivor = kind(fixture.anOpenTicket(), Kind.DATA_REQUEST);
        merge(early, survivor);

        assertThat(legal.extend(survivor.number(), "Dłużej", Long.MAX_VALUE))
                .isEqualTo(Outcome.refused("legal-not-for-merged"));

        unmerge(early);
        var last = legal.extend(survivor.number(), "Dłużej", Long.MAX_VALUE)
                .orElseThrow()
                .dueOn();
        assertThat(last).isAfter(survivor.legalDueOn());
        merge(early, survivor);
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(early.legalDueOn());
        unmerge(early);
        assertThat(fixture.now(survivor).legalDueOn()).isEqualTo(last);
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

    private Outcome<Ticket> end(Ticket ticket) {
        return desk.change(ticket.number(), new ToState(State.RESOLVED));
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
