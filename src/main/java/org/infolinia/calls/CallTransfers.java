package org.infolinia.calls;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.TransferRecorded.Step;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes callers on with all that is known of them. The first agent keeps the caller until somebody has said yes, so
 * that nobody is lost between two agents; what he has made sure of goes along, for the caller is the same.
 */
@Service
public class CallTransfers {

    /** The longest note that goes along. */
    public static final int MAXIMUM_NOTE_LENGTH = 500;

    private static final String COLUMNS = """
            select id, call_id, program_id, from_id, from_name, to_id, note, level, offered_at from calls.transfer
             where state = 'OFFERED'
            """;

    private final JdbcClient jdbc;
    private final CallRecords calls;
    private final OwnCalls own;
    private final AgentStates states;
    private final WrapUpRules wrapUps;
    private final ScriptRunner runner;
    private final ParticipantRegister register;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallTransfers(
            JdbcClient jdbc,
            CallRecords calls,
            OwnCalls own,
            AgentStates states,
            WrapUpRules wrapUps,
            ScriptRunner runner,
            ParticipantRegister register,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.own = own;
        this.states = states;
        this.wrapUps = wrapUps;
        this.runner = runner;
        this.register = register;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** A colleague who may be asked, with what he is doing. */
    public record Colleague(AgentId id, String name, State state) {}

    /**
     * A caller whom an agent wants to pass on.
     *
     * @param call as it stands with the agent who has it still
     * @param to the colleague who is asked; null when everybody of the program is
     * @param note what the colleague should know, may be empty
     * @param level how well the participant was identified when the call was offered
     */
    public record Offer(
            long id,
            CallView call,
            AgentId from,
            String fromName,
            @Nullable AgentId to,
            String note,
            IdentificationLevel level,
            Instant offeredAt) {}

    /** An offer that is not settled yet, as it is stored. */
    private record Pending(
            long id,
            CallId call,
            ProgramId program,
            AgentId from,
            String fromName,
            @Nullable AgentId to,
            String note,
            IdentificationLevel level,
            Timestamp offeredAt) {}

    /** Who else takes calls of a program, those who are ready first. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(ProgramId program) {
        gatekeeper.demand(Permission.TAKE_CALLS, program);
        var team = team(program, own.me().id());
        var doing = states.of(team.stream().map(AgentView::id).toList());
        return team.stream()
                .map(agent ->
                        new Colleague(agent.id(), agent.name().full(), doing.getOrDefault(agent.id(), State.OFFLINE)))
                .filter(colleague -> colleague.state() != State.OFFLINE)
                .sorted(Comparator.comparing(colleague -> colleague.state() != State.READY))
                .toList();
    }

    /**
     * Offers the call in hand to a colleague, or to everybody of its program who is ready. Refused as
     * {@code transfer-ended} when the caller is gone, as {@code transfer-offered} while another offer waits, and as
     * {@code transfer-nobody} when nobody is there to hear of it.
     *
     * @param to null for everybody
     */
    @Transactional
    public Outcome<CallId> offer(CallId id, @Nullable AgentId to, String note) {
        var call = own.locked(id);
        if (call.phase() != Phase.TALKING && call.phase() != Phase.ON_HOLD) {
            return Outcome.refused("transfer-ended");
        }
        if (pending(id).isPresent()) {
            return Outcome.refused("transfer-offered");
        }
        var asked = asked(call.program(), to, own.me().id());
        if (asked.isEmpty()) {
            return Outcome.refused("transfer-nobody");
        }
        var participant = call.participant();
        var level = participant == null ? IdentificationLevel.UNKNOWN : register.levelOf(participant);
        insert(call, to, note.strip().substring(0, Math.min(note.strip().length(), MAXIMUM_NOTE_LENGTH)), level);
        events.publishEvent(new TransferRecorded(own.me().actor(), id, call.program(), Step.OFFERED, level));
        tell(own.me().id());
        asked.forEach(this::tell);
        return Outcome.done(id);
    }

    /** The offer of a call of the signed-in agent that nobody has answered yet. */
    @Transactional(readOnly = true)
    public Optional<Offer> offered(CallId id) {
        return pending(id).filter(offer -> offer.from().equals(own.me().id())).map(this::view);
    }

    /** Who has left the caller with the signed-in agent, as long as he has asked nobody else since. */
    @Transactional(readOnly = true)
    public Optional<String> declined(CallId id) {
        return jdbc.sql("""
                        select settled_by, state from calls.transfer
                         where call_id = ? and from_id = ? order by id desc limit 1""")
                .params(id.value(), own.me().id().value())
                .query((row, number) -> Step.valueOf(row.getString(2)) == Step.DECLINED ? row.getString(1) : "")
                .optional()
                .filter(name -> !name.isEmpty());
    }

    /** What the signed-in agent is asked to take over, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Offer> offeredToMe() {
        var me = gatekeeper.agent().map(SignedInAgent::id);
        if (me.isEmpty() || !gatekeeper.allows(Permission.TAKE_CALLS)) {
            return List.of();
        }
        var isReady = states.mine().state() == State.READY;
        var offers = jdbc
                .sql(COLUMNS + "and from_id <> :me and (to_id = :me or to_id is null and :ready) order by offered_at")
                .param("me", me.get().value())
                .param("ready", isReady)
                .query(CallTransfers::pending)
                .list()
                .stream()
                .filter(offer -> gatekeeper.allows(Permission.TAKE_CALLS, offer.program()))
                .toList();
        return views(offers).stream().filter(offer -> !offer.call().isOver()).toList();
    }

    /**
     * Takes the caller over: the first agent's call ends for him, and what he has made sure of counts here, too.
     * Refused as {@code call-in-hand} while another call is not finished, and as {@code transfer-gone} when somebody was
     * faster or the caller has gone.
     */
    @Transactional
    public Outcome<CallView> accept(long id) {
        var me = own.me();
        var former = callOf(id).flatMap(call -> calls.findLocked(call.value()));
        var found = locked(id);
        if (former.isEmpty() || found.isEmpty()) {
            return Outcome.refused("transfer-gone");
        }
        states.reserve(me.id());
        if (calls.findInHandOf(me.id().value()).isPresent()) {
            return Outcome.refused("call-in-hand");
        }
        if (former.get().isOver()) {
            settle(found.get(), Step.WITHDRAWN, null);
            return Outcome.refused("transfer-gone");
        }
        return Outcome.done(takeOver(found.get(), former.get(), me));
    }

    /** Leaves the caller with the first agent, who hears of it; an offer to everybody stays for the others. */
    @Transactional
    public void decline(long id) {
        locked(id)
                .filter(offer -> own.me().id().equals(offer.to()))
                .ifPresent(offer -> settle(offer, Step.DECLINED, null));
    }

    /** Asks nobody any more. */
    @Transactional
    public void withdraw(CallId id) {
        own.locked(id);
        pending(id).flatMap(offer -> locked(offer.id())).ifPresent(offer -> settle(offer, Step.WITHDRAWN, null));
    }

    /** Who is gone is passed on to nobody. */
    @EventListener
    void on(CallEnded ended) {
        pending(ended.call()).ifPresent(offer -> settle(offer, Step.WITHDRAWN, null));
    }

    private CallView takeOver(Pending offer, CallRecord former, SignedInAgent me) {
        var now = clock.instant();
        var participant = former.participant();
        var level = participant == null ? IdentificationLevel.UNKNOWN : register.levelOf(participant, offer.from());
        former.end(now, level);
        former.passOn();
        former.isWrappedUpBy(wrapUps.ruleFor(former.program(), former.line()));
        var next = former.continuation(now);
        next.isTakenBy(me.id(), me.name().full(), now);
        calls.save(next);
        runner.passOn(next.run(), former.id().contact(), next.id().contact());
        if (participant != null) {
            register.endContact(participant, offer.from());
            carry(level, next);
        }
        settle(offer, Step.ACCEPTED, next.id());
        events.publishEvent(new CallEnded(
                me.actor(),
                former.id(),
                former.program(),
                participant,
                former.view(now).duration().toSeconds()));
        events.publishEvent(new CallStarted(me.actor(), next.id(), next.program(), next.participant()));
        states.follow(Map.of(me.id(), false, offer.from(), false));
        tell(me.id());
        return next.view(now);
    }

    private void carry(IdentificationLevel level, CallRecord next) {
        if (level != IdentificationLevel.UNKNOWN) {
            register.identify(requireNonNull(next.participant()), level, "transfer");
        }
    }

    private void settle(Pending offer, Step step, @Nullable CallId next) {
        jdbc.sql("update calls.transfer set state = ?, settled_at = ?, settled_by = ?, next_id = ? where id = ?")
                .param(step.name())
                .param(Timestamp.from(clock.instant()))
                .param(gatekeeper.actor().name())
                .param(next == null ? null : next.value())
                .param(offer.id())
                .update();
        events.publishEvent(
                new TransferRecorded(gatekeeper.actor(), offer.call(), offer.program(), step, offer.level()));
        tell(offer.from());
        asked(offer.program(), offer.to(), offer.from()).forEach(this::tell);
    }

    private Set<AgentId> asked(ProgramId program, @Nullable AgentId to, AgentId from) {
        var team = team(program, from).stream().map(AgentView::id).toList();
        if (to != null) {
            return team.contains(to) ? Set.of(to) : Set.of();
        }
        return ready(team);
    }

    private Set<AgentId> ready(Collection<AgentId> team) {
        return states.of(team).entrySet().stream()
                .filter(one -> one.getValue() == State.READY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<AgentView> team(ProgramId program, AgentId without) {
        return agents.everybody().stream()
                .filter(AgentView::active)
                .filter(agent -> agent.role().may(Permission.TAKE_CALLS))
                .filter(agent -> agent.scope().includes(program))
                .filter(agent -> !agent.id().equals(without))
                .toList();
    }

    private void insert(CallRecord call, @Nullable AgentId to, String note, IdentificationLevel level) {
        jdbc.sql("""
                        insert into calls.transfer
                            (call_id, program_id, from_id, from_name, to_id, note, level, offered_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'OFFERED')""")
                .param(call.id().value())
                .param(call.program().value())
                .param(own.me().id().value())
                .param(own.me().name().full())
                .param(to == null ? null : to.value())
                .param(note)
                .param(level.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Pending> pending(CallId call) {
        return jdbc.sql(COLUMNS + "and call_id = :call")
                .param("call", call.value())
                .query(CallTransfers::pending)
                .optional();
    }

    /** A call is locked before its offer, by whoever ends it, too. */
    private Optional<CallId> callOf(long offer) {
        return jdbc.sql("select call_id from calls.transfer where id = ?")
                .param(offer)
                .query((row, number) -> new CallId(row.getLong(1)))
                .optional();
    }

    private Optional<Pending> locked(long id) {
        return jdbc.sql(COLUMNS + "and id = :id for update")
                .param("id", id)
                .query(CallTransfers::pending)
                .optional()
                .filter(offer -> gatekeeper.allows(Permission.TAKE_CALLS, offer.program()))
                .filter(offer -> offer.to() == null
                        || offer.to().equals(own.me().id())
                        || offer.from().equals(own.me().id()));
    }

    private Offer view(Pending offer) {
        return views(List.of(offer)).getFirst();
    }

    private List<Offer> views(List<Pending> offers) {
        if (offers.isEmpty()) {
            return List.of();
        }
        var offered = calls
                .findByIdIn(offers.stream().map(offer -> offer.call().value()).toList())
                .stream()
                .collect(Collectors.toMap(CallRecord::id, Function.identity()));
        return offers.stream()
                .map(offer -> view(offer, requireNonNull(offered.get(offer.call()))))
                .toList();
    }

    private Offer view(Pending offer, CallRecord call) {
        return new Offer(
                offer.id(),
                call.view(clock.instant()),
                offer.from(),
                offer.fromName(),
                offer.to(),
                offer.note(),
                offer.level(),
                offer.offeredAt().toInstant());
    }

    private void tell(AgentId agent) {
        events.publishEvent(new CallsOfAgentChanged(agent));
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        long to = row.getLong("to_id");
        var asked = row.wasNull() ? null : new AgentId(to);
        return new Pending(
                row.getLong("id"),
                new CallId(row.getLong("call_id")),
                new ProgramId(row.getLong("program_id")),
                new AgentId(row.getLong("from_id")),
                row.getString("from_name"),
                asked,
                row.getString("note"),
                IdentificationLevel.valueOf(row.getString("level")),
                row.getTimestamp("offered_at"));
    }
}
