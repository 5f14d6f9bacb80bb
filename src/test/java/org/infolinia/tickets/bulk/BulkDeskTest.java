package org.infolinia.tickets.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.bulk.BulkPreview.OpenBelow;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class BulkDeskTest extends TicketTest {

    private static final List<TicketEdit> TO_HIGH = List.of(new ToPriority(Priority.HIGH));
    private static final Tag ELMET = new Tag("elmet");

    @Autowired
    BulkDesk bulks;

    @Autowired
    BulkRuns runs;

    @Autowired
    BulkRows rows;

    @Autowired
    BulkWork work;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    RelationDesk relations;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letTimeBe() {
        clock.reset();
    }

    @Test
    void everyTicketIsChangedWithItsHistory() {
        var tickets = seen(fixture.anOpenTicket(), fixture.anOpenTicket());

        var done = done(tickets, List.of(new ToPriority(Priority.HIGH), new AddTags(Set.of(ELMET))));

        assertThat(done.sums().changed()).isEqualTo(2);
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
            assertThat(fixture.now(ticket).tags()).containsExactly(ELMET);
            assertThat(files.changes(ticket.number()))
                    .extracting(TicketChange::field)
                    .contains(Field.PRIORITY, Field.TAGS);
        });
    }

    @Test
    void thePreviewSaysWhatWillBeRefusedAndThatIsWhatIsRefused() {
        var open = fixture.anOpenTicket();
        var closed = fixture.aClosedTicket();
        var complaint = fixture.anOpenComplaint();
        var tickets = seen(open, closed, complaint);
        List<TicketEdit> toResolved = List.of(new ToState(State.RESOLVED));

        var preview = bulks.preview(tickets, toResolved);
        var done = done(tickets, toResolved);

        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.refused())
                .extracting(
                        BulkPreview.Refused::ticket, refused -> refused.why().code())
                .containsExactly(
                        tuple(closed.number(), "ticket-closed"), tuple(complaint.number(), "complaint-unanswered"));
        assertThat(refusals(done)).containsExactly("ticket-closed", "complaint-unanswered");
        assertThat(fixture.now(open).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(complaint).state()).isEqualTo(complaint.state());
    }

    @Test
    void thePreviewNamesWhatStaysOpenBelowWhatEnds() {
        var parent = fixture.anOpenTicket();
        var left = fixture.anOpenTicket();
        var together = fixture.anOpenTicket();
        var over = fixture.aClosedTicket();
        var childless = fixture.anOpenTicket();
        Stream.of(left, together, over).forEach(child -> isBelow(child, parent));
        var tickets = seen(parent, together, childless);

        assertThat(bulks.preview(tickets, List.of(new ToState(State.RESOLVED))).openBelow())
                .containsExactly(new OpenBelow(parent.number(), List.of(left.number())));
        assertThat(bulks.preview(tickets, List.of(new ToState(State.PENDING))).openBelow())
                .isEmpty();
    }

    @Test
    void childrenOfMergedTicketsCountForTheOneThatGoesOn() {
        var merged = fixture.anOpenTicket();
        var parent = fixture.anOpenTicket();
        var child = fixture.anOpenTicket();
        isBelow(child, merged);
        desk.merge(merged.number(), parent.number()).orElseThrow();

        assertThat(bulks.preview(seen(fixture.now(parent)), List.of(new ToState(State.CLOSED)))
                        .openBelow())
                .containsExactly(new OpenBelow(parent.number(), List.of(child.number())));
    }

    private void isBelow(Ticket child, Ticket parent) {
        relations
                .link(new LinkTickets(child.number(), new Link(Bond.PARENT, parent.number()), null))
                .orElseThrow();
    }

    @Test
    void aMergedTicketIsRefused() {
        var merged = fixture.anOpenTicket();
        desk.merge(merged.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(refusals(done(seen(merged), TO_HIGH))).containsExactly("ticket-merged");
    }

    @Test
    void whatIsSoAlreadyIsCountedForItself() {
        var high = changed(fixture.anOpenTicket(), new ToPriority(Priority.HIGH));
        var tickets = seen(high, fixture.anOpenTicket());

        var preview = bulks.preview(tickets, TO_HIGH);

        assertThat(preview.same()).isEqualTo(1);
        assertThat(preview.byEdit()).containsEntry(TO_HIGH.getFirst(), 1);
        assertThat(done(tickets, TO_HIGH).sums().same()).isEqualTo(1);
    }

    @Test
    void aTicketThatSomebodyChangedAfterThePreviewIsRefused() {
        var tickets = seen(fixture.anOpenTicket());
        clock.advance(Duration.ofMinutes(1));
        desk.note(tickets.getFirst().number(), "Dzwoniła");

        var done = done(tickets, TO_HIGH);

        assertThat(refusals(done)).containsExactly("bulk-changed-meanwhile");
        assertThat(fixture.now(tickets.getFirst()).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void whoeverDoesNotWorkForTheProgramGetsNoTicket() {
        var tickets = seen(fixture.anOpenTicket());

        assertThat(refusals(done(tickets, List.of(new ToOwner(new AgentId(999_999))))))
                .containsExactly("owner-elsewhere");
        assertThat(refusals(done(tickets, List.of(new ToQueue("obca"))))).containsExactly("queue-unknown");
    }

    @Test
    void ticketsOfOtherProgramsAreAsIfNotThere() {
        var elsewhere = new TicketFixture(context).anOpenTicket();

        assertThat(bulks.look(List.of(elsewhere.number()))).isEmpty();
        assertThatThrownBy(() -> bulks.open(List.of(elsewhere), TO_HIGH)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aBulkThatMakesNoSenseIsRefused() {
        var tickets = seen(fixture.anOpenTicket());
        var later = clock.instant().plus(Duration.ofHours(2));

        assertThat(bulks.open(List.of(), TO_HIGH)).isEqualTo(Outcome.refused("bulk-empty"));
        assertThat(bulks.open(tickets, List.of())).isEqualTo(Outcome.refused("bulk-nothing"));
        assertThat(bulks.open(tickets, List.of(new ToState(State.RESOLVED), new ToSnooze(later))))
                .isEqualTo(Outcome.refused("bulk-snooze-over"));
        assertThat(bulks.open(
                        Stream.generate(tickets::getFirst)
                                .limit(BulkDesk.MAXIMUM_TICKETS + 1L)
                                .toList(),
                        TO_HIGH))
                .isEqualTo(Outcome.refused("bulk-too-many", BulkDesk.MAXIMUM_TICKETS));
    }

    @Test
    void whatAKillBrokeOffIsToldOfAndGoneOnWithWhereItStood() {
        var tickets = seen(fixture.anOpenTicket(), fixture.anOpenTicket());
        var id = rows.add(me(), TO_HIGH, null, clock.instant(), ReadTickets.unread(tickets));
        work.step(id);

        var broken = bulks.find(id).orElseThrow();
        assertThat(bulks.isBrokenOff(broken)).isTrue();
        assertThat(broken.sums().changed()).isEqualTo(1);
        assertThat(bulks.mine()).contains(broken);
        bulks.goOn(id).orElseThrow();

        assertThat(ended(id).sums().changed()).isEqualTo(2);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(files.changes(ticket.number()))
                        .filteredOn(change -> change.field() == Field.PRIORITY)
                        .hasSize(1));
    }

    @Test
    void undoingMakesTicketsWhatTheyWere() {
        var ticket = changed(fixture.anOpenTicket(), new AddTags(Set.of(new Tag("stary"), ELMET)));
        changed(ticket, new ToOwner(me()));
        var before = fixture.now(ticket);
        var done = done(
                seen(before),
                List.of(
                        new ToState(State.CLOSED),
                        new ToPriority(Priority.URGENT),
                        new ToOwner(null),
                        new AddTags(Set.of(ELMET, new Tag("nowy")))));
        assertThat(fixture.now(ticket).state()).isEqualTo(State.CLOSED);
        assertThat(fixture.now(ticket).waitingSince()).isNull();

        var undone = undone(done);

        var after = fixture.now(ticket);
        assertThat(undone.sums().undone()).isEqualTo(1);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.priority()).isEqualTo(before.priority());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.tags()).isEqualTo(before.tags());
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.resolvedAt()).isNull();
    }

    @Test
    void whatWasResolvedIsSinceItWasAndIsNotResolvedAnew() {
        var ticket = changed(fixture.anOpenTicket(), new ToState(State.RESOLVED));
        clock.advance(Duration.ofDays(2));
        var opened = done(seen(fixture.now(ticket)), List.of(new ToState(State.OPEN)));
        assertThat(fixture.now(ticket).resolvedAt()).isNull();
        clock.advance(Duration.ofHours(1));

        undone(opened);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(ticket).resolvedAt()).isEqualTo(ticket.resolvedAt());
        assertThat(fixture.now(ticket).waitingSince()).isNull();
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = ? and action = 'tickets.resolved'")
                        .param(ticket.number().conversation())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aTicketThatSomebodyChangedSinceIsNotUndone() {
        var touched = fixture.anOpenTicket();
        var untouched = fixture.anOpenTicket();
        var done = done(seen(touched, untouched), TO_HIGH);
        clock.advance(Duration.ofMinutes(1));
        desk.note(touched.number(), "Dzwoniła");

        var undone = undone(done);

        assertThat(undone.sums().undone()).isEqualTo(1);
        assertThat(refusals(undone)).containsExactly("bulk-changed-since");
        assertThat(fixture.now(touched).priority()).isEqualTo(Priority.HIGH);
        assertThat(fixture.now(untouched).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void undoingWhatIsHalfDoneLeavesTheRestAsItIs() {
        var tickets = seen(fixture.anOpenTicket(), fixture.anOpenTicket());
        var id = rows.add(me(), TO_HIGH, null, clock.instant(), ReadTickets.unread(tickets));
        work.step(id);

        var undone = undone(bulks.find(id).orElseThrow());

        assertThat(undone.sums().undone()).isEqualTo(1);
        assertThat(undone.sums().leftOut()).isEqualTo(1);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL));
    }

    @Test
    void afterItsTimeNothingIsUndone() {
        var done = done(seen(fixture.anOpenTicket()), TO_HIGH);
        clock.advance(BulkDesk.UNDO_TIME);

        assertThat(bulks.undo(done.id())).isEqualTo(Outcome.refused("bulk-undo-late", BulkDesk.UNDO_TIME.toHours()));
    }

    @Test
    void nobodySeesOrUndoesTheBulkOfAnother() {
        var done = done(seen(fixture.anOpenTicket()), TO_HIGH);
        SignedIn.supervisorOf(fixture.program());

        assertThat(bulks.find(done.id())).isEmpty();
        assertThat(bulks.undo(done.id())).isEqualTo(Outcome.refused("bulk-unknown"));
        assertThat(bulks.goOn(done.id())).isEqualTo(Outcome.refused("bulk-unknown"));
    }

    @Test
    void whoLosesTheRightMeanwhileIsRefused() {
        var tickets = seen(fixture.anOpenTicket());
        var id = rows.add(me(), TO_HIGH, null, clock.instant(), ReadTickets.unread(tickets));
        SignedIn.agentOf(new TicketFixture(context).program());

        work.step(id);

        assertThat(rows.lines(id, 0, 10))
                .extracting(BulkLine::refusal)
                .extracting(Refusal::code)
                .containsExactly("bulk-no-right");
    }

    @Test
    void thatManyTicketsWereChangedAtOnceIsOnRecord() {
        var done = done(seen(fixture.anOpenTicket()), TO_HIGH);
        undone(done);

        assertThat(jdbc.sql("select action from audit.entry where subject = :bulk order by id")
                        .param("bulk", "bulk:" + done.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.bulk-opened", "tickets.bulk-undone");
    }

    private List<Ticket> seen(Ticket... tickets) {
        return bulks.look(Stream.of(tickets).map(Ticket::number).toList());
    }

    private Ticket changed(Ticket ticket, TicketEdit edit) {
        return desk.change(ticket.number(), edit).orElseThrow();
    }

    private Bulk done(List<Ticket> tickets, List<TicketEdit> edits) {
        return ended(bulks.open(tickets, edits).orElseThrow());
    }

    private Bulk undone(Bulk bulk) {
        return ended(bulks.undo(bulk.id()).orElseThrow());
    }

    private Bulk ended(BulkId id) {
        await().until(() -> !runs.isRunning(id));
        var ended = bulks.find(id).orElseThrow();
        assertThat(ended.left()).isZero();
        return ended;
    }

    private List<String> refusals(Bulk bulk) {
        return bulks.lines(bulk.id(), 0, 100).stream()
                .map(BulkLine::refusal)
                .filter(Objects::nonNull)
                .map(Refusal::code)
                .toList();
    }

    private AgentId me() {
        return gatekeeper.agent().orElseThrow().id();
    }
}
