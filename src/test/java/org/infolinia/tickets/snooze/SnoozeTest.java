package org.infolinia.tickets.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.assignment.NextTickets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.snooze.SnoozeChoices.Choice;
import org.infolinia.tickets.snooze.SnoozeChoices.Name;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SnoozeTest extends TicketTest {

    private static final int PAGE = 100;
    private static final Instant TOMORROW = Instant.parse("2026-11-18T08:00:00Z");

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketLists lists;

    @Autowired
    Waking waking;

    @Autowired
    SnoozeChoices choices;

    @Autowired
    NextTickets next;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void whatIsPutAsideLeavesTheOpenListsAndTheirCounts() {
        var aside = snoozed(fixture.anOpenTicket(), TOMORROW);
        var other = fixture.anOpenTicket();

        assertThat(listed(Shipped.OPEN)).containsExactly(other.number().value());
        assertThat(listed(Shipped.UNASSIGNED)).containsExactly(other.number().value());
        assertThat(listed(Shipped.SNOOZED)).containsExactly(aside.number().value());
        assertThat(count(Shipped.OPEN)).isEqualTo(1);
        assertThat(count(Shipped.UNASSIGNED)).isEqualTo(1);
        assertThat(count(Shipped.SNOOZED)).isEqualTo(1);
        assertThat(fixture.now(aside).state()).isEqualTo(State.NEW);
    }

    @Test
    void itComesBackAtItsMomentAndTheHistoryTellsSo() {
        var ticket = snoozed(fixture.anOpenTicket(), TOMORROW);

        waking.wakeDue();
        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(TOMORROW);

        clock.advance(Duration.between(clock.instant(), TOMORROW));
        waking.wakeDue();
        waking.wakeDue();

        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.SNOOZE)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(tuple(TOMORROW.toString(), null), tuple(null, TOMORROW.toString()));
        assertThat(count(Shipped.OPEN)).isEqualTo(1);
        assertThat(count(Shipped.SNOOZED)).isZero();
    }

    @Test
    void itComesBackWhenTheParticipantWritesAndNotForAMachine() {
        var ticket = snoozed(fixture.anOpenTicket(), TOMORROW);

        fixture.reports(TicketFixture.HALINA, ticket, "Poza biurem", Classification.OUT_OF_OFFICE);
        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(TOMORROW);

        fixture.replies(TicketFixture.HALINA, ticket, "I co dalej?");
        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
    }

    @Test
    void whoTakesTheNextTicketIsNotGivenWhatIsPutAside() {
        snoozed(fixture.anOpenTicket(), TOMORROW);
        var other = fixture.anOpenTicket();

        assertThat(next.take(Set.of(fixture.program())).map(Ticket::number)).isEqualTo(Outcome.done(other.number()));
        assertThat(next.take(Set.of(fixture.program()))).isEqualTo(Outcome.refused("next-none"));
    }

    @Test
    void whatIsResolvedIsNotPutAsideAnyMore() {
        var ticket = snoozed(fixture.anOpenTicket(), TOMORROW);

        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();

        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
        assertThat(desk.change(ticket.number(), new ToSnooze(TOMORROW)))
                .isEqualTo(Outcome.refused("snooze-over", ticket.number().toString()));
        assertThat(count(Shipped.FINISHED)).isEqualTo(1);
    }

    @Test
    void aMomentThatHasPassedOrIsFarAwayIsRefused() {
        var ticket = fixture.anOpenTicket();

        assertThat(desk.change(ticket.number(), new ToSnooze(clock.instant())))
                .isEqualTo(Outcome.refused("snooze-past"));
        assertThat(desk.change(ticket.number(), new ToSnooze(clock.instant().plus(Duration.ofDays(91)))))
                .isEqualTo(Outcome.refused("snooze-too-far", 90));
    }

    @Test
    void nothingSleepsThroughTheLastDayThatTheLawLeaves() {
        var complaint = fixture.anOpenComplaint();
        var endOfLastDay = Instant.parse("2026-12-01T23:00:00Z");

        assertThat(desk.change(complaint.number(), new ToSnooze(endOfLastDay)))
                .isEqualTo(
                        Outcome.refused("snooze-after-law", complaint.number().toString()));
        assertThat(desk.change(complaint.number(), new ToSnooze(endOfLastDay.minusSeconds(1))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aTicketThatTurnsIntoAComplaintStillStandsAmongWhatIsDueSoon() {
        var ticket = snoozed(fixture.anOpenTicket(), TOMORROW.plus(Duration.ofDays(20)));
        desk.change(ticket.number(), new ToKind(Ticket.Kind.COMPLAINT)).orElseThrow();

        clock.advance(Duration.ofDays(14));

        assertThat(listed(Shipped.DUE_SOON)).containsExactly(ticket.number().value());
    }

    @Test
    void theCountersEqualTheTickets() {
        var ticket = snoozed(fixture.anOpenTicket(), TOMORROW);
        desk.change(ticket.number(), new ToSnooze(null)).orElseThrow();
        snoozed(ticket, TOMORROW);

        var wrong =
                jdbc.sql("""
                        with summed as (
                            select program_id, state, queue, owner_id, is_snoozed, sum(number) as number
                              from (select program_id, state, queue, owner_id, is_snoozed, number from tickets.tally
                                    union all
                                    select program_id, state, queue, owner_id, is_snoozed, number
                                      from tickets.tally_change) as all_of_them
                             group by 1, 2, 3, 4, 5 having sum(number) <> 0)
                        select count(*) from summed full join tickets.counted_ticket as counted
                         using (program_id, state, queue, owner_id, is_snoozed)
                         where summed.number is distinct from counted.number and program_id = ?""").param(fixture.program().value()).query(Long.class).single();
        assertThat(wrong).isZero();
    }

    @Test
    void theNextWorkingDayIsOfferedWhenItIsNotTomorrow() {
        assertThat(choices.of(fixture.program(), Then.REMIND))
                .containsExactly(
                        new Choice(Name.SHORTLY, Instant.parse("2026-11-17T11:00:00Z")),
                        new Choice(Name.TOMORROW, TOMORROW));

        clock.advance(Duration.ofDays(3));
        assertThat(choices.of(fixture.program(), Then.REMIND))
                .containsExactly(
                        new Choice(Name.SHORTLY, Instant.parse("2026-11-20T11:00:00Z")),
                        new Choice(Name.TOMORROW, Instant.parse("2026-11-21T08:00:00Z")),
                        new Choice(Name.NEXT_WORKING_DAY, Instant.parse("2026-11-23T08:00:00Z")));
    }

    @Test
    void itIsResolvedAtItsMoment() {
        var ticket = resolvingTomorrow(fixture.aPendingTicket());
        assertThat(listed(Shipped.OPEN)).isEmpty();
        assertThat(listed(Shipped.SNOOZED)).containsExactly(ticket.number().value());

        waking.wakeDue();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);

        clock.advance(Duration.between(clock.instant(), TOMORROW));
        waking.wakeDue();
        waking.wakeDue();

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(ticket).snooze()).isNull();
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.SNOOZE)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(tuple("RESOLVE " + TOMORROW, null), tuple(null, "RESOLVE " + TOMORROW));
    }

    @Test
    void itIsNotResolvedWhenTheParticipantWritesBefore() {
        var ticket = resolvingTomorrow(fixture.aPendingTicket());

        fixture.replies(TicketFixture.HALINA, ticket, "To nie pomogło");
        clock.advance(Duration.between(clock.instant(), TOMORROW));
        waking.wakeDue();

        assertThat(fixture.now(ticket).snooze()).isNull();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
    }

    @Test
    void itComesBackWithTheReasonWhenSomethingSpeaksAgainstItsEnd() {
        var complaint = resolvingTomorrow(fixture.anOpenComplaint());
        var other = resolvingTomorrow(fixture.aPendingTicket());

        clock.advance(Duration.between(clock.instant(), TOMORROW));
        waking.wakeDue();

        assertThat(fixture.now(complaint).state().isOver()).isFalse();
        assertThat(fixture.now(complaint).snooze()).isNull();
        assertThat(files.conversation(complaint.number()).getLast().words())
                .isEqualTo(Words.of(
                        "tickets.event.not-resolved",
                        "refusal.complaint-unanswered",
                        complaint.number().toString()));
        assertThat(fixture.now(other).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void whatBecomesOfItThenIsChangedByPuttingItAsideAnew() {
        var ticket = resolvingTomorrow(fixture.anOpenTicket());

        snoozed(ticket, TOMORROW);

        assertThat(fixture.now(ticket).snooze()).isEqualTo(Snooze.until(TOMORROW));
        clock.advance(Duration.between(clock.instant(), TOMORROW));
        waking.wakeDue();
        assertThat(fixture.now(ticket).state()).isEqualTo(State.NEW);
    }

    @Test
    void whoeverMayStillWriteHasDaysForIt() {
        assertThat(choices.of(fixture.program(), Then.RESOLVE))
                .containsExactly(
                        new Choice(Name.IN_3_DAYS, Instant.parse("2026-11-20T08:00:00Z")),
                        new Choice(Name.IN_A_WEEK, Instant.parse("2026-11-24T08:00:00Z")),
                        new Choice(Name.IN_2_WEEKS, Instant.parse("2026-12-01T08:00:00Z")));
    }

    private Ticket resolvingTomorrow(Ticket ticket) {
        return desk.change(ticket.number(), ToSnooze.to(Snooze.resolvedAt(TOMORROW)))
                .orElseThrow();
    }

    private Ticket snoozed(Ticket ticket, Instant until) {
        return desk.change(ticket.number(), new ToSnooze(until)).orElseThrow();
    }

    private List<Long> listed(TicketView view) {
        return lists.page(view, view.definition(), Set.of(fixture.program()), ListKey.BEGINNING, PAGE).stream()
                .map(listed -> listed.ticket().number().value())
                .toList();
    }

    private long count(TicketView view) {
        return lists.count(view, view.definition(), Set.of(fixture.program())).number();
    }
}
