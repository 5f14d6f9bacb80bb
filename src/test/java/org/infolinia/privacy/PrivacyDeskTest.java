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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

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

    /** The demo's own notes are about invented people and never stand beside real ones. */
    @Test
    void everyTableThatNamesAParticipantIsLookedInto() {
        var tables = jdbc.sql("""
                        select tables.table_schema || '.' || tables.table_name
                          from information_schema.columns
                          join information_schema.tables using (table_schema, table_name)
                         where column_name = 'participant_id' and table_type = 'BASE TABLE'
                           and tables.table_schema <> 'demo'""").query(String.class).list();
        assertThat(tables).contains("participants.contact_point", "audit.entry", "scripts.run");

        SignedIn.supervisorOf(program);
        var lookedInto = transaction.execute(status -> {
            desk.overview(halina);
            return jdbc.sql("""
                            select schemaname || '.' || relname from pg_stat_xact_user_tables
                             where coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0""").query(String.class).list();
        });

        assertThat(lookedInto).containsAll(tables);
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
