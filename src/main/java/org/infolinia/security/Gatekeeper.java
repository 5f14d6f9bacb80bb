package org.infolinia.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Knows who acts and what he may do. Every service asks here before it shows or changes anything, so that no door
 * (screen, command, mail, web) can forget to.
 */
@Component
public class Gatekeeper {

    /**
     * Lets the current actor through.
     *
     * @return who acts, for the audit trail
     * @throws AccessDeniedException when he may not, or works for other programs
     */
    public Actor demand(Permission permission, ProgramId program) {
        if (!allows(permission, program)) {
            throw new AccessDeniedException(permission + " is not granted for program " + program.value());
        }
        return actor();
    }

    /** The same for what concerns no single program. */
    public Actor demand(Permission permission) {
        if (!allows(permission)) {
            throw new AccessDeniedException(permission + " is not granted");
        }
        return actor();
    }

    public boolean allows(Permission permission, ProgramId program) {
        return allows(permission) && scope().includes(program);
    }

    public boolean allows(Permission permission) {
        return isSystem() || agent().map(agent -> agent.role().may(permission)).orElse(false);
    }

    /** The programs the current actor works for; none when nobody is signed in. */
    public ProgramScope scope() {
        if (isSystem()) {
            return ProgramScope.all();
        }
        return agent().map(SignedInAgent::scope).orElse(ProgramScope.of(Set.of()));
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public Actor actor() {
        return switch (authentication()) {
            case SystemAuthentication system -> system.actor;
            case null, default ->
                agent().map(SignedInAgent::actor).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        };
    }

    /** The agent of this session; empty for the system and for visitors. */
    public Optional<SignedInAgent> agent() {
        return Optional.ofNullable(authentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedInAgent.class::isInstance)
                .map(SignedInAgent.class::cast);
    }

    /**
     * Does {@code work} in the system's own name, for timers, mail and commands, which have no user.
     *
     * @param part the part of the system that acts, as the audit trail shall show it
     */
    public <T> T asSystem(String part, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SystemAuthentication(Actor.system(part))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void asSystem(String part, Runnable work) {
        asSystem(part, () -> {
            work.run();
            return part;
        });
    }

    private boolean isSystem() {
        return authentication() instanceof SystemAuthentication;
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static final class SystemAuthentication extends AbstractAuthenticationToken {

        private final transient Actor actor;

        SystemAuthentication(Actor actor) {
            super(List.of());
            this.actor = actor;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return actor.name();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SystemAuthentication that && actor.equals(that.actor);
        }

        @Override
        public int hashCode() {
            return actor.hashCode();
        }
    }
}
