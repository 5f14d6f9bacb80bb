package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a bulk did to the clocks of a ticket and what is left of it when it is undone. */
class SlaWayBackTest extends TicketTest {

    private static final int ACTS = 6;

    @Autowired
    BulkDesk bulks;

    @Autowired
    TicketDesk desk;

    @Autowired
    SlaClockRows rows;

    @Autowired
    SlaKeeper keeper;

    @Autowired
    SlaAlarms alarms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aProgramThatPromises() {
        var scene = new SlaScene(context, fixture.program());
        scene.promises(scene.urgentTerms("Pilne"));
        scene.promises(scene.terms("Zwykłe"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** The one goes through a bulk and its undoing, the other does not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void twoTicketsWithTheSamePastHaveTheSameClocksThoughOneWentThroughABulk(long seed) {
        var random = new Random(seed);
        var ticket = fixture.anOpenTicket();
        var twin = fixture.anOpenTicket();
        for (int act = 0; act < ACTS; act++) {
            befall(random, List.of(ticket, twin));
        }

        var bulk = bulk(ticket, edits(random));
        pass(random);
        undo(bulk);

        recount(ticket);
        recount(twin);
        assertThat(fixture.now(ticket).state()).isEqualTo(fixture.now(twin).state());
        assertThat(rows.of(ticket.number())).isEqualTo(rows.of(twin.number()));
        assertThat(fixture.now(ticket).promisedAt()).isEqualTo(fixture.now(twin).promisedAt());

        befall(random, List.of(ticket, twin));
        assertThat(rows.of(ticket.number())).isEqualTo(rows.of(twin.number()));
    }

    @Test
    void whatWouldHaveBeenMissedWhileItWasResolvedIsMissed() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(1));
        var bulk = bulk(ticket, List.of(new ToState(State.RESOLVED)));
        clock.advance(Duration.ofHours(5));

        undo(bulk);

        assertThat(rows.of(ticket.number()))
                .filteredOn(state -> state.clock().metric() == SlaMetric.FIRST_RESPONSE)
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.isMissed()).isTrue();
                    assertThat(state.clock().isRunning()).isTrue();
                });
    }

    @Test
    void nobodyIsToldTwiceOfWhatWasMissedBefore() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(5));
        alarms.raise();
        var told = escalations(ticket);

        undo(bulk(ticket, List.of(new ToState(State.CLOSED))));
        alarms.raise();

        assertThat(told).isNotEmpty();
        assertThat(escalations(ticket)).isEqualTo(told);
    }

    private void befall(Random random, List<Ticket> tickets) {
        pass(random);
        switch (random.nextInt(5)) {
            case 0 -> tickets.forEach(this::answer);
            case 1 -> tickets.forEach(ticket -> fixture.replies(TicketFixture.HALINA, ticket, "I co?"));
            case 2 -> change(tickets, new ToPriority(any(random, List.of(Priority.values()))));
            default -> change(tickets, new ToState(any(random, List.of(State.OPEN, State.PENDING, State.RESOLVED))));
        }
    }

    private void answer(Ticket ticket) {
        SignedIn.administratorOf(fixture.program());
        desk.answer(new AnswerTicket(ticket.number(), "Sprawdzamy.", 0, true, State.PENDING));
    }

    private void change(List<Ticket> tickets, TicketEdit edit) {
        SignedIn.administratorOf(fixture.program());
        tickets.forEach(ticket -> desk.change(ticket.number(), edit));
    }

    private static List<TicketEdit> edits(Random random) {
        var edits = new ArrayList<TicketEdit>();
        edits.add(new ToState(any(random, List.of(State.OPEN, State.PENDING, State.RESOLVED, State.CLOSED))));
        if (random.nextBoolean()) {
            edits.add(new ToPriority(any(random, List.of(Priority.values()))));
        }
        return edits;
    }

    private void pass(Random random) {
        clock.advance(Duration.ofMinutes(random.nextInt(12 * 60)));
    }

    private BulkId bulk(Ticket ticket, List<TicketEdit> edits) {
        SignedIn.administratorOf(fixture.program());
        return ended(bulks.open(bulks.look(List.of(ticket.number())), edits).orElseThrow());
    }

    private void undo(BulkId bulk) {
        SignedIn.administratorOf(fixture.program());
        ended(bulks.undo(bulk).orElseThrow());
    }

    private BulkId ended(BulkId id) {
        await().pollInSameThread().until(() -> bulks.find(id).orElseThrow().left() == 0);
        return id;
    }

    private void recount(Ticket ticket) {
        transaction.executeWithoutResult(status -> keeper.recount(fixture.now(ticket)));
    }

    private List<String> escalations(Ticket ticket) {
        return jdbc.sql("""
                        select metric || escalated_at from tickets.sla_clock
                         where ticket_number = ? and escalated_at is not null order by metric""").param(ticket.number().value()).query(String.class).list();
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
