package org.infolinia.security;

import java.time.Instant;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;

/** An agent as colleagues and administrators see him. */
public record AgentView(
        AgentId id,
        String login,
        PersonName name,
        Role role,
        Language language,
        ProgramScope scope,
        boolean active,
        Instant createdAt) {}
