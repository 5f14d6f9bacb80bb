package org.infolinia.harness;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;

/** Agents who are stored, each with a login of his own; none has the id of somebody who is only signed in. */
public final class EnrolledAgents {

    private final AgentDirectory directory;
    private final Gatekeeper gatekeeper;

    public EnrolledAgents(AgentDirectory directory, Gatekeeper gatekeeper) {
        this.directory = directory;
        this.gatekeeper = gatekeeper;
    }

    /** Nobody is signed in by this. */
    public SignedInAgent enroll(Language language, Role role, String first, String last, ProgramId... programs) {
        return Stream.generate(() -> newlyEnrolled(language, role, new PersonName(first, last), Set.of(programs)))
                .filter(agent -> !SignedIn.isUnstored(agent.id()))
                .findFirst()
                .orElseThrow();
    }

    private SignedInAgent newlyEnrolled(Language language, Role role, PersonName name, Set<ProgramId> programs) {
        var login = "test-" + UUID.randomUUID().toString().substring(0, 8);
        var enrolment = new EnrollAgent(login, "a long password", name, role, language, programs);
        gatekeeper.asSystem("test", () -> directory.enroll(enrolment)).orElseThrow();
        return (SignedInAgent) directory.loadUserByUsername(login);
    }
}
