package org.infolinia.calls;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
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
import org.infolinia.security.SignedInAgent;
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

    /** The longest reason for more time to wrap up. */
    public static final int MAXIMUM_REASON_LENGTH = 200;

    /** How long a note may still come in when the call is finished. */
    public static final Duration TYPING_TIME = Duration.ofSeconds(30);

    private static final int BATCH = 100;

    private final CallRecords calls;
    private final CallLines lines;
    private final AgentStates states;
    private final Dispositions dispositions;
    private final CallTickets tickets;
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
            CallLines lines,
            AgentStates states,
            Dispositions dispositions,
            CallTickets tickets,
            ParticipantRegister register,
            ProgramDirectory programs,
            ScriptRunner runner,
            WrapUpRules wrapUps,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.lines = lines;
        this.states = states;
        this.dispositions = dispositions;
        this.tickets = tickets;
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
        var agent = agentInPerson();
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
        var agent = agentInPerson();
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
        events.publishEvent(new CallStarted(actor(call), call.id(), call.program(), call.participant()));
        concerned.forEach(each -> events.publishEvent(new CallsOfAgentChanged(each)));
        return Outcome.done(view(call));
    }

    /** Leaves to others what rings at the signed-in agent. */
    @Transactional
    public void giveBack(CallId id) {
        var agent = agentInPerson();
        calls.findLocked(id.value()).filter(call -> call.ringsAt(agent.id())).ifPresent(call -> {
            call.isGivenBackBy(agent.id());
            states.follow(agent.id());
            events.publishEvent(new CallGivenBack(actor(call), id, call.program()));
            events.publishEvent(new CallsOfAgentChanged(agent.id()));
        });
    }

    /** Whom a number is known to belong to, as a hint; the telephone system may have answered before the agent looked. */
    @Transactional
    public void greet(CallId id) {
        var call = mine(id);
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
                .findByAgentIdAndPhaseOrderByAnsweredAtDesc(
                        agentInPerson().id().value(), Phase.FINISHED, Limit.of(LIST_SIZE))
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
            forget(call.participant(), agentInPerson().id());
        }
        call.isWith(participant, how);
        speakWithCaller(call, known.language());
        events.publishEvent(new CallerChosen(actor(call), id, call.program(), participant, how));
        return view(call);
    }

    /** It is not who it seemed to be; nobody is known any more. */
    @Transactional
    public CallView anotherPerson(CallId id) {
        var call = changeable(id);
        forget(call.participant(), agentInPerson().id());
        call.isWithSomebodyElse();
        speakWithCaller(call, programs.get(call.program()).language());
        events.publishEvent(new CallerChosen(actor(call), id, call.program(), null, MatchedBy.UNKNOWN));
        return view(call);
    }

    @Transactional
    public CallView hold(CallId id) {
        var call = changeable(id);
        if (call.phase() == Phase.TALKING) {
            call.hold(clock.instant());
            states.change(agentInPerson().id(), State.HOLD);
        }
        return view(call);
    }

    @Transactional
    public CallView resume(CallId id) {
        var call = changeable(id);
        if (call.phase() == Phase.ON_HOLD) {
            call.resume(clock.instant());
            states.change(agentInPerson().id(), State.ON_CALL);
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
            events.publishEvent(new RecordingDecided(actor(call), id, call.program(), isRefused));
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
        var call = mine(calls.findLocked(id.value()));
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
            end(call, clock.instant(), actor(call));
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
     * Keeps what is chosen so far, so that a wrap-up that ends by itself loses nothing; unknown codes are left out, and a
     * reason for not asking the caller may be unsaid still.
     */
    @Transactional
    public void choose(CallId id, FinishCall soFar) {
        var call = mine(calls.findLocked(id.value()));
        if (call.phase() == Phase.WRAP_UP) {
            call.isWorkedOn();
            call.choose(
                    given(dispositions.chosen(call.program(), view(call).line(), soFar.dispositions())),
                    soFar.noSurveyReason());
        }
    }

    /**
     * Says what the call was about and is ready for the next. Refused as {@code disposition-missing} where it must be
     * said, as {@code call-finished} when time has run out meanwhile, as {@code wrap-up-not-over} where the time is for everybody, as {@code call-not-ended} while the caller is
     * still there, as {@code no-survey-reason} when a reason is announced and missing, and as
     * {@code legal-ticket-missing} while there is no ticket that carries the clock a disposition sets going.
     */
    @Transactional
    public Outcome<CallView> finish(CallId id, FinishCall command) {
        var call = mine(calls.findLocked(id.value()));
        if (call.phase() != Phase.WRAP_UP) {
            return Outcome.refused(call.isOver() ? "call-finished" : "call-not-ended");
        }
        call.isWorkedOn();
        var chosen = dispositions.chosen(call.program(), view(call).line(), command.dispositions());
        return objection(call, command, chosen).map(Outcome::<CallView>refused).orElseGet(() -> {
            finish(call, chosen, command.noSurveyReason(), actor(call));
            return Outcome.done(view(call));
        });
    }

    /** The same when the caller may be asked how satisfied he is. */
    @Transactional
    public Outcome<CallView> finish(CallId id, List<String> codes) {
        return finish(id, FinishCall.about(codes));
    }

    private Optional<Refusal> objection(CallRecord call, FinishCall command, List<Disposition> chosen) {
        boolean mustBeSaid = call.wrapUpMode() == null || call.wrapUpMode() == WrapUpMode.MANDATORY;
        if ((mustBeSaid && chosen.isEmpty())
                || chosen.size() < command.dispositions().size()) {
            return Optional.of(Refusal.of("disposition-missing"));
        }
        if (command.lacksReason()) {
            return Optional.of(Refusal.of("no-survey-reason"));
        }
        if (lacksLegalTicket(call, chosen)) {
            return Optional.of(Refusal.of("legal-ticket-missing"));
        }
        if (call.wrapUpMode() == WrapUpMode.TIMED_TO_THE_END && !call.isWrapUpOver(clock.instant())) {
            call.choose(given(chosen), command.noSurveyReason());
            return Optional.of(Refusal.of("wrap-up-not-over"));
        }
        return Optional.empty();
    }

    private boolean lacksLegalTicket(CallRecord call, List<Disposition> chosen) {
        var reference = CaseReference.call(call.id().value());
        return !tickets.missing(reference, Dispositions.flagsOf(chosen)).isEmpty();
    }

    private static List<GivenDisposition> given(List<Disposition> chosen) {
        return chosen.stream().map(Disposition::given).toList();
    }

    /**
     * Gives a timed wrap-up as much time again, once; one without a time has all the time there is. Refused as
     * {@code wrap-up-reason} without a reason, and as {@code wrap-up-extended} the second time or too late.
     */
    @Transactional
    public Outcome<CallView> extendWrapUp(CallId id, String reason) {
        var call = mine(calls.findLocked(id.value()));
        var why = reason.strip();
        if (why.isEmpty() || why.length() > MAXIMUM_REASON_LENGTH) {
            return Outcome.refused("wrap-up-reason", MAXIMUM_REASON_LENGTH);
        }
        if (call.phase() != Phase.WRAP_UP || call.isWrapUpExtended()) {
            return Outcome.refused("wrap-up-extended");
        }
        call.isWorkedOn();
        if (call.isWrapUpTimed()) {
            call.extendWrapUp(why, clock.instant());
            events.publishEvent(new WrapUpExtended(actor(call), id, call.program(), why));
        }
        return Outcome.done(view(call));
    }

    /**
     * Ends the wrap-ups whose time has run out, with what was chosen by then; for the system's timer. A ticket that the law
     * asks for is not left out because time ran out.
     */
    public void finishWrapUpsOver() {
        var by = gatekeeper.demand(Permission.TAKE_CALLS);
        var now = clock.instant();
        for (var page = wrapUpsOver(now, 0); !page.isEmpty(); page = wrapUpsOver(now, page.getLast())) {
            page.forEach(
                    over -> transactions.runOneOfMany("the wrap-up of call " + over, () -> finishIfOver(over, by)));
        }
    }

    /**
     * Ends the wrap-ups without a time whose agents have departed longer ago than any wrap-up may last, with what was chosen
     * by then; for the system's timer. Those that wait for a ticket the law asks for stay.
     */
    public void finishWrapUpsLeftBehind() {
        var by = gatekeeper.demand(Permission.TAKE_CALLS);
        var before = clock.instant().minus(WrapUpRule.LONGEST);
        for (var page = states.leftBehind(before, 0, BATCH);
                !page.isEmpty();
                page = states.leftBehind(before, page.getLast(), BATCH)) {
            page.forEach(left ->
                    transactions.runOneOfMany("the abandoned wrap-up of call " + left, () -> finishIfLeft(left, by)));
        }
    }

    private CallId finishIfLeft(long left, Actor by) {
        calls.findLocked(left)
                .filter(call -> call.phase() == Phase.WRAP_UP && !call.isWrapUpTimed())
                .filter(call -> states.hasDeparted(requireNonNull(call.agent())))
                .filter(call -> !lacksLegalTicket(call, chosenIn(call)))
                .ifPresent(call -> {
                    call.isLeftBehind();
                    finish(call, chosenIn(call), call.noSurveyReason(), by);
                });
        return new CallId(left);
    }

    /** Page by page, since those that wait for a ticket stay. */
    private List<Long> wrapUpsOver(Instant now, long after) {
        return calls.findWrapUpsOver(now, after, Limit.of(BATCH));
    }

    private CallId finishIfOver(long over, Actor by) {
        calls.findLocked(over)
                .filter(call -> call.phase() == Phase.WRAP_UP && call.isWrapUpOver(clock.instant()))
                .ifPresent(call -> finishAsChosen(call, by));
        return new CallId(over);
    }

    private void finishAsChosen(CallRecord call, Actor by) {
        var chosen = chosenIn(call);
        if (!lacksLegalTicket(call, chosen)) {
            finish(call, chosen, call.noSurveyReason(), by);
        }
    }

    private List<Disposition> chosenIn(CallRecord call) {
        var known = dispositions.everGiven(call.program());
        return call.chosen().stream()
                .flatMap(given -> Stream.ofNullable(known.get(given)))
                .toList();
    }

    private void finish(CallRecord call, List<Disposition> chosen, @Nullable String noSurveyReason, Actor by) {
        var agent = requireNonNull(call.agent());
        states.reserve(agent);
        call.finish(given(chosen), noSurveyReason, clock.instant());
        lines.handOverAnswered(agent);
        states.follow(agent);
        var flags = new HashSet<>(Dispositions.flagsOf(chosen));
        if (noSurveyReason != null) {
            flags.add(Flag.NO_SURVEY);
        }
        events.publishEvent(new CallFinished(
                by,
                call.id(),
                call.program(),
                call.participant(),
                agent,
                chosen.stream().map(Disposition::code).toList(),
                flags,
                view(call).isLeftBehind()));
        events.publishEvent(new CallsOfAgentChanged(agent));
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
        var call = mine(calls.findLocked(id.value()));
        if (call.phase() == Phase.FINISHED) {
            throw new IllegalStateException("The call is finished");
        }
        call.isWorkedOn();
        return call;
    }

    private CallRecord mineOrRingingAtMe(CallId id) {
        var me = agentInPerson().id();
        return calls.findById(id.value()).filter(call -> call.ringsAt(me)).orElseGet(() -> mine(id));
    }

    private CallRecord mine(CallId id) {
        return mine(calls.findById(id.value()));
    }

    private CallRecord mine(Optional<CallRecord> found) {
        var agent = agentInPerson();
        return found.filter(call -> call.belongsTo(agent.id()))
                .filter(call -> gatekeeper.allows(Permission.TAKE_CALLS, call.program()))
                .orElseThrow(() -> new AccessDeniedException("No such call in hand"));
    }

    private Actor actor(CallRecord call) {
        return gatekeeper.demand(Permission.TAKE_CALLS, call.program());
    }

    private SignedInAgent agentInPerson() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent takes calls"));
    }

    private CallView view(CallRecord call) {
        return call.view(clock.instant());
    }
}
