package org.infolinia.scripts.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class MandateDeskTest {

    private static final Mandate NOTHING = new Mandate(null, "");

    @Autowired
    MandateDesk desk;

    @Autowired
    ScriptLibrary library;

    @Autowired
    AgentDirectory agents;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ScriptVersion version;

    @BeforeEach
    void anAuthorIsSignedIn() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
        version = library.version(library.importDraft(program, ScriptFixture.file("ks-balance"), "a test")
                .orElseThrow());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void ownerAndScopeAreSettledForEveryVersionOfTheScript() {
        var wanted = new Mandate(colleagueOf(program), "Balance and expiry, no complaints");

        desk.settle(version, NOTHING, wanted).orElseThrow();

        var later = library.version(library.draft(program, version.content(), "later"));
        assertThat(desk.of(later)).isEqualTo(wanted);
    }

    @Test
    void whoSawSomethingElseIsTold() {
        desk.settle(version, NOTHING, new Mandate(null, "Balance")).orElseThrow();

        assertThat(desk.settle(version, NOTHING, new Mandate(null, "Expiry")))
                .isEqualTo(Outcome.refused("mandate-changed-meanwhile"));
    }

    @Test
    void nobodyOfAnotherProgramAnswersForAScript() {
        var stranger = colleagueOf(new Programs(directory, gatekeeper).aProgram());

        assertThat(desk.settle(version, NOTHING, new Mandate(stranger, "")))
                .isEqualTo(Outcome.refused("mandate-owner"));
    }

    @Test
    void anAgentReadsItAndDoesNotSettleIt() {
        SignedIn.agentOf(program);

        assertThat(desk.of(version)).isEqualTo(NOTHING);
        assertThatThrownBy(() -> desk.settle(version, NOTHING, new Mandate(null, "mine")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private AgentId colleagueOf(ProgramId of) {
        var command = new EnrollAgent(
                "owner" + of.value(),
                "a-long-enough-password",
                new PersonName("Olga", "Opiekun"),
                Role.SUPERVISOR,
                Language.PL,
                Set.of(of));
        return gatekeeper.asSystem("test", () -> agents.enroll(command)).orElseThrow();
    }
}
