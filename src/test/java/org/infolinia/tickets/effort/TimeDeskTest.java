package org.infolinia.tickets.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TimeDeskTest extends TicketTest {

    private static final Outcome<Object> SETTLED = Outcome.refused("time-settled");

    @Autowired
    TimeDesk time;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    FixedClock clock;

    @AfterEach
    void letTimeBe() {
        clock.reset();
    }

    @Test
    void whatIsBookedStandsOnTheTicketAndInItsHistory() {
        var ticket = fixture.anOpenTicket();

        var entry = booked(ticket, 30, " rozmowa z magazynem ");
        time.mend(ticket.number(), entry.id(), new Spent(45, "magazyn")).orElseThrow();
        time.remove(ticket.number(), entry.id()).orElseThrow();

        assertThat(entry.agentName()).isEqualTo("marta Testowa");
        assertThat(time.of(ticket.number())).isEmpty();
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.TIME)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(
                        tuple("45 magazyn", null),
                        tuple("30 rozmowa z magazynem", "45 magazyn"),
                        tuple(null, "30 rozmowa z magazynem"));
        assertThat(Spent.read("45 magazyn")).contains(new Spent(45, "magazyn"));
        assertThat(Spent.read("45 ")).contains(new Spent(45, ""));
    }

    @Test
    void noMoreThanADayAndNoLessThanAMinuteIsBooked() {
        var ticket = fixture.anOpenTicket();

        for (int minutes : List.of(0, -5, TimeEntry.MAXIMUM_MINUTES + 1)) {
            assertThat(time.book(ticket.number(), new Spent(minutes, "")))
                    .isEqualTo(Outcome.refused("time-minutes", TimeEntry.MAXIMUM_MINUTES));
        }
        assertThat(time.book(ticket.number(), new Spent(1, "x".repeat(TimeEntry.MAXIMUM_NOTE_LENGTH + 1))))
                .isEqualTo(Outcome.refused("time-note", TimeEntry.MAXIMUM_NOTE_LENGTH));
    }

    @Test
    void anEntryIsMendedOnItsOwnDayOnly() {
        var ticket = fixture.anOpenTicket();
        var entry = booked(ticket, 30, "");
        assertThat(entry.isMendable()).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(time.of(ticket.number())).noneMatch(TimeEntry::isMendable);
        assertThat(time.mend(ticket.number(), entry.id(), new Spent(5, ""))).isEqualTo(SETTLED);
        assertThat(time.remove(ticket.number(), entry.id())).isEqualTo(SETTLED);
    }

    @Test
    void nobodyMendsWhatAnotherHasBooked() {
        var ticket = fixture.anOpenTicket();
        var entry = booked(ticket, 30, "");
        SignedIn.supervisorOf(fixture.program());

        assertThat(time.of(ticket.number())).noneMatch(TimeEntry::isMendable);
        assertThat(time.remove(ticket.number(), entry.id())).isEqualTo(SETTLED);
    }

    @Test
    void timeOfAMergedTicketCountsWhereItGoesOn() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        booked(ticket, 30, "");
        booked(survivor, 10, "");

        desk.merge(ticket.number(), survivor.number()).orElseThrow();

        assertThat(time.of(survivor.number()))
                .extracting(entry -> entry.spent().minutes())
                .containsExactlyInAnyOrder(10, 30);
        assertThat(time.book(ticket.number(), new Spent(5, "")))
                .isEqualTo(Outcome.refused("ticket-merged", ticket.number().toString()));
    }

    @Test
    void workOnAClosedTicketIsBookedToo() {
        assertThat(booked(fixture.aClosedTicket(), 5, "").spent().minutes()).isEqualTo(5);
    }

    @Test
    void timeOfAnotherProgramIsNotThere() {
        var foreign = new TicketFixture(context).anOpenTicket();

        assertThat(time.of(foreign.number())).isEmpty();
        assertThatThrownBy(() -> time.book(foreign.number(), new Spent(5, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private TimeEntry booked(Ticket ticket, int minutes, String note) {
        return time.book(ticket.number(), new Spent(minutes, note))
                .orElseThrow()
                .getFirst();
    }
}
