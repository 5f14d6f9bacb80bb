package org.infolinia.scripts.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it stands who answers for a script and what it covers. Agents may read it; authors settle it. */
@Service
public class MandateDesk {

    private final JdbcClient jdbc;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    MandateDesk(JdbcClient jdbc, AgentDirectory agents, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Mandate of(ScriptVersion version) {
        gatekeeper.demand(Permission.TAKE_CALLS, version.program());
        return find(version, "");
    }

    /**
     * Settles another. Refused as {@code mandate-changed-meanwhile} when what holds is not what was seen, and as
     * {@code mandate-owner} when the owner does not work for the program.
     */
    @Transactional
    public Outcome<Mandate> settle(ScriptVersion version, Mandate seen, Mandate wanted) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, version.program());
        if (!find(version, " for update").equals(seen)) {
            return Outcome.refused("mandate-changed-meanwhile");
        }
        var owner = wanted.owner();
        if (owner != null && !owner.equals(seen.owner()) && !worksFor(version, owner)) {
            return Outcome.refused("mandate-owner");
        }
        jdbc.sql("update scripts.script set owner_id = :owner, scope = :scope where id = :id")
                .param("owner", owner == null ? null : owner.value())
                .param("scope", wanted.scope())
                .param("id", version.script().value())
                .update();
        events.publishEvent(new MandateSettled(
                by, version.program(), version.script(), version.content().code(), wanted));
        return Outcome.done(wanted);
    }

    private boolean worksFor(ScriptVersion version, AgentId owner) {
        return agents.find(owner)
                .filter(AgentView::active)
                .filter(agent -> agent.scope().includes(version.program()))
                .isPresent();
    }

    private Mandate find(ScriptVersion version, String lock) {
        return jdbc.sql("select owner_id, scope from scripts.script where id = ?" + lock)
                .param(version.script().value())
                .query(MandateDesk::mandate)
                .single();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", Long.class);
        return new Mandate(owner == null ? null : new AgentId(owner), row.getString("scope"));
    }
}
