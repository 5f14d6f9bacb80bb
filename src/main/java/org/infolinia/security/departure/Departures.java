package org.infolinia.security.departure;

import org.infolinia.kernel.AgentId;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Knows who is signed in where. Somebody who closes one of two browsers is still there. */
@Component
class Departures {

    private final SessionRegistry sessions;
    private final ApplicationEventPublisher events;

    Departures(SessionRegistry sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    @EventListener
    void on(SessionDestroyedEvent ended) {
        ended.getSecurityContexts().stream()
                .map(context -> context.getAuthentication())
                .filter(authentication -> authentication != null)
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedInAgent.class::isInstance)
                .map(SignedInAgent.class::cast)
                .map(SignedInAgent::id)
                .distinct()
                .filter(agent -> !isElsewhere(agent, ended.getId()))
                .forEach(agent -> events.publishEvent(new AgentDeparted(agent)));
    }

    private boolean isElsewhere(AgentId agent, String session) {
        return sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedInAgent present
                        && present.id().equals(agent))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .anyMatch(other -> !other.getSessionId().equals(session));
    }
}
