package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.mail.inbound.Correction;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is Tuesday, ten o'clock in Warsaw. */
class SlaKeeperTest extends TicketTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    SlaBoard board;

    @Autowired
    SlaPolicyDesk policies;

    @Autowired
    SlaRecount recount;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Correction correction;

    @Autowired
    FixedClock clock;

    private SlaScene scene;

    @BeforeEach
    void aProgramThatPromises() {
        scene = new SlaScene(context, fixture.program());
        scene.promises(scene.terms("Zwykłe"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aNewTicketIsPromisedAnAnswerAndASolution() {
        var ticket = fixture.anOpenTicket();

        assertThat(due(ticket, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-17T14:00"));
        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-19T10:00"));
        assertThat(fixture.now(ticket).promisedAt()).isEqualTo(at("2026-11-17T14:00"));
    }

    @Test
    void anAnswerKeepsOnePromiseAndLeavesTheOtherAlone() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(2));

        fixture.answers(ticket, "Sprawdzamy.");

        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).clock().isOver()).isTrue();
        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).isMissed()).isFalse();
        assertThat(state(ticket, SlaMetric.SOLUTION).clock().isPaused()).isTrue();
        assertThat(fixture.now(ticket).promisedAt()).isNull();
    }

    @Test
    void whoWritesAgainIsPromisedTheNextAnswerAndTheSolutionGoesOn() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(2));
        fixture.answers(ticket, "Sprawdzamy.");
        clock.advance(Duration.ofDays(1));

        fixture.replies(TicketFixture.HALINA, ticket, "I co?");

        assertThat(due(ticket, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-18T14:00"));
        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-20T10:00"));
        assertThat(fixture.now(ticket).promisedAt()).isEqualTo(at("2026-11-18T14:00"));
    }

    @Test
    void whoseMailLayWaitingIsPromisedTheNextAnswerSinceItArrived() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy.");
        clock.advance(Duration.ofHours(3));

        fixture.repliedAt(clock.instant().minus(Duration.ofHours(2)), TicketFixture.HALINA, ticket, "I co?");

        assertThat(due(ticket, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-17T13:00"));
    }

    @Test
    void whoWritesTwiceStillWaitsSinceTheFirstTime() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy.");
        fixture.replies(TicketFixture.HALINA, ticket, "I co?");
        clock.advance(Duration.ofHours(1));

        fixture.replies(TicketFixture.HALINA, ticket, "Halo?");

        assertThat(due(ticket, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-17T12:00"));
    }

    @Test
    void aResolvedTicketPromisesNothingAndOneThatComesUpAgainItsSolution() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(1));
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
        assertThat(fixture.now(ticket).promisedAt()).isNull();
        clock.advance(Duration.ofDays(1));

        desk.change(ticket.number(), new ToState(State.OPEN)).orElseThrow();

        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-20T10:00"));
        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).clock().isOver()).isTrue();
    }

    @Test
    void anotherPriorityIsAnotherPromiseReckonedFromTheBeginning() {
        policies(scene.urgentTerms("Pilne"));
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(1));

        desk.change(ticket.number(), new ToPriority(Priority.URGENT)).orElseThrow();

        assertThat(due(ticket, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-17T12:00"));
        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-18T10:00"));
    }

    @Test
    void anotherCalendarIsReckonedWithInTheBackground() {
        var ticket = fixture.anOpenTicket();
        var shorter = SlaScene.hours("8-12");

        gatekeeper.asSystem(
                "test",
                () -> scene.calendars().change(scene.calendar(), shorter).orElseThrow());
        assertThat(recount.progress(fixture.program()).orElseThrow().finishedAt())
                .isNull();
        scene.recount();

        assertThat(due(ticket, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-18T10:00"));
        assertThat(recount.progress(fixture.program()).orElseThrow())
                .satisfies(progress -> assertThat(progress.recounted()).isEqualTo(1))
                .satisfies(progress -> assertThat(progress.finishedAt()).isNotNull());
    }

    @Test
    void aTicketThatBreaksKeepsNoOtherFromBeingReckonedAnew() {
        var before = fixture.anOpenTicket();
        var broken = fixture.anOpenTicket();
        var after = fixture.anOpenTicket();
        gatekeeper.asSystem(
                "test",
                () -> scene.calendars()
                        .change(scene.calendar(), SlaScene.hours("8-12"))
                        .orElseThrow());

        scene.whileClocksOfBreak(broken, scene::recount);

        assertThat(due(before, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-18T10:00"));
        assertThat(due(after, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-18T10:00"));
        assertThat(due(broken, SlaMetric.FIRST_RESPONSE)).isNotEqualTo(due(after, SlaMetric.FIRST_RESPONSE));
        assertThat(recount.progress(fixture.program()).orElseThrow().finishedAt())
                .isNotNull();
    }

    @Test
    void beforeAPromiseIsMissedTheTicketSaysSoOnce() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(3));

        scene.raiseAlarms();
        scene.raiseAlarms();

        assertThat(happenings(ticket)).containsExactly("tickets.event.sla-warned.first-response");
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void aMissedPromiseIsEscalatedOnceAndStaysMissed() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(4));

        scene.raiseAlarms();
        scene.raiseAlarms();
        clock.advance(Duration.ofMinutes(1));
        fixture.answers(ticket, "Przepraszamy za zwłokę.");

        assertThat(happenings(ticket)).containsExactly("tickets.event.sla-missed.first-response");
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.URGENT);
        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).missedAt()).isEqualTo(at("2026-11-17T14:00"));
    }

    @Test
    void whatWasMissedAndIsOverStaysMissedThoughNothingIsPromisedAnyMore() {
        var ticket = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(5));
        fixture.answers(ticket, "Przepraszamy za zwłokę.");

        SignedIn.administrator();
        policies.remove(policies.of(fixture.program()).getFirst()).orElseThrow();
        scene.recount();
        SignedIn.agentOf(fixture.program());

        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).missedAt()).isEqualTo(at("2026-11-17T14:00"));
    }

    @Test
    void whoseMessageWasMovedHereIsPromisedTheNextAnswerSinceHeWrote() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy.");
        long mail = IntakeRound.of(
                fixture.mailbox(),
                "Message-ID: <%s@poczta.example>\nFrom: %s\nSubject: Sprawa mamy\n\nPiszę za mamę\n"
                        .formatted(UUID.randomUUID(), TicketFixture.STRANGER),
                context);
        clock.advance(Duration.ofHours(1));

        gatekeeper.asSystem(
                "test",
                () -> correction.belongsTo(mail, ticket.number().toString()).orElseThrow());

        assertThat(due(ticket, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-17T12:00"));
        assertThat(fixture.now(ticket).waitingSince()).isEqualTo(at("2026-11-17T10:00"));
    }

    @Test
    void whoWaitsInATicketGoesOnWaitingInTheOneThatItIsMergedInto() {
        var answered = fixture.anOpenTicket();
        fixture.answers(answered, "Sprawdzamy.");
        var waiting = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(1));

        desk.merge(waiting.number(), answered.number()).orElseThrow();

        assertThat(due(answered, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-17T12:00"));
        assertThat(fixture.now(answered).waitingSince()).isEqualTo(at("2026-11-17T10:00"));
        assertThat(board.of(fixture.now(waiting))).isEmpty();
        assertThat(fixture.now(waiting).promisedAt()).isNull();
    }

    @Test
    void theClocksOfAMergedTicketGoOnUnseenUntilItIsTakenOut() {
        var ticket = fixture.anOpenTicket();
        desk.merge(ticket.number(), fixture.anOpenTicket().number()).orElseThrow();
        clock.advance(Duration.ofHours(5));
        scene.raiseAlarms();
        assertThat(fixture.now(ticket).priority()).isEqualTo(ticket.priority());

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(due(ticket, SlaMetric.FIRST_RESPONSE)).contains(at("2026-11-17T14:00"));
        assertThat(state(ticket, SlaMetric.FIRST_RESPONSE).isMissed()).isTrue();
        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-19T10:00"));
        assertThat(fixture.now(ticket).promisedAt()).isEqualTo(at("2026-11-17T14:00"));
    }

    @Test
    void aTicketThatIsTakenOutTakesItsPromiseAlong() {
        var answered = fixture.anOpenTicket();
        fixture.answers(answered, "Sprawdzamy.");
        var waiting = fixture.anOpenTicket();
        desk.merge(waiting.number(), answered.number()).orElseThrow();
        clock.advance(Duration.ofHours(1));

        unmergeDesk.unmerge(waiting.number()).orElseThrow();

        assertThat(fixture.now(answered).promisedAt()).isNull();
        assertThat(state(answered, SlaMetric.SOLUTION).clock().isPaused()).isTrue();
    }

    @Test
    void whoWroteToAMergedNumberIsPromisedTheNextAnswerSinceThen() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy.");
        desk.merge(ticket.number(), fixture.anOpenTicket().number()).orElseThrow();
        fixture.replies(TicketFixture.HALINA, ticket, "I co?");
        clock.advance(Duration.ofHours(1));

        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        assertThat(due(ticket, SlaMetric.NEXT_RESPONSE)).contains(at("2026-11-17T12:00"));
        assertThat(due(ticket, SlaMetric.SOLUTION)).contains(at("2026-11-19T10:00"));
    }

    @Test
    void whereNobodyWaitsAMergedTicketBringsNoPromise() {
        var answered = fixture.anOpenTicket();
        fixture.answers(answered, "Sprawdzamy.");
        var another = fixture.anOpenTicket();
        fixture.answers(another, "Też sprawdzamy.");

        desk.merge(another.number(), answered.number()).orElseThrow();

        assertThat(fixture.now(answered).promisedAt()).isNull();
        assertThat(fixture.now(answered).waitingSince()).isNull();
    }

    @Test
    void whatIsOpenAgainBecauseOfAMergerPromisesAnAnswerSinceSomebodyWaits() {
        var over = fixture.anOpenTicket();
        desk.change(over.number(), new ToState(State.RESOLVED)).orElseThrow();
        var waiting = fixture.anOpenTicket();
        clock.advance(Duration.ofHours(1));

        desk.merge(waiting.number(), over.number()).orElseThrow();

        assertThat(fixture.now(over).promisedAt()).isNotNull();
        assertThat(fixture.now(over).waitingSince()).isEqualTo(waiting.waitingSince());
    }

    @Test
    void aTicketOfAnotherProgramIsNobodysBusiness() {
        var ticket = fixture.anOpenTicket();
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThat(board.of(ticket)).isEmpty();
    }

    private void policies(SlaTerms terms) {
        var urgent = scene.promises(terms);
        SignedIn.administrator();
        policies.move(urgent, true).orElseThrow();
        SignedIn.agentOf(fixture.program());
    }

    private Optional<Instant> due(Ticket ticket, SlaMetric metric) {
        return Optional.ofNullable(state(ticket, metric).dueAt());
    }

    private SlaState state(Ticket ticket, SlaMetric metric) {
        return board.of(ticket).stream()
                .filter(state -> state.clock().metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<String> happenings(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .map(Message::words)
                .filter(Objects::nonNull)
                .map(Words::key)
                .filter(key -> key.startsWith("tickets.event.sla"))
                .toList();
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(WARSAW).toInstant();
    }
}
