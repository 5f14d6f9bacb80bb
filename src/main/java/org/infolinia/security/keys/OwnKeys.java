package org.infolinia.security.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.infolinia.kernel.AgentId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what agents have chosen for the product's chords, each for himself. The screens know what the names mean. */
@Service
public class OwnKeys {

    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{1,40}");

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    OwnKeys(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What the signed-in agent has chosen, by chord; empty when nobody is signed in. */
    @Transactional(readOnly = true)
    public Map<String, String> mine() {
        var chosen = new HashMap<String, String>();
        gatekeeper
                .agent()
                .ifPresent(agent -> jdbc.sql("select chord, choice from security.agent_key where agent_id = ?")
                        .param(agent.id().value())
                        .query(row -> {
                            chosen.put(row.getString(1), row.getString(2));
                        }));
        return chosen;
    }

    /**
     * Keeps what the signed-in agent chooses for a chord.
     *
     * @throws IllegalArgumentException when a name is none
     */
    @Transactional
    public void choose(String chord, String choice) {
        if (!NAME.matcher(chord).matches() || !NAME.matcher(choice).matches()) {
            throw new IllegalArgumentException("There is no chord " + chord + " or no choice " + choice);
        }
        var me = me();
        jdbc.sql("""
                        insert into security.agent_key (agent_id, chord, choice) values (?, ?, ?)
                        on conflict (agent_id, chord) do update set choice = excluded.choice""").params(me.value(), chord, choice).update();
        events.publishEvent(new KeyChosen(gatekeeper.actor(), me, chord, choice));
    }

    private AgentId me() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent has keys of his own"));
    }
}
