package org.infolinia.calls.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.infolinia.calls.AgentState;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.callbacks.Callback.Place;
import org.infolinia.calls.callbacks.Callback.Result;
import org.infolinia.calls.callbacks.Callback.State;
import org.infolinia.calls.rules.CallRules;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.run.Move;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptJumps;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CallbackDeskTest {

    private static final Outcome<?> GONE = Outcome.refused("callback-gone");

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final PhoneNumber IN_BAKU = new PhoneNumber("+994502148837");

    @Autowired
    CallbackDesk desk;

    @Autowired
    CallDesk calls;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    AgentStates states;

    @Autowired
    CallRulesDesk rules;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private ParticipantId halina;
    private PhoneNumber phone;
    private SignedInAgent tomasz;

    @BeforeEach
    void halinaWantsACall() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        phone = command.phones().getFirst();
        tomasz = Agents.freshAgentOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void aPromiseOfTheTeamIsSeenByTheTeamAndOneOfOnesOwnByOneselfUntilItIsOverdue() {
        var ofTeam = promise(14, 16, false);
        var own = promise(12, 13, true);
        assertThat(desk.open()).extracting(Callback::id).containsExactly(own.id(), ofTeam.id());

        Agents.freshAgentOf(program);
        assertThat(desk.open()).extracting(Callback::id).containsExactly(ofTeam.id());

        clock.advance(Duration.between(clock.instant(), own.to()).plusMinutes(1));
        assertThat(desk.open()).extracting(Callback::id).containsExactly(own.id(), ofTeam.id());
    }

    @Test
    void oneAgentAtATimeHasItInHand() {
        var callback = promise(14, 16, false);
        desk.take(callback.id()).orElseThrow();

        Agents.freshAgentOf(program);
        assertThat(desk.take(callback.id()))
                .isEqualTo(Outcome.refused("callback-taken", tomasz.name().full()));
        assertThat(desk.giveBack(callback.id())).isEqualTo(GONE);

        SignedIn.as(tomasz);
        assertThat(desk.giveBack(callback.id()).orElseThrow().state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatIsOverdueWithSomebodyWhoIsNotThereIsTakenOver() {
        var callback = promise(14, 16, false);
        desk.take(callback.id()).orElseThrow();
        states.become(AgentState.State.READY);
        clock.advance(Duration.between(clock.instant(), callback.to()).plusMinutes(1));

        var ewa = Agents.freshAgentOf(program);
        assertThat(desk.mayTake(desk.open())).isEmpty();
        assertThat(desk.take(callback.id()))
                .isEqualTo(Outcome.refused("callback-taken", tomasz.name().full()));

        SignedIn.as(tomasz);
        states.become(AgentState.State.OFFLINE);
        SignedIn.as(ewa);
        assertThat(desk.mayTake(desk.open()))
                .containsExactly(desk.open().getFirst().id());
        assertThat(desk.take(callback.id()).orElseThrow().takenBy()).isEqualTo(ewa.id());

        SignedIn.as(tomasz);
        assertThat(desk.giveBack(callback.id())).isEqualTo(GONE);
    }

    @Test
    void aLineThatIsNotUpToDateIsToldSo() {
        var callback = promise(11, 16, false);
        desk.dial(callback.id()).orElseThrow();
        desk.settle(callback.id(), Result.REACHED).orElseThrow();

        assertThat(desk.take(callback.id())).isEqualTo(GONE);
        assertThat(desk.dial(callback.id())).isEqualTo(GONE);
        assertThat(desk.giveBack(callback.id())).isEqualTo(GONE);
        assertThat(desk.cancel(callback.id(), "Nie trzeba")).isEqualTo(GONE);
        assertThat(desk.settle(callback.id(), Result.BUSY)).isEqualTo(GONE);
    }

    @Test
    void whatOneHasPromisedOneselfIsDueHoweverMuchOfTheTeamIsOpen() {
        for (int i = 0; i < CallbackDesk.LIST_SIZE; i++) {
            promise(10, 18, false);
        }
        var own = promise(11, 18, true);
        clock.advance(Duration.between(clock.instant(), at(11)));

        assertThat(desk.dueOfMine()).extracting(Callback::id).containsExactly(own.id());
    }

    @Test
    void diallingBeginsACallToHerAndItsResultEndsThePromise() {
        var callback = promise(11, 16, false);

        var call = desk.dial(callback.id()).orElseThrow();

        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.dialled()).isEqualTo(phone);
        assertThat(call.participant()).isEqualTo(halina);
        assertThat(desk.giveBack(callback.id())).isEqualTo(Outcome.refused("callback-result"));
        assertThat(desk.settle(callback.id(), Result.REACHED).orElseThrow().state())
                .isEqualTo(State.DONE);
        assertThat(desk.with(halina)).isEmpty();
    }

    @Test
    void whatIsPromisedInTheMidstOfAScriptGoesOnThereWithItsAnswers() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "all-complaint");
        SignedIn.as(tomasz);
        var call = calls.start(StartCall.byHand(program, phone)).orElseThrow();
        var run = calls.follow(call.id(), script.id());
        runner.acknowledge(run.id(), "recording-notice");
        run = go(runner.view(run.id()), 0, null);
        run = go(run, 0, "Ekspres nie działa");

        var callback = promise(14, 16, false);
        runner.go(new Move(run.id(), run.step(), 4, null, How.KEY)).orElseThrow();
        finish(call.id());
        clock.advance(Duration.between(clock.instant(), at(14)));

        var next = desk.dial(callback.id()).orElseThrow();
        var resumed = runner.view(Objects.requireNonNull(next.run()));
        assertThat(callback.place()).isEqualTo(new Place(run.id(), "kind"));
        assertThat(resumed.place().key()).isEqualTo("kind");
        assertThat(resumed.caller().contact()).isEqualTo(next.id().contact());
        assertThat(resumed.notices())
                .as("what was read out in another call is read again")
                .extracting(RunView.Notice::key, RunView.Notice::readAt)
                .containsExactly(tuple("recording-notice", null));
        runner.acknowledge(resumed.id(), "recording-notice");
        runner.acknowledge(resumed.id(), "accessibility-deadline");
        var complaint = go(runner.view(resumed.id()), 3, null);
        assertThat(((RunView.Task.Do) complaint.place().task()).answers()).contains("Ekspres nie działa");
    }

    @Test
    void aScriptThatCameToItsEndIsNotGoneOnWith() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "all-complaint");
        SignedIn.as(tomasz);
        var call = calls.start(StartCall.byHand(program, phone)).orElseThrow();
        var run = calls.follow(call.id(), script.id());
        runner.acknowledge(run.id(), "recording-notice");
        jumps.jump(run.id(), "end-question").orElseThrow();

        assertThat(promise(14, 16, false).place()).isNull();
    }

    @Test
    void whoeverIsProposedToCallLateIsProposedTheNextMorning() {
        assertThat(desk.usualWindow(program, phone).from().getHour())
                .isEqualTo(clock.instant().atZone(WARSAW).getHour() + 2);

        clock.advance(Duration.between(clock.instant(), at(20)));

        var window = desk.usualWindow(program, phone);
        assertThat(window.from().toLocalDate())
                .isEqualTo(at(20).atZone(WARSAW).toLocalDate().plusDays(1));
        assertThat(desk.promise(
                        command(phone, window.from().toInstant(), window.to().toInstant())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoIsNotReachedWaitsForTheNextAttemptUntilThereWereEnough() {
        var callback = promise(11, 16, false);
        for (int attempt = 1; attempt < CallbackDesk.MAXIMUM_ATTEMPTS; attempt++) {
            assertThat(tryInVain(callback).state()).isEqualTo(State.WAITING);
        }

        assertThat(tryInVain(callback).state()).isEqualTo(State.DONE);
    }

    @Test
    void nobodyIsCalledInTheQuietHoursOfHisPlace() {
        assertThat(desk.promise(command(phone, at(22), at(23)))).isEqualTo(Outcome.refused("callback-quiet"));
        assertThat(desk.zoneOf(program, IN_BAKU)).isEqualTo(ZoneId.of("Asia/Baku"));
        assertThat(desk.promise(command(IN_BAKU, at(17), at(20)))).isEqualTo(Outcome.refused("callback-quiet"));
        assertThat(desk.promise(command(phone, at(17), at(20)))).isInstanceOf(Outcome.Done.class);

        var callback = promise(14, 16, false);
        clock.advance(Duration.between(clock.instant(), at(22)));
        assertThat(desk.dial(callback.id())).isEqualTo(Outcome.refused("callback-quiet"));
    }

    @Test
    void aProgramSettlesItsQuietHours() {
        var supervisor = SignedIn.supervisorOf(program);
        assertThat(supervisor).isNotNull();
        rules.settle(new CallRules(program, WARSAW, LocalTime.of(12, 0), LocalTime.of(14, 0), 7))
                .orElseThrow();
        SignedIn.as(tomasz);

        assertThat(desk.promise(command(phone, at(13), at(15)))).isEqualTo(Outcome.refused("callback-quiet"));
        assertThat(desk.promise(command(phone, at(22), at(23)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsPromisedLiesAheadAndNotTooFar() {
        assertThat(desk.promise(command(phone, at(9).minus(Duration.ofDays(1)), at(10).minus(Duration.ofDays(1)))))
                .isEqualTo(Outcome.refused("callback-past"));
        assertThat(desk.promise(command(phone, at(15), at(14)))).isEqualTo(Outcome.refused("callback-window"));
        assertThat(desk.promise(command(phone, at(14), at(15).plus(Duration.ofDays(90)))))
                .isEqualTo(Outcome.refused("callback-too-far", 60L));
    }

    @Test
    void aPromiseIsTakenBackWithAReasonAlone() {
        var callback = promise(14, 16, false);

        assertThat(desk.cancel(callback.id(), " "))
                .isEqualTo(Outcome.refused("callback-reason", CallbackDesk.MAXIMUM_REASON_LENGTH));
        assertThat(desk.cancel(callback.id(), "Oddzwoniła sama").orElseThrow().state())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void keptIsWhatWasTriedWithinItsWindow() {
        var kept = promise(11, 16, false);
        promise(12, 13, false);
        var cancelled = promise(12, 13, false);
        promise(18, 19, false);
        desk.cancel(cancelled.id(), "Pomyłka").orElseThrow();
        clock.advance(Duration.between(clock.instant(), at(13)).plusMinutes(5));

        tryInVain(kept);

        assertThat(desk.kept()).isEqualTo(new CallbackFigure(1, 2));
        assertThat(desk.kept().percent()).hasValue(50);
    }

    @Test
    void callbacksOfOtherProgramsAreNotSeen() {
        var callback = promise(14, 16, false);
        Agents.freshAgentOf(new Programs(directory, gatekeeper).aProgram());

        assertThat(desk.open()).isEmpty();
        assertThatThrownBy(() -> desk.take(callback.id())).isInstanceOf(AccessDeniedException.class);
    }

    private RunView go(RunView run, int exit, @Nullable String answer) {
        return runner.go(new Move(run.id(), run.step(), exit, answer, How.KEY)).orElseThrow();
    }

    private void finish(CallId call) {
        calls.end(call);
        wrapUpDesk.finish(call, List.of("call-dropped")).orElseThrow();
    }

    private Callback tryInVain(Callback callback) {
        finish(desk.dial(callback.id()).orElseThrow().id());
        return desk.settle(callback.id(), Result.NO_ANSWER).orElseThrow();
    }

    private Callback promise(int fromHour, int toHour, boolean isOwn) {
        return desk.promise(new PromiseCallback(program, halina, phone, "Punkty", at(fromHour), at(toHour), isOwn))
                .orElseThrow();
    }

    private PromiseCallback command(PhoneNumber number, Instant from, Instant to) {
        return new PromiseCallback(program, halina, number, "Punkty", from, to, false);
    }

    private static Instant at(int hour) {
        return FixedClock.TUESDAY_MORNING
                .atZone(WARSAW)
                .toLocalDate()
                .atTime(hour, 0)
                .atZone(WARSAW)
                .toInstant();
    }
}
