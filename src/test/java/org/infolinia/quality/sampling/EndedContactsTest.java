package org.infolinia.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

@IntegrationTest
class EndedContactsTest {

    private static final AgentId EWA = new AgentId(7);

    @Autowired
    private EndedContacts contacts;

    @Autowired
    private CallDesk calls;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private ProgramDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void halinaTakesPart() {
        program = new Programs(directory, gatekeeper).aProgram();
        halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
    }

    @Test
    void aWrongNumberIsNotJudged() {
        end(Set.of(Flag.NO_SURVEY), "wrong-number");

        assertThat(candidates()).isZero();
    }

    @Test
    void whoWouldRatherHaveNoSurveyIsJudgedAllTheSame() {
        end(Set.of(Flag.NO_SURVEY), "points-explained");

        assertThat(candidates()).isEqualTo(1);
    }

    @Test
    void aSuspectedFraudIsJudged() {
        end(Set.of(Flag.SUSPECTED_FRAUD, Flag.NO_SURVEY), "fraud-suspected");

        assertThat(candidates()).isEqualTo(1);
    }

    @Test
    void whatWasAboutSomethingBesidesIsJudged() {
        end(Set.of(Flag.NO_SURVEY), "points-explained", "call-dropped");

        assertThat(candidates()).isEqualTo(1);
    }

    private void end(Set<Flag> flags, String... dispositions) {
        var began = FixedClock.TUESDAY_MORNING.minus(Duration.ofDays(1));
        var call = gatekeeper
                .asSystem(
                        "test",
                        () -> calls.importPast(List.of(new PastCall.Taken(
                                StartCall.byHand(program, null),
                                null,
                                EWA,
                                "Ewa Sroka",
                                halina,
                                IdentificationLevel.KNOWLEDGE,
                                began,
                                Duration.ZERO,
                                began.plusSeconds(240),
                                Duration.ofSeconds(30),
                                "",
                                List.of(dispositions)))))
                .getFirst();
        EndedContacts listener = AopTestUtils.getUltimateTargetObject(contacts);
        listener.on(new CallFinished(
                Actor.system("test"), call, program, halina, EWA, List.of(dispositions), flags, false));
    }

    private long candidates() {
        return jdbc.sql("select count(*) from quality.candidate where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }
}
