package org.infolinia.demo.contacts;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The agents, who did all that the demo's history tells. */
@Component
class Team {

    private final AgentDirectory directory;

    Team(AgentDirectory directory) {
        this.directory = directory;
    }

    /** One of the agents who serve a participant of this language. */
    AgentView serving(Language language, RandomGenerator random) {
        var speakers = directory.everybody().stream()
                .filter(agent -> agent.role() == Role.AGENT)
                .filter(agent -> (agent.language() == Language.AZ) == (language == Language.AZ))
                .toList();
        return speakers.get(random.nextInt(speakers.size()));
    }

    /** By what he signs in with. */
    AgentId called(String login) {
        return directory.everybody().stream()
                .filter(agent -> agent.login().equals(login))
                .map(AgentView::id)
                .findFirst()
                .orElseThrow();
    }

    /** Does {@code work} as if this agent were signed in. */
    void as(AgentId id, Runnable work) {
        as(id, () -> {
            work.run();
            return id;
        });
    }

    /** The same, with what comes of it. */
    <T> T as(AgentId id, Supplier<T> work) {
        var agent = directory.find(id).orElseThrow();
        var signedIn = directory.loadUserByUsername(agent.login());
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, "", signedIn.getAuthorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
