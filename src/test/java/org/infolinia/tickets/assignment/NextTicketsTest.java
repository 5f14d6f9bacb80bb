package org.infolinia.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class NextTicketsTest extends TicketTest {

    private static final int TAKERS = 32;

    /** Far more than it takes, so that a busy machine fails nobody, and one that waits for ever does not hang. */
    private static final int GIVEN_UP_AFTER_SECONDS = 300;

    @Autowired
    NextTickets tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketLists lists;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private AssignmentScene scene;

    @BeforeEach
    void people() {
        scene = new AssignmentScene(context, fixture.program());
    }

    @Test
    @Timeout(GIVEN_UP_AFTER_SECONDS)
    void thirtyTwoTakersOverTenThousandTicketsGetEachOnceAndSkipNone() throws Exception {
        var waiting = scene.filledWith(10_000);

        var taken = takenByAll();

        assertThat(taken).hasSameSizeAs(waiting).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(owners()).as("tickets in the database with an owner").isEqualTo(10_000);
        assertThat(lists.counts(List.of(Shipped.UNASSIGNED), Set.of(fixture.program())))
                .hasEntrySatisfying(
                        Shipped.UNASSIGNED, count -> assertThat(count.number()).isZero());
    }

    @Test
    void theMostUrgentComesFirstAndOfThoseTheOldest() {
        var waiting = scene.filledWith(150);

        var taken = IntStream.range(0, 150)
                .mapToObj(each -> scene.next().orElseThrow().number())
                .toList();

        assertThat(taken).isEqualTo(waiting);
        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
    }

    @Test
    void whatIsTakenStandsInTheHistoryOfTheTicket() {
        var ticket = fixture.anOpenTicket();

        assertThat(scene.next()).isEqualTo(Outcome.done(fixture.now(ticket)));

        assertThat(fixture.now(ticket).owner()).isEqualTo(new AgentId(1));
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.OWNER)
                .extracting(TicketChange::actorName, TicketChange::before, TicketChange::after)
                .containsExactly(tuple("marta Testowa", null, "1"));
    }

    @Test
    void pendingAndFinishedTicketsAreNobodysNext() {
        fixture.aPendingTicket();
        fixture.aClosedTicket();

        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
    }

    @Test
    void whoSpeaksOneLanguageGetsTicketsInItAlone() {
        var leyla = scene.agent("Leyla");
        scene.can(leyla, Set.of(Language.AZ));
        scene.opened(Language.PL);
        var hers = scene.opened(Language.AZ);
        SignedIn.as(leyla);

        assertThat(scene.next().map(Ticket::number)).isEqualTo(Outcome.done(hers.number()));
        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
    }

    @Test
    void whoLacksASkillOrIsOfAnotherTeamIsGivenNothing() {
        fixture.anOpenTicket();
        var ewa = scene.agent("Ewa");
        var pawel = scene.agent("Paweł");
        scene.gives(AssignmentRule.MANUAL, "faktury");
        scene.can(ewa, Set.of(), "faktury");

        SignedIn.as(pawel);
        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
        scene.gives(AssignmentRule.MANUAL, ewa);
        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
        SignedIn.as(ewa);
        assertThat(scene.next()).isInstanceOf(Done.class);
    }

    @Test
    void nobodyTakesMoreThanHeMayHaveInHand() {
        scene.limitsHands(2);
        scene.filledWith(3);
        scene.next().orElseThrow();
        scene.next().orElseThrow();

        assertThat(scene.next()).isEqualTo(Outcome.refused("next-hands-full", 2));

        scene.limitsHands(null);
        assertThat(scene.next()).isInstanceOf(Done.class);
    }

    @Test
    void twoTabsOfOneAgentDoNotPassHisLimit() throws Exception {
        scene.limitsHands(5);
        scene.filledWith(100);
        var ewa = scene.agent("Ewa");

        var outcomes = inParallel(8, number -> () -> {
            SignedIn.as(ewa);
            return List.of(scene.next(), scene.next());
        });

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Done<Ticket>)
                .hasSize(5);
    }

    @Test
    void whoIsAwayIsGivenNothing() {
        fixture.anOpenTicket();
        var ewa = scene.agent("Ewa");
        SignedIn.as(ewa);
        scene.isAway(ewa, LocalDate.ofInstant(FixedClock.TUESDAY_MORNING, ZoneOffset.UTC));

        assertThat(scene.next()).isEqualTo(Outcome.refused("next-absent"));

        scene.isAway(ewa, null);
        assertThat(scene.next()).isInstanceOf(Done.class);
    }

    @Test
    void whatSomebodyHoldsIsNotTakenForNothing() {
        var held = fixture.anOpenTicket();

        var outcome = whileHeld(held, scene::next);

        assertThat(((Refused<Ticket>) outcome).refusal().code()).isEqualTo("next-in-others-hands");
        assertThat(scene.next().map(Ticket::number)).isEqualTo(Outcome.done(held.number()));
    }

    @Test
    void whatIsHeldIsPassedOver() {
        var held = fixture.anOpenTicket();
        var free = fixture.anOpenTicket();

        assertThat(whileHeld(held, scene::next).map(Ticket::number)).isEqualTo(Outcome.done(free.number()));
    }

    @Test
    void nobodyTakesFromAProgramThatHeDoesNotWorkFor() {
        fixture.anOpenTicket();
        SignedIn.somebodyWithoutPrograms();

        assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
    }

    @Test
    void onlyPeopleTakeTickets() {
        SignedIn.out();

        assertThatThrownBy(scene::next).isInstanceOf(AccessDeniedException.class);
    }

    private Outcome<Ticket> whileHeld(Ticket ticket, Supplier<Outcome<Ticket>> deed) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select from tickets.ticket where number = ? for update")
                    .param(ticket.number().value())
                    .query((row, number) -> true)
                    .single();
            var marta = SignedIn.agentOf(fixture.program());
            return inAnotherThread(marta, deed);
        }));
    }

    private static Outcome<Ticket> inAnotherThread(SignedInAgent agent, Supplier<Outcome<Ticket>> deed) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> {
                        SignedIn.as(agent);
                        return deed.get();
                    })
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<TicketNumber> takenByAll() throws Exception {
        return inParallel(TAKERS, number -> () -> {
            SignedIn.as(taker(number, fixture.program()));
            var mine = new ArrayList<TicketNumber>();
            while (scene.next() instanceof Done<Ticket>(var ticket)) {
                mine.add(ticket.number());
            }
            assertThat(scene.next()).isEqualTo(Outcome.refused("next-none"));
            return mine;
        });
    }

    private interface Task<T> {
        Callable<List<T>> of(int number);
    }

    private static <T> List<T> inParallel(int threads, Task<T> task) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(threads);
            List<Future<List<T>>> results = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return task.of(number).call();
                    }))
                    .toList();
            var all = new ArrayList<T>();
            for (var result : results) {
                all.addAll(result.get());
            }
            return all;
        }
    }

    private static SignedInAgent taker(int number, ProgramId program) {
        return new SignedInAgent(
                new AgentId(800_000 + number),
                "taker-" + number,
                new PersonName("Taker", "No. " + number),
                "",
                Role.AGENT,
                Language.EN,
                ProgramScope.of(Set.of(program)));
    }

    private long owners() {
        return jdbc.sql(
                        "select count(*) from tickets.ticket where program_id = ? and owner_id between 800000 and 800031")
                .param(fixture.program().value())
                .query(Long.class)
                .single();
    }
}
