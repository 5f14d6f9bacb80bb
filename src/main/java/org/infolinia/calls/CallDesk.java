package org.infolinia.calls;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.scripts.run.ScriptRunner.ResumeRun;
import org.infolinia.scripts.run.StartRun;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes agents through their calls. An agent has one call in hand at most; only he changes it. The product needs no
 * telephone system for this: a call begins when the agent says so.
 */
@Service
public class CallDesk {

    /** As many past calls as one list shows. */
    public static final int LIST_SIZE = 20;

    /** The longest note of a call; more belongs into a ticket. */
    public static final int MAXIMUM_NOTE_LENGTH = 4_000;

    /** How long a note may still come in when the call is finished. */
    public static final Duration TYPING_TIME = Duration.ofSeconds(30);

    private static final int BATCH = 100;

    private final CallRecords calls;
    private final OwnCalls own;
    private final AgentStates states;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final ScriptRunner runner;
    private final WrapUpRules wrapUps;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallDesk(
            CallRecords calls,
            OwnCalls own,
            AgentStates states,
            ParticipantRegister register,
            ProgramDirectory programs,
            ScriptRunner runner,
            WrapUpRules wrapUps,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.own = own;
        this.states = states;
        this.register = register;
        this.programs = programs;
        this.runner = runner;
        this.wrapUps = wrapUps;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a call in hand. When one participant alone has the caller's number, the call is with him: a hint, not a
     * proof. Refused as {@code call-in-hand} while another call is not finished, and as {@code call-ringing} while one
     * rings at him, which goes before.
     */
    @Transactional
    public Outcome<CallView> start(StartCall command) {
        var by = gatekeeper.demand(Permission.TAKE_CALLS, command.program());
        var agent = own.me();
        states.reserve(agent.id());
        if (inHand().isPresent()) {
            return Outcome.refused("call-in-hand");
        }
        if (!ringing().isEmpty()) {
            return Outcome.refused("call-ringing");
        }
        var call = calls.save(new CallRecord(command, agent.id(), agent.name().full(), clock.instant()));
        matchByNumber(call, command);
        states.change(agent.id(), State.ON_CALL);
        events.publishEvent(new CallStarted(by, call.id(), call.program(), call.participant()));
        return Outcome.done(view(call));
    }

    /** The call that the signed-in agent has not finished yet. */
    @Transactional(readOnly = true)
    public Optional<CallView> inHand() {
        return gatekeeper
                .agent()
                .flatMap(agent -> calls.findInHandOf(agent.id().value()))
                .map(this::view);
    }

    /** What rings at the signed-in agent's telephone, the longest first. */
    @Transactional(readOnly = true)
    public List<CallView> ringing() {
        return gatekeeper.agent().map(agent -> calls.findRingingAt(agent.id().value())).orElse(List.of()).stream()
                .filter(call -> !call.isOver() && gatekeeper.allows(Permission.TAKE_CALLS, call.program()))
                .map(this::view)
                .toList();
    }

    /**
     * Takes in hand what rings at the signed-in agent. Refused as {@code call-in-hand} while another call is not
     * finished, and as {@code call-gone} when it rings here no more.
     */
    @Transactional
    public Outcome<CallView> accept(CallId id) {
        var agent = own.me();
        var call = calls.findLocked(id.value())
                .filter(found -> gatekeeper.allows(Permission.TAKE_CALLS, found.program()))
                .orElseThrow(() -> new AccessDeniedException("No such call"));
        var concerned = Stream.concat(Stream.of(agent.id()), call.ringingAgents().stream())
                .collect(Collectors.toSet());
        states.reserve(concerned);
        if (call.belongsTo(agent.id()) && call.isInHand()) {
            return Outcome.done(view(call));
        }
        if (!call.ringsAt(agent.id())) {
            return Outcome.refused("call-gone");
        }
        if (inHand().isPresent()) {
            return Outcome.refused("call-in-hand");
        }
        call.isTakenBy(agent.id(), agent.name().full(), clock.instant());
        states.follow(concerned);
        events.publishEvent(new CallStarted(own.actor(call), call.id(), call.program(), call.participant()));
        concerned.forEach(each -> events.publishEvent(new CallsOfAgentChanged(each)));
        return Outcome.done(view(call));
    }

    /** Leaves to others what rings at the signed-in agent. */
    @Transactional
    public void giveBack(CallId id) {
        var agent = own.me();
        calls.findLocked(id.value()).filter(call -> call.ringsAt(agent.id())).ifPresent(call -> {
            call.isGivenBackBy(agent.id());
            states.follow(agent.id());
            events.publishEvent(new CallGivenBack(own.actor(call), id, call.program()));
            events.publishEvent(new CallsOfAgentChanged(agent.id()));
        });
    }

    /** Whom a number is known to belong to, as a hint; the telephone system may have answered before the agent looked. */
    @Transactional
    public void greet(CallId id) {
        var call = own.find(id);
        var participant = call.participant();
        if (participant != null
                && !call.isOver()
                && call.matchedBy() == MatchedBy.UNIQUE_NUMBER
                && register.levelOf(participant) == IdentificationLevel.UNKNOWN) {
            register.identify(participant, IdentificationLevel.MATCHED, "number");
        }
    }

    /** A call of a program the asker works for; others are as if not there. */
    @Transactional(readOnly = true)
    public Optional<CallView> find(CallId id) {
        return calls.findById(id.value())
                .filter(call -> gatekeeper.allows(Permission.TAKE_CALLS, call.program()))
                .map(this::view);
    }

    /** The calls the signed-in agent has finished, newest first, at most {@value #LIST_SIZE}. */
    @Transactional(readOnly = true)
    public List<CallView> mine() {
        return calls
                .findByAgentIdAndPhaseOrderByAnsweredAtDesc(own.me().id().value(), Phase.FINISHED, Limit.of(LIST_SIZE))
                .stream()
                .map(this::view)
                .toList();
    }

    /** The newest calls with a participant, at most {@value #LIST_SIZE}; none when he is of no concern to the asker. */
    @Transactional(readOnly = true)
    public List<CallView> with(ParticipantId participant) {
        return register.find(participant)
                .map(known -> calls
                        .findByParticipantIdAndProgramIdInAndAgentIdNotNullOrderByAnsweredAtDesc(
                                participant.value(), List.of(known.program().value()), Limit.of(LIST_SIZE))
                        .stream()
                        .map(this::view)
                        .toList())
                .orElse(List.of());
    }

    /** The participants who have the caller's number. */
    @Transactional(readOnly = true)
    public List<Participant> candidates(CallId id) {
        var call = view(mineOrRingingAtMe(id));
        var number = call.other();
        return number == null ? List.of() : register.byPhone(call.program(), number);
    }

    /** The call is with this participant, whom the agent found; whoever it seemed to be with is not known any more. */
    @Transactional
    public CallView attach(CallId id, ParticipantId participant) {
        var call = changeable(id);
        var known = register.find(participant)
                .filter(found -> found.program().equals(call.program()))
                .orElseThrow(() -> new AccessDeniedException("No such participant in the call's program"));
        var how = candidates(id).contains(known) ? MatchedBy.ONE_OF_SEVERAL : MatchedBy.SEARCHED;
        if (!participant.equals(call.participant())) {
            forget(call.participant(), own.me().id());
        }
        call.isWith(participant, how);
        speakWithCaller(call, known.language());
        events.publishEvent(new CallerChosen(own.actor(call), id, call.program(), participant, how));
        return view(call);
    }

    /** It is not who it seemed to be; nobody is known any more. */
    @Transactional
    public CallView anotherPerson(CallId id) {
        var call = changeable(id);
        forget(call.participant(), own.me().id());
        call.isWithSomebodyElse();
        speakWithCaller(call, programs.get(call.program()).language());
        events.publishEvent(new CallerChosen(own.actor(call), id, call.program(), null, MatchedBy.UNKNOWN));
        return view(call);
    }

    @Transactional
    public CallView hold(CallId id) {
        var call = changeable(id);
        if (call.phase() == Phase.TALKING) {
            call.hold(clock.instant());
            states.change(own.me().id(), State.HOLD);
        }
        return view(call);
    }

    @Transactional
    public CallView resume(CallId id) {
        var call = changeable(id);
        if (call.phase() == Phase.ON_HOLD) {
            call.resume(clock.instant());
            states.change(own.me().id(), State.ON_CALL);
        }
        return view(call);
    }

    /** Begins a script with the caller; one that was begun before is left. */
    @Transactional
    public RunView follow(CallId id, ScriptVersionId version) {
        var call = changeable(id);
        var run = runner.start(new StartRun(version, id.contact(), call.participant(), spokenLanguage(call)));
        call.follows(run.id());
        return run;
    }

    /**
     * Goes on in a script where an earlier call left it, with what was answered then. Empty when it never was there.
     *
     * @param place key of the step of the script
     */
    @Transactional
    public Optional<RunView> resume(CallId id, RunId earlier, String place) {
        var call = changeable(id);
        var resumed =
                runner.resume(new ResumeRun(earlier, place, id.contact(), call.participant(), spokenLanguage(call)));
        resumed.ifPresent(run -> call.follows(run.id()));
        return resumed;
    }

    /** Keeps whether the caller has said that he does not want to be recorded; the telephone system is told by hand. */
    @Transactional
    public CallView decideRecording(CallId id, boolean isRefused) {
        var call = changeable(id);
        var recording = view(call).recording();
        if (isRefused != (recording != null && recording.isRefused())) {
            call.refusesRecording(isRefused ? clock.instant() : null);
            events.publishEvent(new RecordingDecided(own.actor(call), id, call.program(), isRefused));
        }
        return view(call);
    }

    /**
     * Keeps what the agent has typed so far. Refused as {@code call-finished} when the call was finished more than
     * {@link #TYPING_TIME} ago, as a wrap-up may end by itself in the midst of a word.
     *
     * @return when it was saved
     */
    @Transactional
    public Outcome<Instant> note(CallId id, String text) {
        var call = own.locked(id);
        if (!call.takesNotes(clock.instant())) {
            return Outcome.refused("call-finished");
        }
        call.isWorkedOn();
        call.note(text.substring(0, Math.min(text.length(), MAXIMUM_NOTE_LENGTH)), clock.instant());
        return Outcome.done(clock.instant());
    }

    /** The caller is gone; whoever calls next has to be identified anew. */
    @Transactional
    public CallView end(CallId id) {
        var call = changeable(id);
        if (call.isInTalk()) {
            end(call, clock.instant(), own.actor(call));
        }
        return view(call);
    }

    /**
     * Ends what was begun by hand so long ago that its agent must have forgotten to, at the last moment at which he did
     * something in it; for the system's timer.
     */
    public void endForgotten(Instant answeredBefore) {
        var by = gatekeeper.demand(Permission.TAKE_CALLS);
        calls.findBegunByHand(answeredBefore, Limit.of(BATCH))
                .forEach(id -> transactions.runOneOfMany(
                        "the forgotten call " + id, () -> endIfForgotten(id, answeredBefore, by)));
    }

    private CallId endIfForgotten(long id, Instant answeredBefore, Actor by) {
        calls.findLocked(id)
                .filter(call -> call.isInTalk() && call.lastWorkedOnAt().isBefore(answeredBefore))
                .ifPresent(call -> end(call, call.lastWorkedOnAt(), by));
        return new CallId(id);
    }

    private void end(CallRecord call, Instant at, Actor by) {
        var agent = requireNonNull(call.agent());
        call.end(at, levelReached(call, agent));
        forget(call.participant(), agent);
        call.isWrappedUpBy(wrapUps.ruleFor(call.program(), call.line()));
        states.follow(agent);
        events.publishEvent(new CallEnded(
                by,
                call.id(),
                call.program(),
                call.participant(),
                view(call).duration().toSeconds()));
    }

    /**
     * Takes over calls of another system; nothing is set going by them.
     *
     * @return what they are known by here, in the order of {@code past}
     */
    @Transactional
    public List<CallId> importPast(List<PastCall> past) {
        past.stream()
                .map(call -> call.start().program())
                .distinct()
                .forEach(program -> gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program));
        var ids = calls.saveAll(past.stream().map(CallRecord::past).toList()).stream()
                .map(CallRecord::id)
                .toList();
        IntStream.range(0, past.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        number -> past.get(number).start().program(), Collectors.toMap(ids::get, past::get)))
                .forEach((program, known) -> events.publishEvent(new PastCallsImported(
                        gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program), program, known)));
        return ids;
    }

    private void matchByNumber(CallRecord call, StartCall command) {
        var number = command.other();
        var candidates = number == null ? List.<Participant>of() : register.byPhone(command.program(), number);
        if (candidates.size() == 1) {
            var participant = candidates.getFirst().id();
            call.isWith(participant, MatchedBy.UNIQUE_NUMBER);
            register.identify(participant, IdentificationLevel.MATCHED, "number");
        }
    }

    /** Whoever has passed the caller on changes nothing of what the next agent says to him. */
    private void speakWithCaller(CallRecord call, Language language) {
        var run = view(call).run();
        if (run != null && !call.isPassedOn()) {
            runner.speakWith(run, call.participant(), language);
        }
    }

    private Language spokenLanguage(CallRecord call) {
        return Optional.ofNullable(call.participant())
                .flatMap(register::find)
                .map(Participant::language)
                .orElseGet(() -> programs.get(call.program()).language());
    }

    private IdentificationLevel levelReached(CallRecord call, AgentId agent) {
        return Optional.ofNullable(call.participant())
                .map(participant -> register.levelOf(participant, agent))
                .orElse(IdentificationLevel.UNKNOWN);
    }

    private void forget(@Nullable ParticipantId participant, AgentId agent) {
        if (participant != null) {
            register.endContact(participant, agent);
        }
    }

    private CallRecord changeable(CallId id) {
        var call = own.locked(id);
        if (call.phase() == Phase.FINISHED) {
            throw new IllegalStateException("The call is finished");
        }
        call.isWorkedOn();
        return call;
    }

    private CallRecord mineOrRingingAtMe(CallId id) {
        var me = own.me().id();
        return calls.findById(id.value()).filter(call -> call.ringsAt(me)).orElseGet(() -> own.find(id));
    }

    private CallView view(CallRecord call) {
        return call.view(clock.instant());
    }
}
