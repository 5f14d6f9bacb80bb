package org.infolinia.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where agents get mail at work, and what they are written to about. */
@Service
public class WorkMails {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    WorkMails(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Puts it down in the place of what was known before. */
    @Transactional
    public void put(AgentId agent, WorkMail mail) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        jdbc.sql("""
                        insert into security.work_mail (agent_id, address, is_told_of_requests)
                        values (:agent, :address, :told)
                        on conflict (agent_id) do update
                           set address = excluded.address, is_told_of_requests = excluded.is_told_of_requests""")
                .param("agent", agent.value())
                .param("address", mail.address().value())
                .param("told", mail.isToldOfRequests())
                .update();
        events.publishEvent(new WorkMailChanged(by, agent, mail.isToldOfRequests()));
    }

    /** Nothing is mailed to the agent any more. */
    @Transactional
    public void forget(AgentId agent) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        int forgotten = jdbc.sql("delete from security.work_mail where agent_id = ?")
                .param(agent.value())
                .update();
        if (forgotten > 0) {
            events.publishEvent(new WorkMailChanged(by, agent, false));
        }
    }

    /** Those of whom it is known. */
    @Transactional(readOnly = true)
    public Map<AgentId, WorkMail> all() {
        gatekeeper.demand(Permission.MANAGE_AGENTS);
        var all = new HashMap<AgentId, WorkMail>();
        jdbc.sql("select agent_id, address, is_told_of_requests from security.work_mail")
                .query(row -> {
                    all.put(new AgentId(row.getLong(1)), mail(row));
                });
        return all;
    }

    /**
     * When an agent was last told of requests, the epoch if never; nobody else tells him before the end of the
     * transaction. Empty when somebody does at this moment, or he is not to be told.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> lastTold(AgentId agent) {
        return jdbc.sql("""
                        select coalesce(told_at, 'epoch') from security.work_mail
                         where agent_id = ? and is_told_of_requests for update skip locked""")
                .param(agent.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AgentId agent, Instant at) {
        jdbc.sql("update security.work_mail set told_at = ? where agent_id = ?")
                .params(Timestamp.from(at), agent.value())
                .update();
    }

    private static WorkMail mail(ResultSet row) throws SQLException {
        return new WorkMail(new EmailAddress(row.getString(2)), row.getBoolean(3));
    }
}
