package org.infolinia.harness;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in for a test, as the sign-in page would. */
public final class SignedIn {

    private static final Set<ProgramId> NO_PROGRAM = Set.of();

    private static final long LARGEST_UNSTORED = 4;

    private SignedIn() {}

    public static SignedInAgent agentOf(ProgramId... programs) {
        return as(1, "marta", Role.AGENT, scope(programs));
    }

    public static SignedInAgent supervisorOf(ProgramId... programs) {
        return as(2, "joanna", Role.SUPERVISOR, scope(programs));
    }

    public static SignedInAgent administrator() {
        return as(3, "admin", Role.ADMINISTRATOR, ProgramScope.all());
    }

    /** Sees these programs alone, as when he has chosen one. */
    public static SignedInAgent administratorOf(ProgramId... programs) {
        return as(3, "admin", Role.ADMINISTRATOR, scope(programs));
    }

    public static SignedInAgent somebodyWithoutPrograms() {
        return as(4, "nobody", Role.AGENT, ProgramScope.of(NO_PROGRAM));
    }

    /** For agents who are stored: signs in exactly this one. */
    public static SignedInAgent as(SignedInAgent agent) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities());
        SecurityContextHolder.getContext().setAuthentication(authentication);
        return agent;
    }

    /** Whether it is the id of somebody who is signed in without being stored; somebody stored may have it by chance. */
    public static boolean isUnstored(AgentId id) {
        return id.value() <= LARGEST_UNSTORED;
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }

    private static SignedInAgent as(long id, String login, Role role, ProgramScope scope) {
        return as(new SignedInAgent(
                new AgentId(id), login, new PersonName(login, "Testowa"), "", role, Language.EN, scope));
    }

    private static ProgramScope scope(ProgramId... programs) {
        return ProgramScope.of(Stream.of(programs).collect(Collectors.toSet()));
    }
}
