package org.infolinia.calls.callbacks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.callbacks.Callback.Place;
import org.infolinia.calls.callbacks.Callback.Result;
import org.infolinia.calls.callbacks.Callback.State;
import org.infolinia.calls.callbacks.CallbackChanged.Deed;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where promises to call back are made and kept. One agent at a time has one in hand; nobody is called in the quiet hours
 * of the place where his telephone is.
 */
@Service
public class CallbackDesk {

    /** As many callbacks as one list shows. */
    public static final int LIST_SIZE = 100;

    /** After so many attempts in vain a promise is done with. */
    public static final int MAXIMUM_ATTEMPTS = 5;

    /** The furthest day that is promised. */
    public static final Duration FURTHEST = Duration.ofDays(60);

    public static final int MAXIMUM_REASON_LENGTH = 200;

    /** How far back the figure looks. */
    public static final Duration FIGURE_WINDOW = Duration.ofDays(30);

    private static final Duration USUAL_DELAY = Duration.ofHours(2);
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);
    private static final int HOURS_LOOKED_AT = 48;
    private static final Provenance.Table PROMISES = new Provenance.Table("calls.callbacks", "calls.callback");

    private final CallbackRows rows;
    private final CallDesk calls;
    private final AgentStates states;
    private final CallRulesDesk rules;
    private final ScriptRunner runner;
    private final ParticipantRegister register;
    private final Provenance provenance;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallbackDesk(
            CallbackRows rows,
            CallDesk calls,
            AgentStates states,
            CallRulesDesk rules,
            ScriptRunner runner,
            ParticipantRegister register,
            Provenance provenance,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.states = states;
        this.rules = rules;
        this.runner = runner;
        this.register = register;
        this.provenance = provenance;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Times between which somebody is called back, in the zone of the place where he is. */
    public record Window(ZonedDateTime from, ZonedDateTime to) {

        private boolean isWithinOneDay() {
            return from.toLocalDate().equals(to.toLocalDate());
        }
    }

    /**
     * Promises to call back. Refused as {@code callback-past}, {@code callback-too-far}, {@code callback-window} when it
     * ends before it begins, and as {@code callback-quiet} when it begins or ends in the quiet hours of the number's place.
     * What is promised in the midst of a script goes on there.
     */
    @Transactional
    public Outcome<Callback> promise(PromiseCallback command) {
        var by = gatekeeper.demand(Permission.TAKE_CALLS, command.program());
        var participant = command.participant();
        if (participant != null && register.find(participant).isEmpty()) {
            throw new AccessDeniedException("No such participant in scope");
        }
        var objection = objection(command);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var inHand = calls.inHand();
        var callback = get(rows.add(
                command,
                agent(),
                inHand.map(CallView::id).map(CallId::value).orElse(null),
                inHand.flatMap(call -> placeIn(call, command)).orElse(null)));
        events.publishEvent(new CallbackChanged(
                by,
                Deed.PROMISED,
                callback,
                Map.of(
                        "from", command.from().toString(),
                        "to", command.to().toString(),
                        "own", Boolean.toString(command.isOwn()))));
        return Outcome.done(callback);
    }

    /** Whose window begins when it may be shown: the zone of a number's place, or the program's. */
    @Transactional(readOnly = true)
    public ZoneId zoneOf(ProgramId program, PhoneNumber number) {
        return TimeZones.of(number).orElseGet(() -> rules.of(program).zone());
    }

    /**
     * When one would usually call back: soon, but not in the quiet hours of the place.
     *
     * @param number null when it is not known yet; the program's place counts then
     */
    @Transactional(readOnly = true)
    public Window usualWindow(ProgramId program, @Nullable PhoneNumber number) {
        var hours = rules.of(program);
        var zone = number == null ? hours.zone() : zoneOf(program, number);
        var soon = clock.instant().atZone(zone).truncatedTo(ChronoUnit.HOURS).plus(USUAL_DELAY);
        return Stream.iterate(soon, hour -> hour.plusHours(1))
                .limit(HOURS_LOOKED_AT)
                .map(from -> new Window(from, from.plus(USUAL_LENGTH)))
                .filter(window -> window.isWithinOneDay()
                        && !hours.isQuiet(window.from())
                        && !hours.isQuiet(window.to().minusSeconds(1)))
                .findFirst()
                .orElseGet(() -> new Window(soon, soon.plus(USUAL_LENGTH)));
    }

    /** Those of the asker and of his team, the soonest first, at most {@value #LIST_SIZE}; other people's once overdue. */
    @Transactional(readOnly = true)
    public List<Callback> open() {
        gatekeeper.demand(Permission.TAKE_CALLS);
        return rows.open(mine(), agent().id(), LIST_SIZE);
    }

    /** How many of these may be dialled now. */
    @Transactional(readOnly = true)
    public int due() {
        return gatekeeper.allows(Permission.TAKE_CALLS)
                ? gatekeeper.agent().map(agent -> rows.due(mine(), agent.id())).orElse(0)
                : 0;
    }

    /** Whom the asker has promised to call himself or has in hand, and may dial now; the soonest first. */
    @Transactional(readOnly = true)
    public List<Callback> dueOfMine() {
        gatekeeper.demand(Permission.TAKE_CALLS);
        return rows.dueOf(mine(), agent().id(), LIST_SIZE);
    }

    /** Those of {@link #open} that the asker has promised to make himself or has in hand. */
    @Transactional(readOnly = true)
    public List<Callback> ofMine() {
        var asker = agent().id();
        return open().stream()
                .filter(callback -> asker.equals(callback.owner()) || asker.equals(callback.takenBy()))
                .toList();
    }

    /** What was promised to the participant and is open still. */
    @Transactional(readOnly = true)
    public List<Callback> with(ParticipantId participant) {
        return register.find(participant)
                .map(known -> rows.openWith(participant))
                .orElse(List.of());
    }

    /** What was promised in a call, whatever came of it; none of other people's programs. */
    @Transactional(readOnly = true)
    public List<Callback> madeIn(CallId call) {
        return rows.madeIn(call).stream()
                .filter(callback -> gatekeeper.allows(Permission.TAKE_CALLS, callback.program()))
                .toList();
    }

    /** How many promises of the last {@link #FIGURE_WINDOW} were kept within their window, in the asker's programs. */
    @Transactional(readOnly = true)
    public CallbackFigure kept() {
        gatekeeper.demand(Permission.TAKE_CALLS);
        return rows.kept(mine(), clock.instant().minus(FIGURE_WINDOW));
    }

    /**
     * Takes it in hand; refused as {@code callback-taken} when somebody else has it or it is somebody else's, and as
     * {@code callback-gone} when it is done or cancelled. One that is overdue with somebody who is not there may be taken.
     */
    @Transactional
    public Outcome<Callback> take(long id) {
        var callback = locked(id);
        var objection = objection(callback);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (isMine(callback)) {
            return Outcome.done(callback);
        }
        rows.take(id, agent());
        return Outcome.done(told(Deed.TAKEN, id, Map.of()));
    }

    /** The ids of those that the signed-in agent may take in hand as they stand. */
    @Transactional(readOnly = true)
    public Set<Long> mayTake(Collection<Callback> callbacks) {
        var away = awayFrom(callbacks);
        return callbacks.stream()
                .filter(callback -> objection(callback, away).isEmpty())
                .map(Callback::id)
                .collect(Collectors.toSet());
    }

    /**
     * Lets others have it; refused as {@code callback-result} when it was dialled and nobody said what came of it, and as
     * {@code callback-gone} when the asker has it no more.
     */
    @Transactional
    public Outcome<Callback> giveBack(long id) {
        var callback = locked(id);
        if (!isMine(callback)) {
            return Outcome.refused("callback-gone");
        }
        if (callback.lacksResult()) {
            return Outcome.refused("callback-result");
        }
        rows.giveBack(id);
        return Outcome.done(told(Deed.GIVEN_BACK, id, Map.of()));
    }

    /**
     * Takes it in hand and begins the call, in the script where the promise was made. Refused as {@link #take} refuses, as
     * {@code callback-result}, {@code callback-quiet} and as {@link CallDesk#start} refuses.
     */
    @Transactional
    public Outcome<CallView> dial(long id) {
        var callback = locked(id);
        var objection = objection(callback);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (callback.lacksResult()) {
            return Outcome.refused("callback-result");
        }
        if (isQuiet(callback.program(), callback.number(), clock.instant())) {
            return Outcome.refused("callback-quiet");
        }
        return calls.start(StartCall.outbound(callback.program(), callback.number()))
                .map(call -> {
                    take(id);
                    rows.addAttempt(id, call.id(), agent());
                    told(Deed.DIALLED, id, Map.of("call", call.id().contact()));
                    var participant = callback.participant();
                    var attached = participant == null ? call : calls.attach(call.id(), participant);
                    var place = callback.place();
                    return place == null ? attached : goOn(attached, place);
                });
    }

    private CallView goOn(CallView call, Place place) {
        calls.resume(call.id(), place.run(), place.node());
        return calls.find(call.id()).orElseThrow();
    }

    /**
     * Says what came of the last attempt. Who was reached, or has another number, is done with, and so is one who was tried
     * {@value #MAXIMUM_ATTEMPTS} times in vain; else it waits for somebody again. Refused as {@code callback-gone} when the
     * asker has it no more, or has said it already.
     */
    @Transactional
    public Outcome<Callback> settle(long id, Result result) {
        var callback = locked(id);
        if (!isMine(callback) || !callback.lacksResult()) {
            return Outcome.refused("callback-gone");
        }
        rows.settleAttempt(id, result);
        if (result.isFinal() || callback.attempts().size() >= MAXIMUM_ATTEMPTS) {
            rows.end(id);
        } else {
            rows.giveBack(id);
        }
        return Outcome.done(told(Deed.TRIED, id, Map.of("result", result.name())));
    }

    /**
     * Takes the promise back; refused as {@code callback-reason} without one, as {@code callback-taken} when somebody else has
     * it in hand, and as {@code callback-gone}.
     */
    @Transactional
    public Outcome<Callback> cancel(long id, String reason) {
        var callback = locked(id);
        if (!isOpen(callback)) {
            return Outcome.refused("callback-gone");
        }
        if (callback.state() == State.TAKEN && !isMine(callback) && !isLeft(callback, awayFrom(List.of(callback)))) {
            return Outcome.refused(taken(callback));
        }
        if (reason.isBlank() || reason.length() > MAXIMUM_REASON_LENGTH) {
            return Outcome.refused("callback-reason", MAXIMUM_REASON_LENGTH);
        }
        rows.cancel(id, reason.strip());
        return Outcome.done(told(Deed.CANCELLED, id, Map.of()));
    }

    /** Promises go with the participant. */
    @EventListener
    @Transactional
    void on(ParticipantsMerged merged) {
        provenance.pass(merged, PROMISES);
    }

    /** Also what was promised since to a number of his own. */
    @EventListener
    @Transactional
    void on(ParticipantsParted parted) {
        provenance.handBack(parted, PROMISES);
        provenance.handBack(parted, PROMISES, rows.madeSince(parted.merge().at(), parted.phones()));
    }

    private Optional<Place> placeIn(CallView call, PromiseCallback command) {
        return Optional.ofNullable(call.run())
                .filter(run -> call.program().equals(command.program()))
                .filter(run -> Objects.equals(call.participant(), command.participant()))
                .flatMap(run -> runner.placeToResume(run).map(node -> new Place(run, node)));
    }

    private Optional<Refusal> objection(PromiseCallback command) {
        var now = clock.instant();
        if (!command.to().isAfter(command.from())) {
            return Optional.of(Refusal.of("callback-window"));
        }
        if (command.to().isBefore(now)) {
            return Optional.of(Refusal.of("callback-past"));
        }
        if (command.to().isAfter(now.plus(FURTHEST))) {
            return Optional.of(Refusal.of("callback-too-far", FURTHEST.toDays()));
        }
        boolean isQuiet = isQuiet(command.program(), command.number(), command.from())
                || isQuiet(command.program(), command.number(), command.to().minusSeconds(1));
        return isQuiet ? Optional.of(Refusal.of("callback-quiet")) : Optional.empty();
    }

    private boolean isQuiet(ProgramId program, PhoneNumber number, Instant moment) {
        return rules.of(program).isQuiet(moment.atZone(zoneOf(program, number)));
    }

    private boolean isMine(Callback callback) {
        return agent().id().equals(callback.takenBy());
    }

    private static boolean isOpen(Callback callback) {
        return callback.state() == State.WAITING || callback.state() == State.TAKEN;
    }

    /** Why it may not be taken in hand; empty when it may, or is already. */
    private Optional<Refusal> objection(Callback callback) {
        return objection(callback, awayFrom(List.of(callback)));
    }

    private Optional<Refusal> objection(Callback callback, Set<AgentId> away) {
        if (!isOpen(callback)) {
            return Optional.of(Refusal.of("callback-gone"));
        }
        boolean isFree = callback.state() == State.WAITING
                && (callback.belongsTo(agent().id()) || callback.isOverdue(clock.instant()));
        return isMine(callback) || isFree || isLeft(callback, away) ? Optional.empty() : Optional.of(taken(callback));
    }

    private static Refusal taken(Callback callback) {
        return Refusal.of(
                "callback-taken",
                Optional.ofNullable(callback.takenName())
                        .or(() -> Optional.ofNullable(callback.ownerName()))
                        .orElse("–"));
    }

    /** Overdue in the hand of somebody who is not there to keep the promise. */
    private boolean isLeft(Callback callback, Set<AgentId> away) {
        return callback.takenBy() != null && callback.isOverdue(clock.instant()) && away.contains(callback.takenBy());
    }

    /** Who of those that have overdue ones in hand is not there. */
    private Set<AgentId> awayFrom(Collection<Callback> callbacks) {
        var holders = callbacks.stream()
                .filter(callback -> callback.isOverdue(clock.instant()))
                .flatMap(callback -> Stream.ofNullable(callback.takenBy()))
                .collect(Collectors.toSet());
        return holders.isEmpty()
                ? Set.of()
                : states.of(holders).entrySet().stream()
                        .filter(holder -> holder.getValue() == AgentState.State.OFFLINE)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private Callback locked(long id) {
        return rows.lock(id)
                .filter(callback -> gatekeeper.allows(Permission.TAKE_CALLS, callback.program()))
                .orElseThrow(() -> new AccessDeniedException("No such callback"));
    }

    private Callback told(Deed deed, long id, Map<String, String> details) {
        var callback = get(id);
        events.publishEvent(new CallbackChanged(gatekeeper.actor(), deed, callback, details));
        return callback;
    }

    private Callback get(long id) {
        return rows.find(id).orElseThrow();
    }

    private List<ProgramId> mine() {
        return programs.mine().stream().map(Program::id).toList();
    }

    private SignedInAgent agent() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent calls back"));
    }
}
