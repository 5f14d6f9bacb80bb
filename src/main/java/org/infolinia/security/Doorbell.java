package org.infolinia.security;

import org.infolinia.security.SignInThrottle.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows from which address of the network somebody wants to be let in. */
@Component
class Doorbell {

    private static final String NOWHERE = "";

    /** Whoever types this login in the current request. */
    Visitor visitor(String login) {
        return new Visitor(login, address());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : NOWHERE;
    }
}
