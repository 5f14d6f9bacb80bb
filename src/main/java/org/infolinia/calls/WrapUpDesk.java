package org.infolinia.calls;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent does when the caller is gone: says what the call was about, by the rule of its line, until he is ready for
 * the next.
 */
@Service
public class WrapUpDesk {

    /** The longest reason for more time. */
    public static final int MAXIMUM_REASON_LENGTH = 200;

    private static final int BATCH = 100;

    private final CallRecords calls;
    private final OwnCalls own;
    private final CallLines lines;
    private final AgentStates states;
    private final Dispositions dispositions;
    private final CallTickets tickets;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrapUpDesk(
            CallRecords calls,
            OwnCalls own,
            CallLines lines,
            AgentStates states,
            Dispositions dispositions,
            CallTickets tickets,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.own = own;
        this.lines = lines;
        this.states = states;
        this.dispositions = dispositions;
        this.tickets = tickets;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what is chosen so far, so that a wrap-up that ends by itself loses nothing; unknown codes are left out, and a
     * reason for not asking the caller may be unsaid still.
     */
    @Transactional
    public void choose(CallId id, FinishCall soFar) {
        var call = own.locked(id);
        if (call.phase() == Phase.WRAP_UP) {
            call.isWorkedOn();
            call.choose(
                    given(dispositions.chosen(call.program(), view(call).line(), soFar.dispositions())),
                    soFar.noSurveyReason());
        }
    }

    /**
     * Says what the call was about and is ready for the next. Refused as {@code disposition-missing} where it must be
     * said, as {@code call-finished} when time has run out meanwhile, as {@code wrap-up-not-over} where the time is for
     * everybody, as {@code call-not-ended} while the caller is still there, as {@code no-survey-reason} when a reason is
     * announced and missing, and as {@code legal-ticket-missing} while there is no ticket that carries the clock a
     * disposition sets going.
     */
    @Transactional
    public Outcome<CallView> finish(CallId id, FinishCall command) {
        var call = own.locked(id);
        if (call.phase() != Phase.WRAP_UP) {
            return Outcome.refused(call.isOver() ? "call-finished" : "call-not-ended");
        }
        call.isWorkedOn();
        var chosen = dispositions.chosen(call.program(), view(call).line(), command.dispositions());
        return objection(call, command, chosen).map(Outcome::<CallView>refused).orElseGet(() -> {
            finish(call, chosen, command.noSurveyReason(), own.actor(call));
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
    public Outcome<CallView> extend(CallId id, String reason) {
        var call = own.locked(id);
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
            events.publishEvent(new WrapUpExtended(own.actor(call), id, call.program(), why));
        }
        return Outcome.done(view(call));
    }

    /**
     * Ends the wrap-ups whose time has run out, with what was chosen by then; for the system's timer. A ticket that the law
     * asks for is not left out because time ran out.
     */
    public void finishThoseOver() {
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
    public void finishThoseLeftBehind() {
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

    private CallView view(CallRecord call) {
        return call.view(clock.instant());
    }
}
