package org.infolinia.security.departure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Keeps down who is signed in, so that whoever was so in a process that fell has departed, too, a while later. */
@Component
class Presence {

    /** Several turns of the timer, so that a slow moment takes nobody away. */
    static final Duration LOST_AFTER = Duration.ofMinutes(3);

    private final SessionRegistry sessions;
    private final JdbcClient jdbc;
    private final RetriedTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(
            SessionRegistry sessions,
            JdbcClient jdbc,
            RetriedTransactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signIn) {
        if (signIn.getAuthentication().getPrincipal() instanceof SignedInAgent agent) {
            see(List.of(agent.id()));
        }
    }

    @EventListener
    void on(AgentDeparted departed) {
        jdbc.sql("delete from security.presence where agent_id = ?")
                .param(departed.agent().value())
                .update();
    }

    /** Says anew who is here, and tells of those whom nobody has seen for long. */
    void renew() {
        see(signedIn().toList());
        lost().forEach(agent -> transactions.runOneOfMany("the departure of " + agent, () -> depart(agent)));
    }

    private Stream<AgentId> signedIn() {
        return sessions.getAllPrincipals().stream()
                .filter(SignedInAgent.class::isInstance)
                .map(SignedInAgent.class::cast)
                .filter(agent -> !sessions.getAllSessions(agent, false).isEmpty())
                .map(SignedInAgent::id)
                .distinct();
    }

    /** A row without an xmax is new, and not brought up to date: he was not here before. */
    private void see(List<AgentId> agents) {
        jdbc
                .sql("""
                        insert into security.presence (agent_id, seen_at)
                        select agent, :now from unnest(:agents) as agent order by agent
                        on conflict (agent_id) do update set seen_at = excluded.seen_at
                        returning case when xmax = 0 then agent_id end""")
                .param("agents", agents.stream().map(AgentId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .forEach(arrived -> events.publishEvent(new AgentArrived(new AgentId(arrived))));
    }

    private List<AgentId> lost() {
        return jdbc.sql("select agent_id from security.presence where seen_at < ? order by agent_id")
                .param(Timestamp.from(lostBefore()))
                .query((row, number) -> new AgentId(row.getLong(1)))
                .list();
    }

    /** Of several processes that notice it one tells. */
    private AgentId depart(AgentId agent) {
        int departed = jdbc.sql("delete from security.presence where agent_id = ? and seen_at < ?")
                .params(agent.value(), Timestamp.from(lostBefore()))
                .update();
        if (departed > 0) {
            events.publishEvent(new AgentDeparted(agent));
        }
        return agent;
    }

    private Instant lostBefore() {
        return clock.instant().minus(LOST_AFTER);
    }
}
