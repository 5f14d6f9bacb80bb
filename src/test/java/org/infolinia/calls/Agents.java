package org.infolinia.calls;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;

/** Agents with nothing in hand yet: each is somebody new, since an agent has one call at most. */
public final class Agents {

    private static final AtomicLong NEXT = new AtomicLong(50_000);

    private Agents() {}

    public static SignedInAgent freshAgentOf(ProgramId program) {
        long id = NEXT.incrementAndGet();
        return SignedIn.as(new SignedInAgent(
                new AgentId(id),
                "agent" + id,
                new PersonName("Tomasz", "Lis"),
                "",
                Role.AGENT,
                Language.EN,
                ProgramScope.of(Set.of(program))));
    }
}
