package org.infolinia.calls;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each agent is doing. While a call is in hand the state follows the call; else the agent chooses it. */
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

    /** The state of the signed-in agent. */
    @Transactional(readOnly = true)
    public AgentState mine() {
        var agent = me();
        var inHand = calls.findByAgentIdAndPhaseNot(agent.value(), Phase.FINISHED)
                .map(CallRecord::id)
                .orElse(null);
        return jdbc.sql("select state, since from calls.agent_state where agent_id = ?")
                .param(agent.value())
                .query((row, number) -> new AgentState(
                        agent,
                        State.valueOf(row.getString(1)),
                        Duration.between(row.getTimestamp(2).toInstant(), clock.instant()),
                        inHand))
                .optional()
                .orElseGet(() -> new AgentState(agent, State.OFFLINE, Duration.ZERO, inHand));
    }

    /** Changes the signed-in agent's state; refused as {@code call-in-hand} during a call. */
    @Transactional
    public Outcome<AgentState> become(State state) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        if (!state.isChosen()) {
            throw new IllegalArgumentException(state + " follows from a call and is not chosen");
        }
        reserve(me());
        if (mine().call() != null) {
            return Outcome.refused("call-in-hand");
        }
        change(me(), state);
        return Outcome.done(mine());
    }

    /** Holds back whatever else the agent begins elsewhere, such as in another browser, until this transaction ends. */
    void reserve(AgentId agent) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calls.agent', ?))")
                .param(agent.value())
                .query((row, number) -> number)
                .list();
    }

    void change(AgentId agent, State state) {
        jdbc.sql("""
                        insert into calls.agent_state (agent_id, state, since) values (:agent, :state, :now)
                        on conflict (agent_id) do update set state = excluded.state, since = excluded.since""")
                .param("agent", agent.value())
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new AgentStateChanged(agent, state));
    }

    private AgentId me() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent has a state"));
    }
}
