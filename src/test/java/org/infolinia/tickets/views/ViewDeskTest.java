package org.infolinia.tickets.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.TicketView.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ViewDeskTest {

    private static final ViewDefinition CARDS = new ViewDefinition(
            List.of(new InState(ViewDefinition.OPEN), new Saying("karta")),
            List.of(ViewColumn.SUBJECT),
            ViewSort.ascending(ViewSort.Key.DUE));

    @Autowired
    ViewDesk desk;

    @Autowired
    TicketLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        jdbc.sql("delete from tickets.view where owner_id is not null").update();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void onesOwnViewIsSeenByNobodyElse() {
        SignedIn.agentOf(fixture.program());
        var view = desk.add("Karty", null, CARDS).orElseThrow();

        assertThat(known()).contains(view);

        SignedIn.supervisorOf(fixture.program());
        assertThat(known()).doesNotContain(view);
        assertThatThrownBy(() -> desk.remove(view)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.change(view, "Inne", CARDS)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSharedViewIsSeenByThePeopleOfItsProgramAndMadeBySupervisors() {
        SignedIn.supervisorOf(fixture.program());
        var view = desk.add("Karty", fixture.program(), CARDS).orElseThrow();

        SignedIn.agentOf(fixture.program());
        assertThat(known()).contains(view);
        assertThat(desk.mayChange(view)).isFalse();
        assertThatThrownBy(() -> desk.add("Kody", fixture.program(), CARDS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.change(view, "Inne", CARDS)).isInstanceOf(AccessDeniedException.class);

        SignedIn.agentOf(new TicketFixture(context).program());
        assertThat(known()).doesNotContain(view);
    }

    @Test
    void aViewThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        SignedIn.agentOf(fixture.program());
        var seen = desk.add("Karty", null, CARDS).orElseThrow();
        var changed = desk.change(seen, "Karty i kody", CARDS).orElseThrow();

        assertThat(desk.change(seen, "Inne", CARDS)).isEqualTo(refused("view-changed-meanwhile", "Karty"));
        assertThat(desk.remove(seen)).isEqualTo(refused("view-changed-meanwhile", "Karty"));
        assertThat(desk.remove(changed)).isEqualTo(Outcome.done(changed));
        assertThat(desk.remove(changed)).isEqualTo(refused("view-changed-meanwhile", "Karty i kody"));
    }

    @Test
    void whatCannotBeAViewIsRefused() {
        SignedIn.agentOf(fixture.program());
        desk.add("Karty", null, CARDS).orElseThrow();

        assertThat(desk.add(" ", null, CARDS)).isEqualTo(refused("view-name", 60));
        assertThat(desk.add("Karty", null, CARDS)).isEqualTo(refused("view-name-taken", "Karty"));
        assertThat(desk.add("Dwa razy", null, CARDS.and(new Saying("kod")))).isEqualTo(refused("view-conditions"));
        assertThat(desk.add("Kolejki", null, CARDS.and(new InQueue(Set.of())))).isEqualTo(refused("view-queues", 20));
        assertThat(desk.add("Bez stanu", null, finished().and(new DueWithin(Duration.ofDays(1)))))
                .isEqualTo(refused("view-states"));
        assertThat(desk.add("Zakończone", null, finished())).isEqualTo(refused("view-sort"));
    }

    @Test
    void everyChangeOfAViewIsOnRecord() {
        SignedIn.agentOf(fixture.program());
        var view = desk.add("Karty", null, CARDS).orElseThrow();
        desk.remove(desk.change(view, "Kody", CARDS).orElseThrow());

        assertThat(jdbc.sql("select action from audit.entry where subject = ? order by id")
                        .param("ticket-view:" + view.id())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.view-added", "tickets.view-changed", "tickets.view-removed");
    }

    @Test
    void aSharedViewListsOnlyItsProgram() {
        var other = new TicketFixture(context);
        var ours = fixture.anOpenTicket();
        other.anOpenTicket();
        var programs = Set.of(fixture.program(), other.program());
        SignedIn.supervisorOf(fixture.program(), other.program());
        var everything = new ViewDefinition(List.of(), List.of(), ViewSort.ascending(ViewSort.Key.OPENED));
        var view = desk.add("Nasze", fixture.program(), everything).orElseThrow();

        assertThat(lists.page(view, view.definition(), programs, ListKey.BEGINNING, 10))
                .extracting(listed -> listed.ticket().number())
                .containsExactly(ours.number());
        assertThat(lists.count(view, view.definition(), programs)).isEqualTo(ViewCount.exactly(1));
    }

    private static ViewDefinition finished() {
        return new ViewDefinition(
                List.of(new InState(ViewDefinition.FINISHED)), List.of(), ViewSort.ascending(ViewSort.Key.DUE));
    }

    private static Outcome<Stored> refused(String code, Object... arguments) {
        return Outcome.refused(Refusal.of(code, arguments));
    }

    private List<TicketView> known() {
        return desk.of(Set.of(fixture.program()));
    }
}
