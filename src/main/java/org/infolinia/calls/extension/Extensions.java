package org.infolinia.calls.extension;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Which agent sits at which telephone. Each says so himself, since he knows where he sat down today. */
@Service
public class Extensions {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Extensions(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The signed-in agent's; empty when he has none. */
    @Transactional(readOnly = true)
    public Optional<String> mine() {
        return jdbc.sql("select extension from calls.extension where agent_id = ?")
                .param(me().id().value())
                .query(String.class)
                .optional();
    }

    /**
     * Binds the signed-in agent to an extension. Whoever sat there before is not there any more.
     *
     * @param typed blank for none; refused as {@code extension-malformed}
     */
    @Transactional
    public Outcome<String> bind(String typed) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        var extension = typed.strip();
        if (!extension.isEmpty() && !isExtension(extension)) {
            return Outcome.refused("extension-malformed");
        }
        var me = me();
        jdbc.sql("delete from calls.extension where agent_id = ? or extension = ?")
                .params(me.id().value(), extension)
                .update();
        if (!extension.isEmpty()) {
            jdbc.sql("insert into calls.extension (agent_id, extension) values (?, ?)")
                    .params(me.id().value(), extension)
                    .update();
        }
        events.publishEvent(new ExtensionBound(me.actor(), me.id(), extension));
        return Outcome.done(extension);
    }

    public static boolean isExtension(String candidate) {
        return SYNTAX.matcher(candidate).matches();
    }

    /** Who sits at these; those nobody sits at are missing. */
    public Map<String, AgentId> agentsAt(Collection<String> extensions) {
        var agents = new HashMap<String, AgentId>();
        if (!extensions.isEmpty()) {
            jdbc.sql("select extension, agent_id from calls.extension where extension = any(?)")
                    .param(extensions.toArray(String[]::new))
                    .query(row -> {
                        agents.put(row.getString(1), new AgentId(row.getLong(2)));
                    });
        }
        return agents;
    }

    private SignedInAgent me() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent has an extension"));
    }
}
