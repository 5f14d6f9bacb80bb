package org.infolinia.tickets.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.views.Condition.About;
import org.infolinia.tickets.views.Condition.ChangedWithin;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TicketListsTest {

    private static final AgentId MARTA = new AgentId(1);

    @Autowired
    TicketLists lists;

    @Autowired
    TicketTallies tallies;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketRows rows;

    @Autowired
    FixedClock clock;

    @Autowired
    ApplicationContext context;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @AfterEach
    void putBack() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void theShippedViewsListWhatTheyAreCalled() {
        var mine = edited(fixture.anOpenTicket(), new ToOwner(MARTA));
        var nobodys = fixture.anOpenTicket();
        var pending = edited(fixture.aPendingTicket(), new ToOwner(new AgentId(2)));
        var finished = fixture.aClosedTicket();

        assertThat(listed(Shipped.MINE)).containsExactly(mine.number());
        assertThat(listed(Shipped.UNASSIGNED)).containsExactly(nobodys.number());
        assertThat(listed(Shipped.PENDING)).containsExactly(pending.number());
        assertThat(listed(Shipped.OPEN)).containsExactlyInAnyOrder(mine.number(), nobodys.number(), pending.number());
        assertThat(listed(Shipped.FINISHED)).containsExactly(finished.number());
        assertThat(counts())
                .containsAllEntriesOf(Map.of(
                        Shipped.MINE, ViewCount.exactly(1),
                        Shipped.UNASSIGNED, ViewCount.exactly(1),
                        Shipped.PENDING, ViewCount.exactly(1),
                        Shipped.OPEN, ViewCount.exactly(3),
                        Shipped.FINISHED, ViewCount.exactly(1),
                        Shipped.DUE_SOON, ViewCount.exactly(0)));
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatIsNeverDueLast() {
        var never = fixture.anOpenTicket();
        var later = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(-5));
        var sooner = fixture.anOpenComplaint();

        assertThat(listed(Shipped.OPEN)).containsExactly(sooner.number(), later.number(), never.number());
    }

    @Test
    void aComplaintIsDueSoonOnItsLastDay() {
        var complaint = fixture.anOpenComplaint();
        assertThat(listed(Shipped.DUE_SOON)).isEmpty();

        clock.advance(Duration.ofDays(14));

        assertThat(listed(Shipped.DUE_SOON)).containsExactly(complaint.number());
        assertThat(counts()).containsEntry(Shipped.DUE_SOON, ViewCount.exactly(1));
    }

    @Test
    void finishedTicketsComeNewestFirst() {
        var first = fixture.aClosedTicket();
        clock.advance(Duration.ofDays(1));
        var second = fixture.aClosedTicket();
        clock.advance(Duration.ofDays(1));
        desk.note(first.number(), "Akta skopiowane");

        assertThat(listed(Shipped.FINISHED)).containsExactly(second.number(), first.number());
    }

    @Test
    void pageAfterPageBringsEachTicketOnceInWhateverOrder() {
        for (int i = 0; i < 7; i++) {
            var ticket = i % 2 == 0 ? fixture.anOpenTicket() : fixture.anOpenComplaint();
            if (i % 3 == 0) {
                edited(ticket, new TicketEdit.ToState(State.PENDING));
                edited(ticket, new ToPriority(Priority.URGENT));
            }
        }
        for (var key : List.of(
                ViewSort.Key.DUE,
                ViewSort.Key.WAITING,
                ViewSort.Key.PRIORITY,
                ViewSort.Key.OPENED,
                ViewSort.Key.UPDATED)) {
            for (boolean isDescending : new boolean[] {false, true}) {
                var view = of(new InState(ViewDefinition.OPEN)).sortedBy(new ViewSort(key, isDescending));
                var whole = numbers(view, 1_000);

                assertThat(numbers(view, 2))
                        .as(view.sort().toString())
                        .hasSize(7)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void theMostUrgentStandsFirstAndWhatIsAsUrgentGoesByItsNumber() {
        var low = edited(fixture.anOpenTicket(), new ToPriority(Priority.LOW));
        var normal = fixture.anOpenTicket();
        var urgent = edited(fixture.anOpenTicket(), new ToPriority(Priority.URGENT));
        var later = edited(fixture.anOpenTicket(), new ToPriority(Priority.URGENT));

        assertThat(numbers(of(new InState(ViewDefinition.OPEN)).sortedBy(ViewSort.ascending(ViewSort.Key.PRIORITY)), 2))
                .containsExactly(urgent.number(), later.number(), normal.number(), low.number());
    }

    @Test
    void ticketsOpenedAtOnceGoByTheirNumbersEitherWay() {
        var numbers =
                List.of(fixture.anOpenTicket().number(), fixture.anOpenTicket().number());
        var view = of(new InState(ViewDefinition.OPEN));

        assertThat(numbers(view.sortedBy(ViewSort.ascending(ViewSort.Key.OPENED)), 1))
                .isEqualTo(numbers.stream()
                        .sorted(Comparator.comparing(TicketNumber::value))
                        .toList());
        assertThat(numbers(view.sortedBy(ViewSort.descending(ViewSort.Key.OPENED)), 1))
                .isEqualTo(numbers.reversed());
    }

    @Test
    void eachConditionLetsOnlyThatThrough() {
        var complaint = edited(fixture.anOpenComplaint(), new ToPriority(Priority.URGENT));
        var other = edited(edited(fixture.anOpenTicket(), new ToQueue("codes")), new ToOwner(MARTA));

        assertThat(numbers(of(new OfKind(Set.of(Kind.COMPLAINT))))).containsExactly(complaint.number());
        assertThat(numbers(of(new OfPriority(Set.of(Priority.URGENT))))).containsExactly(complaint.number());
        assertThat(numbers(of(new InQueue(Set.of("codes"))))).containsExactly(other.number());
        assertThat(numbers(of(new OwnedBy(Owner.SOMEBODY)))).containsExactly(other.number());
        assertThat(numbers(of(new OwnedBy(Owner.NOBODY)))).containsExactly(complaint.number());
        assertThat(numbers(of(new OnTopic(Set.of(Topic.CARD))))).isEmpty();
        assertThat(numbers(of(new OnTopic(Set.of(other.topic()))))).hasSize(2);
        assertThat(numbers(of(new About(fixture.aParticipant("Zofia", "zofia@poczta.example")))))
                .isEmpty();
        assertThat(numbers(of(new DueWithin(Duration.ofDays(30))))).containsExactly(complaint.number());
        assertThat(numbers(of(new Saying("NAGRODA nie")))).hasSize(2);
        assertThat(numbers(of(new Saying(other.number().toString())))).containsExactly(other.number());
        assertThat(numbers(of(new Saying("100%")))).isEmpty();
    }

    @Test
    void whatIsLatelyPassesWithTime() {
        fixture.anOpenTicket();
        var lately = List.of(of(new OpenedWithin(Duration.ofDays(1))), of(new ChangedWithin(Duration.ofDays(1))));
        assertThat(lately).allSatisfy(view -> assertThat(numbers(view)).hasSize(1));

        clock.advance(Duration.ofDays(2));

        assertThat(lately).allSatisfy(view -> assertThat(numbers(view)).isEmpty());
    }

    @Test
    void theTicketsOfAProgramThatIsNotTheAskersAreNotListedOrCounted() {
        fixture.anOpenTicket();
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThat(listed(Shipped.OPEN)).isEmpty();
        assertThat(counts()).containsEntry(Shipped.OPEN, ViewCount.exactly(0));
    }

    @Test
    void countersFollowEveryChangeBeforeAndAfterTheyAreSummedUp() {
        var ticket = fixture.anOpenTicket();
        assertThat(counts()).containsEntry(Shipped.UNASSIGNED, ViewCount.exactly(1));
        tallies.sumUp();
        assertThat(counts()).containsEntry(Shipped.UNASSIGNED, ViewCount.exactly(1));

        edited(ticket, new ToOwner(MARTA));

        assertThat(counts())
                .containsEntry(Shipped.UNASSIGNED, ViewCount.exactly(0))
                .containsEntry(Shipped.MINE, ViewCount.exactly(1));
        tallies.sumUp();
        assertThat(counts()).containsEntry(Shipped.MINE, ViewCount.exactly(1));
        assertThat(tallies.firstWrong()).isEmpty();
    }

    @Test
    void countsOfViewsThatTheCountersDoNotKnowAreCounted() {
        fixture.anOpenComplaint();
        fixture.anOpenTicket();

        assertThat(lists.count(Shipped.OPEN, of(new OfKind(Set.of(Kind.COMPLAINT))), programs()))
                .isEqualTo(ViewCount.exactly(1));
        assertThat(ViewCount.bounded(ViewCount.MOST_COUNTED + 1)).isEqualTo(new ViewCount(999, true));
    }

    @Test
    void whereNoIndexLeadsToWhatIsMeantOnlySoManyTicketsAreLookedAt() {
        edited(fixture.anOpenTicket(), new ToPriority(Priority.LOW));
        fixture.anOpenTicket();
        fixture.anOpenTicket();
        var clauses = new Clauses(
                of(new OfPriority(Set.of(Priority.LOW, Priority.NORMAL))), Optional.empty(), clock.instant(), "");
        var program = Set.of(fixture.program());

        assertThat(clauses.areAlongIndexes()).isFalse();
        assertThat(rows.countAmong(program, clauses, 2)).isEqualTo(new TicketRows.Among(2, 2));
        assertThat(rows.countAmong(program, clauses, 10)).isEqualTo(new TicketRows.Among(3, 3));
        assertThat(ViewCount.bounded(2, true)).isEqualTo(new ViewCount(2, true));
    }

    @Test
    void aCounterThatIsWrongIsNamedAndPutRight() {
        fixture.anOpenTicket();
        tallies.sumUp();
        var jdbc = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        jdbc.sql("update tickets.tally set number = number + 1 where program_id = ?")
                .param(fixture.program().value())
                .update();

        assertThat(tallies.firstWrong())
                .hasValueSatisfying(wrong -> assertThat(wrong)
                        .contains("program " + fixture.program().value(), "counted 2, there are 1"));

        tallies.rebuild();

        assertThat(tallies.firstWrong()).isEmpty();
        assertThat(counts()).containsEntry(Shipped.OPEN, ViewCount.exactly(1));
    }

    private static ViewDefinition of(Condition... conditions) {
        return new ViewDefinition(List.of(conditions), List.of(), ViewSort.ascending(ViewSort.Key.OPENED));
    }

    private Ticket edited(Ticket ticket, TicketEdit edit) {
        return fixture.changedPastTheRules(ticket, edit);
    }

    private List<TicketNumber> listed(TicketView view) {
        return numbers(view.definition());
    }

    private List<TicketNumber> numbers(ViewDefinition view) {
        return numbers(view, 100);
    }

    /** Read in pages of so many. */
    private List<TicketNumber> numbers(ViewDefinition view, int pageSize) {
        var numbers = new ArrayList<TicketNumber>();
        var after = ListKey.BEGINNING;
        List<ListedTicket> page;
        do {
            page = lists.page(Shipped.OPEN, view, programs(), after, pageSize);
            page.forEach(listed -> numbers.add(listed.ticket().number()));
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == pageSize);
        return numbers;
    }

    private Map<TicketView, ViewCount> counts() {
        return lists.counts(List.of(Shipped.values()), programs());
    }

    private Set<ProgramId> programs() {
        return Set.of(fixture.program());
    }
}
