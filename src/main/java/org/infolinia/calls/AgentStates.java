package org.infolinia.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.calls.AgentState.PauseReason;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.departure.AgentArrived;
import org.infolinia.security.departure.AgentDeparted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each agent is doing. While a call is in hand or rings the state follows the call; else the agent chooses it. */
@Service
public class AgentStates {

    private final JdbcClient jdbc;
    private final CallRecords calls;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentStates(
            JdbcClient jdbc, CallRecords calls, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How an agent stands.
     *
     * @param restsIn what he goes back to when nothing rings any more
     * @param phase of the call in hand; null when there is none
     */
    private record Standing(
            State state, State restsIn, @Nullable Phase phase, boolean rings) {}

    /** The state of the signed-in agent. */
    @Transactional(readOnly = true)
    public AgentState mine() {
        var agent = me();
        var inHand = inHand(agent).map(CallRecord::id).orElse(null);
        return jdbc.sql("select state, reason, since from calls.agent_state where agent_id = ?")
                .param(agent.value())
                .query((row, number) -> state(agent, inHand, row))
                .optional()
                .orElseGet(() -> new AgentState(agent, State.OFFLINE, null, Duration.ZERO, inHand));
    }

    /** What these agents are doing; of whom nothing is known is offline. */
    @Transactional(readOnly = true)
    public Map<AgentId, State> of(Collection<AgentId> agents) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        var known = new HashMap<AgentId, State>();
        agents.forEach(agent -> known.put(agent, State.OFFLINE));
        jdbc.sql("select agent_id, state from calls.agent_state where agent_id = any(?)")
                .param(agents.stream().map(AgentId::value).toArray(Long[]::new))
                .query(row -> {
                    known.put(new AgentId(row.getLong(1)), State.valueOf(row.getString(2)));
                });
        return known;
    }

    /** Changes the signed-in agent's state; refused as {@code call-in-hand} during a call. */
    @Transactional
    public Outcome<AgentState> become(State state) {
        return become(state, null);
    }

    /** Pauses the signed-in agent for this reason; refused as {@code call-in-hand} during a call. */
    @Transactional
    public Outcome<AgentState> pause(PauseReason reason) {
        return become(State.PAUSED, reason);
    }

    private Outcome<AgentState> become(State state, @Nullable PauseReason reason) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        if (!state.isChosen()) {
            throw new IllegalArgumentException(state + " follows from a call and is not chosen");
        }
        reserve(me());
        if (mine().call() != null) {
            return Outcome.refused("call-in-hand");
        }
        change(me(), state, reason);
        return Outcome.done(mine());
    }

    /**
     * Holds back whatever else the agent begins elsewhere, such as in another browser, until this transaction ends.
     * Whoever locks a call, too, does that before: else two would wait for each other.
     */
    void reserve(AgentId agent) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calls.agent', ?))")
                .param(agent.value())
                .query((row, number) -> number)
                .list();
    }

    /** The same for many, one after the other in the order in which everybody does. */
    void reserve(Collection<AgentId> agents) {
        agents.stream().distinct().sorted(Comparator.comparing(AgentId::value)).forEach(this::reserve);
    }

    void change(AgentId agent, State state) {
        change(agent, state, null);
    }

    /** Whoever is signed in nowhere any more is offline, or will be when he is done with what he has in hand. */
    @EventListener
    @Transactional
    void on(AgentDeparted departed) {
        var agent = departed.agent();
        reserve(agent);
        var standing = Objects.requireNonNull(standings(Set.of(agent)).get(agent));
        if (standing.phase() == null && !standing.rings() && standing.state() != State.OFFLINE) {
            change(agent, State.OFFLINE);
        } else {
            jdbc.sql("update calls.agent_state set rests_in = 'OFFLINE' where agent_id = ?")
                    .param(agent.value())
                    .update();
        }
        departed(agent, clock.instant());
    }

    @EventListener
    @Transactional
    void on(AgentArrived arrived) {
        departed(arrived.agent(), null);
    }

    private void departed(AgentId agent, @Nullable Instant at) {
        jdbc.sql("update calls.agent_state set departed_at = ? where agent_id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(agent.value())
                .update();
    }

    /**
     * Calls with a wrap-up without a time of its own, which was begun before then, and whose agent departed before then.
     *
     * @param after those with a higher id alone, the lowest first
     */
    List<Long> leftBehind(Instant before, long after, int limit) {
        return jdbc.sql("""
                        select call.id
                          from calls.call
                          join calls.agent_state as state on state.agent_id = call.agent_id
                         where call.phase = 'WRAP_UP' and call.wrap_up_due_at is null
                           and call.ended_at <= :before and state.departed_at <= :before and call.id > :after
                         order by call.id limit :limit""")
                .param("before", Timestamp.from(before))
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    boolean hasDeparted(AgentId agent) {
        return jdbc.sql("select exists (select from calls.agent_state where agent_id = ? and departed_at is not null)")
                .param(agent.value())
                .query(Boolean.class)
                .single();
    }

    /** Brings the state in line with the call in hand, or else with what rings, or else with what the agent chose. */
    void follow(AgentId agent) {
        follow(Map.of(agent, false));
    }

    /** The same for many at once, whom nothing has rung at in vain. */
    void follow(Collection<AgentId> agents) {
        follow(agents.stream().distinct().collect(Collectors.toMap(agent -> agent, agent -> false)));
    }

    /**
     * The same for many at once.
     *
     * @param letItRing of each whether a call has rung at him in vain just now
     */
    void follow(Map<AgentId, Boolean> letItRing) {
        if (letItRing.isEmpty()) {
            return;
        }
        calls.flush();
        standings(letItRing.keySet()).forEach((agent, standing) -> {
            var state = standing.phase() == null
                    ? withoutCall(standing, letItRing.getOrDefault(agent, false))
                    : stateIn(standing.phase());
            if (state != standing.state()) {
                change(agent, state, null);
            }
        });
    }

    private static State withoutCall(Standing standing, boolean letItRing) {
        if (standing.rings()) {
            return State.RINGING;
        }
        if (letItRing && standing.restsIn() == State.READY) {
            return State.NOT_RESPONDING;
        }
        return switch (standing.state()) {
            case RINGING, ON_CALL, HOLD, WRAP_UP -> standing.restsIn();
            case OFFLINE, READY, PAUSED, NOT_RESPONDING -> standing.state();
        };
    }

    private static State stateIn(Phase phase) {
        return switch (phase) {
            case WAITING, RINGING, TALKING -> State.ON_CALL;
            case ON_HOLD -> State.HOLD;
            case WRAP_UP, FINISHED -> State.WRAP_UP;
        };
    }

    /** After a ringing that changes nothing a pause goes on with its reason. */
    private void change(AgentId agent, State state, @Nullable PauseReason reason) {
        jdbc.sql("""
                        with passed as (
                            insert into calls.agent_time (agent_id, state, began_at, ended_at)
                            select agent_id, state, since, :now from calls.agent_state
                             where agent_id = :agent and state <> 'OFFLINE' and since < :now
                        )
                        insert into calls.agent_state (agent_id, state, reason, rests_in, since)
                        values (:agent, :state, :reason, case when :chosen then :state else 'OFFLINE' end, :now)
                        on conflict (agent_id) do update
                           set state = excluded.state,
                               reason = case when excluded.state = 'PAUSED'
                                             then coalesce(excluded.reason, agent_state.reason)
                                             when :chosen then null
                                             else agent_state.reason end,
                               rests_in = case when :chosen then excluded.state else agent_state.rests_in end,
                               since = excluded.since""")
                .param("agent", agent.value())
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("chosen", state.isChosen())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new AgentStateChanged(agent, state));
    }

    private Optional<CallRecord> inHand(AgentId agent) {
        return calls.findInHandOf(agent.value());
    }

    /** In the order of the agents' ids, in which all lock their rows: else two would wait for each other. */
    private Map<AgentId, Standing> standings(Collection<AgentId> agents) {
        var standings = new LinkedHashMap<AgentId, Standing>();
        jdbc.sql("""
                        select agent.id,
                               coalesce(state.state, 'OFFLINE'),
                               coalesce(state.rests_in, 'OFFLINE'),
                               (select phase from calls.call
                                 where agent_id = agent.id and phase in ('TALKING', 'ON_HOLD', 'WRAP_UP')),
                               exists (select from calls.call where ringing_agents @> array[agent.id])
                          from unnest(?::bigint[]) as agent(id)
                          left join calls.agent_state as state on state.agent_id = agent.id
                         order by agent.id""")
                .param(agents.stream().map(AgentId::value).toArray(Long[]::new))
                .query(row -> {
                    var phase = row.getString(4);
                    standings.put(
                            new AgentId(row.getLong(1)),
                            new Standing(
                                    State.valueOf(row.getString(2)),
                                    State.valueOf(row.getString(3)),
                                    phase == null ? null : Phase.valueOf(phase),
                                    row.getBoolean(5)));
                });
        return standings;
    }

    private AgentState state(AgentId agent, @Nullable CallId inHand, ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var reason = row.getString("reason");
        return new AgentState(
                agent,
                state,
                state == State.PAUSED && reason != null ? PauseReason.valueOf(reason) : null,
                Duration.between(row.getTimestamp("since").toInstant(), clock.instant()),
                inHand);
    }

    private AgentId me() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent has a state"));
    }
}
