package org.infolinia.tickets.watchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.assignment.AssignmentScene;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.views.Condition;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.watchers.WatchNews.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class WatchDeskTest extends TicketTest {

    @Autowired
    WatchDesk watching;

    @Autowired
    LapsedWatchers lapsed;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketLists lists;

    @Autowired
    JdbcClient jdbc;

    private AssignmentScene scene;
    private SignedInAgent ewa;
    private SignedInAgent adam;

    @BeforeEach
    void twoColleagues() {
        scene = new AssignmentScene(context, fixture.program());
        ewa = scene.agent("Ewa");
        adam = scene.agent("Adam");
        SignedIn.as(ewa);
    }

    @Test
    void whoWatchesStandsOnTheTicketAndInItsHistory() {
        var ticket = fixture.anOpenTicket();

        watching.watch(ticket.number()).orElseThrow();
        watching.watch(ticket.number()).orElseThrow();
        assertThat(watching.of(ticket.number()))
                .extracting(Watcher::agent, Watcher::name)
                .containsExactly(tuple(ewa.id(), "Ewa Nowak"));
        watching.leave(ticket.number()).orElseThrow();

        assertThat(watching.of(ticket.number())).isEmpty();
        var id = Long.toString(ewa.id().value());
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.WATCHER)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(tuple(id, null), tuple(null, id));
        assertThat(fixture.now(ticket).updatedAt()).isEqualTo(ticket.updatedAt());
    }

    @Test
    void theTrailSaysWhoWatches() {
        var ticket = fixture.anOpenTicket();

        watching.watch(ticket.number()).orElseThrow();

        assertThat(jdbc.sql("select details::text from audit.entry where subject = ? and action = 'tickets.changed'")
                        .param(ticket.number().conversation())
                        .query(String.class)
                        .list())
                .anyMatch(details -> details.contains("WATCHER"));
    }

    @Test
    void whoWorksOnTheTicketDecidesAboutColleagues() {
        var ticket = ownedBy(ewa);

        watching.add(ticket.number(), adam.id()).orElseThrow();
        assertThat(watching.of(ticket.number())).extracting(Watcher::agent).containsExactly(adam.id());

        SignedIn.as(adam);
        assertThat(watching.remove(ticket.number(), ewa.id())).isEqualTo(notYours(ticket));
        assertThat(watching.add(ticket.number(), ewa.id())).isEqualTo(notYours(ticket));
        assertThat(watching.remove(ticket.number(), adam.id()).orElseThrow()).isEmpty();

        SignedIn.supervisorOf(fixture.program());
        assertThat(watching.add(ticket.number(), adam.id()).orElseThrow()).hasSize(1);
    }

    @Test
    void whoWorksElsewhereCannotBeAdded() {
        var ticket = fixture.anOpenTicket();
        var stranger = new AssignmentScene(context, new TicketFixture(context).program()).agent("Obcy");

        assertThat(watching.add(ticket.number(), stranger.id())).isEqualTo(Outcome.refused("watch-elsewhere"));
    }

    @Test
    void aTicketHasOnlySoManyWatchers() {
        var ticket = fixture.anOpenTicket();
        IntStream.range(0, WatchDesk.MAXIMUM_WATCHERS)
                .forEach(i -> jdbc.sql(
                                "insert into tickets.watcher (ticket_number, agent_id, agent_name, since) values (?, ?, 'x', now())")
                        .params(ticket.number().value(), 900_000_000L + i)
                        .update());

        assertThat(watching.watch(ticket.number()))
                .isEqualTo(Outcome.refused("watch-too-many", WatchDesk.MAXIMUM_WATCHERS));
    }

    @Test
    void aTicketOfAnotherProgramIsWatchedByNobodyFromHere() {
        var foreign = new TicketFixture(context).anOpenTicket();

        assertThat(watching.of(foreign.number())).isEmpty();
        assertThatThrownBy(() -> watching.watch(foreign.number())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void watchersHearWhatOthersDoUntilTheyLook() {
        var ticket = fixture.anOpenTicket();
        watching.watch(ticket.number()).orElseThrow();

        SignedIn.as(adam);
        desk.note(ticket.number(), "Magazyn oddzwoni").orElseThrow();
        SignedIn.as(ewa);
        assertThat(watching.news())
                .extracting(news -> news.ticket().number(), WatchNews::happening, WatchNews::by)
                .containsExactly(tuple(ticket.number(), Happening.NOTED, "Adam Nowak"));

        fixture.replies(TicketFixture.HALINA, ticket, "I co dalej?");
        assertThat(happenings()).containsExactly(Happening.HEARD);

        fixture.answers(ticket, "Już jedzie");
        assertThat(happenings()).containsExactly(Happening.ANSWERED);

        SignedIn.as(adam);
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
        SignedIn.as(ewa);
        assertThat(happenings()).containsExactly(Happening.STATE);

        watching.seen(ticket.number());
        assertThat(watching.news()).isEmpty();
    }

    @Test
    void nobodyHearsOfHimselfNorOfMachinesNorOfSmallThings() {
        var ticket = fixture.anOpenTicket();
        watching.watch(ticket.number()).orElseThrow();

        desk.note(ticket.number(), "Sama wiem").orElseThrow();
        SignedIn.as(adam);
        desk.change(ticket.number(), new ToPriority(Ticket.Priority.HIGH)).orElseThrow();
        fixture.reports(TicketFixture.HALINA, ticket, "Urlop", Classification.OUT_OF_OFFICE);

        SignedIn.as(ewa);
        assertThat(watching.news()).isEmpty();
    }

    @Test
    void whoWatchesNoMoreHearsNoMore() {
        var ticket = fixture.anOpenTicket();
        watching.watch(ticket.number()).orElseThrow();
        fixture.replies(TicketFixture.HALINA, ticket, "Halo");
        watching.leave(ticket.number()).orElseThrow();
        fixture.replies(TicketFixture.HALINA, ticket, "Halo, halo");

        assertThat(watching.news()).isEmpty();
    }

    @Test
    void watchersGoAlongWithAMergeAndComeBackFromIt() {
        var ticket = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        watching.watch(ticket.number()).orElseThrow();
        SignedIn.as(adam);
        desk.merge(ticket.number(), survivor.number()).orElseThrow();

        SignedIn.as(ewa);
        assertThat(watching.of(survivor.number())).extracting(Watcher::agent).containsExactly(ewa.id());
        assertThat(watching.news())
                .extracting(news -> news.ticket().number(), WatchNews::happening)
                .containsExactly(tuple(survivor.number(), Happening.MERGED));
        assertThat(watchedByMe()).containsExactly(survivor.number());
        assertThat(watching.watch(ticket.number()))
                .isEqualTo(Outcome.refused("ticket-merged", ticket.number().toString()));

        unmergeDesk.unmerge(ticket.number()).orElseThrow();
        assertThat(watching.of(survivor.number())).isEmpty();
        assertThat(watching.of(ticket.number())).extracting(Watcher::agent).containsExactly(ewa.id());
        assertThat(watchedByMe()).containsExactly(ticket.number());
    }

    @Test
    void theShippedViewListsWhatIWatchAndIsCounted() {
        var watched = fixture.anOpenTicket();
        fixture.anOpenTicket();
        watching.watch(watched.number()).orElseThrow();

        assertThat(watchedByMe()).containsExactly(watched.number());
        assertThat(lists.counts(List.of(Shipped.WATCHED), programs()))
                .hasEntrySatisfying(
                        Shipped.WATCHED, count -> assertThat(count.number()).isEqualTo(1));
        assertThat(numbers(Shipped.OPEN, new Condition.Watched(false))).doesNotContain(watched.number());
        SignedIn.as(adam);
        assertThat(watchedByMe()).isEmpty();
    }

    @Test
    void whoDoesNotWorkForTheProgramAnyMoreIsTakenOff() {
        var ticket = fixture.anOpenTicket();
        watching.watch(ticket.number()).orElseThrow();
        SignedIn.as(adam);
        watching.watch(ticket.number()).orElseThrow();
        jdbc.sql("delete from security.agent_program where agent_id = ?")
                .param(ewa.id().value())
                .update();

        lapsed.takeOff();

        assertThat(watching.of(ticket.number())).extracting(Watcher::agent).containsExactly(adam.id());
        assertThat(files.changes(ticket.number()).getFirst())
                .extracting(TicketChange::field, TicketChange::before, TicketChange::actorName)
                .containsExactly(Field.WATCHER, Long.toString(ewa.id().value()), "ticket-clock");
    }

    private List<Happening> happenings() {
        return watching.news().stream().map(WatchNews::happening).toList();
    }

    private List<TicketNumber> watchedByMe() {
        return numbers(Shipped.WATCHED);
    }

    private List<TicketNumber> numbers(Shipped view, Condition... further) {
        var definition = view.definition();
        for (var condition : further) {
            definition = definition.and(condition);
        }
        return lists.page(view, definition, programs(), ListKey.BEGINNING, 50).stream()
                .map(listed -> listed.ticket().number())
                .toList();
    }

    private Set<ProgramId> programs() {
        return Set.of(fixture.program());
    }

    private Ticket ownedBy(SignedInAgent agent) {
        return desk.change(fixture.anOpenTicket().number(), new ToOwner(agent.id()))
                .orElseThrow();
    }

    private static Outcome<Object> notYours(Ticket ticket) {
        return Outcome.refused("watch-not-yours", ticket.number().toString());
    }
}
