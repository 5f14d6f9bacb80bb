package org.infolinia.tickets.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.infolinia.search.source.SearchSource;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.views.Condition.Tagged;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.ViewCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TagsInUseTest extends TicketTest {

    private static final int PAGE = 100;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    TagsInUse tags;

    @Autowired
    TicketLists lists;

    @Test
    void tagsStandOnTheTicketInTheirOrderAndInItsHistory() {
        var ticket = fixture.anOpenTicket();

        tag(ticket, "zwrot", "elmet");
        tag(ticket, "elmet");
        desk.change(ticket.number(), new RemoveTags(tags("zwrot"))).orElseThrow();

        assertThat(fixture.now(ticket).tags()).containsExactly(new Tag("elmet"));
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.TAGS)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(tuple("elmet, zwrot", "elmet"), tuple(null, "elmet, zwrot"));
    }

    @Test
    void moreThanTheMostTagsAreRefused() {
        var ticket = fixture.anOpenTicket();
        var most = IntStream.range(0, Ticket.MAXIMUM_TAGS)
                .mapToObj(number -> new Tag("tag" + number))
                .collect(Collectors.toSet());
        desk.change(ticket.number(), new AddTags(most)).orElseThrow();

        assertThat(desk.change(ticket.number(), new AddTags(tags("tag0")))).isInstanceOf(Outcome.Done.class);
        assertThat(desk.change(ticket.number(), new AddTags(tags("another"))))
                .isEqualTo(Outcome.refused("ticket-tags", ticket.number().toString(), Ticket.MAXIMUM_TAGS));
        assertThat(fixture.now(ticket).tags()).hasSize(Ticket.MAXIMUM_TAGS);
    }

    @Test
    void whatIsTypedIsCompletedWithTheTagsThatAreInUse() {
        var ticket = fixture.anOpenTicket();
        tag(ticket, "elmet", "elektro", "zwrot");
        desk.change(ticket.number(), new RemoveTags(tags("elektro"))).orElseThrow();

        assertThat(offered("EL")).containsExactly(new Tag("elmet"));
        assertThat(offered("")).containsExactly(new Tag("elmet"), new Tag("zwrot"));
    }

    @Test
    void tagsOfAnotherProgramAreNotOffered() {
        var elsewhere = new TicketFixture(context);
        SignedIn.agentOf(elsewhere.program());
        tag(elsewhere.anOpenTicket(), "elmet");
        SignedIn.agentOf(fixture.program());

        assertThat(tags.beginningWith(List.of(fixture.program(), elsewhere.program()), ""))
                .isEmpty();
    }

    @Test
    void aViewListsAndCountsTheTicketsWithOneOfItsTags() {
        var one = tag(fixture.anOpenTicket(), "elmet");
        var other = tag(fixture.anOpenTicket(), "zwrot", "pilne");
        tag(fixture.anOpenTicket(), "pilne");
        var definition = Shipped.OPEN.definition().and(new Tagged(Set.of("elmet", "zwrot")));

        assertThat(lists.page(Shipped.OPEN, definition, List.of(fixture.program()), ListKey.BEGINNING, PAGE))
                .extracting(listed -> listed.ticket().number())
                .containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(lists.count(Shipped.OPEN, definition, List.of(fixture.program())))
                .extracting(ViewCount::number)
                .isEqualTo(2L);
    }

    @Test
    void aTicketIsFoundByItsTags() {
        var ticket = tag(fixture.anOpenTicket(), "elmet");
        var source = context.getBeansOfType(SearchSource.class).values().stream()
                .filter(each -> each.kind().equals("ticket"))
                .findFirst()
                .orElseThrow();

        assertThat(source.documents(List.of(ticket.number().value())))
                .flatExtracting(SearchDocument::clues)
                .contains(new Clue(ClueKind.WORDS, "elmet"));
    }

    private List<Tag> offered(String typed) {
        return tags.beginningWith(List.of(fixture.program()), typed);
    }

    private Ticket tag(Ticket ticket, String... words) {
        return desk.change(ticket.number(), new AddTags(tags(words))).orElseThrow();
    }

    private static Set<Tag> tags(String... words) {
        return Stream.of(words).map(Tag::new).collect(Collectors.toSet());
    }
}
