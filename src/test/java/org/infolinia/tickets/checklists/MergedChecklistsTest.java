package org.infolinia.tickets.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must be done is done by whoever goes on with the matter. */
class MergedChecklistsTest extends TicketTest {

    @Autowired
    ChecklistDesk checklists;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    MergeTargets targets;

    @Test
    void whatIsOpenAndCompulsoryIsDemandedInTheTicketThatGoesOn() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        add(ticket, "Zapytać o kolor", false);
        add(ticket, "Zadzwonić do magazynu", true);
        done(ticket, add(ticket, "Sprawdzić numer", true));
        assertThat(targets.compare(ticket.number(), survivor.number())
                        .orElseThrow()
                        .goesAlong())
                .containsExactly("Zadzwonić do magazynu");

        merge(ticket, survivor);

        assertThat(texts(survivor)).containsExactly("Zadzwonić do magazynu");
        assertThat(desk.change(survivor.number(), new ToState(State.RESOLVED)))
                .isEqualTo(Outcome.refused("checklist-open", survivor.number().toString(), "Zadzwonić do magazynu"));
    }

    @Test
    void itGoesBackToItsPlaceDoneOrNot() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        add(ticket, "Zadzwonić do magazynu", true);
        add(ticket, "Zapytać o kolor", false);
        add(ticket, "Odesłać paczkę", true);
        add(survivor, "Odpisać", true);
        merge(ticket, survivor);
        done(survivor, checklists.of(survivor.number()).items().get(1).id());

        unmerging.unmerge(ticket.number()).orElseThrow();

        assertThat(texts(survivor)).containsExactly("Odpisać");
        assertThat(texts(ticket)).containsExactly("Zadzwonić do magazynu", "Zapytać o kolor", "Odesłać paczkę");
        assertThat(checklists.of(ticket.number()).items())
                .extracting(ChecklistItem::isDone)
                .containsExactly(true, false, false);
    }

    @Test
    void whatIsDemandedInBothIsDoneOnce() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        add(ticket, "Zadzwonić do magazynu", true);
        add(survivor, "Zadzwonić do magazynu", true);

        merge(ticket, survivor);

        assertThat(texts(survivor)).containsExactly("Zadzwonić do magazynu");
        assertThat(texts(ticket)).containsExactly("Zadzwonić do magazynu");
    }

    @Test
    void whatCameWithAChainOfTicketsGoesBackWithIt() {
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        add(first, "Zadzwonić do magazynu", true);
        add(second, "Odesłać paczkę", true);
        merge(first, second);
        merge(second, survivor);
        assertThat(texts(survivor)).containsExactlyInAnyOrder("Zadzwonić do magazynu", "Odesłać paczkę");

        unmerging.unmerge(second.number()).orElseThrow();
        assertThat(texts(survivor)).isEmpty();
        assertThat(texts(second)).containsExactlyInAnyOrder("Zadzwonić do magazynu", "Odesłać paczkę");

        unmerging.unmerge(first.number()).orElseThrow();
        assertThat(texts(first)).containsExactly("Zadzwonić do magazynu");
        assertThat(texts(second)).containsExactly("Odesłać paczkę");
    }

    /** @return id of the item */
    private long add(Ticket ticket, String text, boolean isCompulsory) {
        var item = checklists
                .add(ticket.number(), text)
                .orElseThrow()
                .items()
                .getLast()
                .id();
        checklists.demand(ticket.number(), item, isCompulsory).orElseThrow();
        return item;
    }

    private void done(Ticket ticket, long item) {
        checklists.tick(ticket.number(), item, true).orElseThrow();
    }

    private void merge(Ticket ticket, Ticket into) {
        desk.merge(ticket.number(), into.number()).orElseThrow();
    }

    private Iterable<String> texts(Ticket ticket) {
        return checklists.of(ticket.number()).items().stream()
                .map(ChecklistItem::text)
                .toList();
    }
}
