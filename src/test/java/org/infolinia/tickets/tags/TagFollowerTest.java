package org.infolinia.tickets.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags of tickets that are merged and part again. */
class TagFollowerTest extends TicketTest {

    private static final Tag PARCEL = new Tag("paczka");
    private static final Tag RETURN = new Tag("zwrot");

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    TicketFiles files;

    @Test
    void theTicketThatGoesOnHasBothTicketsTagsAndItsHistorySaysSo() {
        var survivor = tagged(PARCEL);
        var ticket = tagged(PARCEL, RETURN);

        merge(ticket, survivor);

        assertThat(fixture.now(survivor).tags()).containsExactly(PARCEL, RETURN);
        assertThat(fixture.now(ticket).tags()).containsExactly(PARCEL, RETURN);
        assertThat(files.changes(survivor.number()))
                .filteredOn(change -> change.field() == Field.TAGS)
                .extracting(TicketChange::after)
                .contains("paczka, zwrot");
    }

    @Test
    void whatBothHadStaysWhenTheyPart() {
        var survivor = tagged(PARCEL);
        var ticket = tagged(PARCEL, RETURN);
        merge(ticket, survivor);

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(fixture.now(survivor).tags()).containsExactly(PARCEL);
        assertThat(fixture.now(ticket).tags()).containsExactly(PARCEL, RETURN);
    }

    @Test
    void whatTwoTicketsBroughtStaysUntilBothAreGone() {
        var survivor = fixture.anOpenTicket();
        var first = tagged(RETURN);
        var second = tagged(RETURN);
        merge(first, survivor);
        merge(second, survivor);

        unmergeDesk.unmerge(first.number()).orElseThrow();
        assertThat(fixture.now(survivor).tags()).containsExactly(RETURN);

        unmergeDesk.unmerge(second.number()).orElseThrow();
        assertThat(fixture.now(survivor).tags()).isEmpty();
    }

    @Test
    void whatSomebodyTookOffAndPutOnAgainIsMeant() {
        var survivor = fixture.anOpenTicket();
        var ticket = tagged(RETURN);
        merge(ticket, survivor);
        desk.change(survivor.number(), new RemoveTags(Set.of(RETURN))).orElseThrow();
        desk.change(survivor.number(), new AddTags(Set.of(RETURN))).orElseThrow();

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(fixture.now(survivor).tags()).containsExactly(RETURN);
    }

    @Test
    void noMoreTagsComeAlongThanThereIsRoomFor() {
        var survivor = tagged(numbered(0, Ticket.MAXIMUM_TAGS - 1));
        var ticket = tagged(numbered(50, 53));

        merge(ticket, survivor);

        assertThat(fixture.now(survivor).tags()).hasSize(Ticket.MAXIMUM_TAGS).contains(new Tag("tag50"));
        unmergeDesk.unmerge(ticket.number()).orElseThrow();
        assertThat(fixture.now(survivor).tags()).isEqualTo(survivor.tags());
        assertThat(fixture.now(ticket).tags()).hasSize(3);
    }

    private Ticket tagged(Tag... tags) {
        return tagged(Set.of(tags));
    }

    private Ticket tagged(Set<Tag> tags) {
        return desk.change(fixture.anOpenTicket().number(), new AddTags(tags)).orElseThrow();
    }

    private static Set<Tag> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new Tag("tag" + number))
                .collect(Collectors.toSet());
    }

    private void merge(Ticket ticket, Ticket survivor) {
        desk.merge(ticket.number(), survivor.number()).orElseThrow();
    }
}
