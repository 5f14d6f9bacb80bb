package org.infolinia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class PrivacyDeskTest {

    @Autowired
    private PrivacyDesk desk;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JsonMapper json;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void registerHalina() {
        program = new Programs(programs, gatekeeper).aProgram();
        halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theExportHoldsWhatEveryModuleKeeps() {
        SignedIn.supervisorOf(program);

        var sources = json.readTree(desk.export(halina)).get("sources");

        assertThat(sources.at("/participants/participant/0/first_name").stringValue())
                .isEqualTo("Halina");
        assertThat(sources.at("/participants/contactPoints")).hasSize(3);
        assertThat(sources.has("surveys")).isTrue();
    }

    @Test
    void takingTheDataOutStandsInTheTrail() {
        SignedIn.supervisorOf(program);
        desk.export(halina);

        assertThat(trail.about(halina, program)).extracting(AuditEntry::action).contains("privacy.data-exported");
    }

    @Test
    void anAgentTakesNothingOut() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.export(halina));
    }

    @Test
    void nobodyTakesOutWhatIsKeptInOtherPrograms() {
        SignedIn.supervisorOf(new Programs(programs, gatekeeper).aProgram());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.export(halina));
    }
}
