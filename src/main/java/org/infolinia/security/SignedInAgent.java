package org.infolinia.security;

import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The agent of a session, as he was when he signed in. */
public record SignedInAgent(
        AgentId id,
        String login,
        PersonName name,
        String passwordHash,
        Role role,
        Language language,
        ProgramScope scope)
        implements UserDetails {

    public Actor actor() {
        return Actor.agent(id, name.full());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String toString() {
        return login;
    }
}
