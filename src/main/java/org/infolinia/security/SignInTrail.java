package org.infolinia.security;

import org.infolinia.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts every sign-in and every refused one into the audit trail, and counts the refused ones. */
@Component
class SignInTrail {

    private final ApplicationEventPublisher events;
    private final SignInThrottle throttle;
    private final Doorbell doorbell;

    SignInTrail(ApplicationEventPublisher events, SignInThrottle throttle, Doorbell doorbell) {
        this.events = events;
        this.throttle = throttle;
        this.doorbell = doorbell;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInAgent agent) {
            throttle.succeeded(doorbell.visitor(agent.login()));
            events.publishEvent(new SignInRecorded(agent.actor(), true, agent.login()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        var typed = event.getAuthentication().getName();
        if (EnrollAgent.isLogin(typed)) {
            throttle.failed(doorbell.visitor(typed));
        }
        var shown = EnrollAgent.isLogin(typed) ? typed : "(not a login)";
        events.publishEvent(new SignInRecorded(Actor.system("sign-in"), false, shown));
    }
}
