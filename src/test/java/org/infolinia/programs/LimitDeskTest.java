package org.infolinia.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class LimitDeskTest {

    private static final AdjustmentLimits TIGHTER = AdjustmentLimits.of(100, 300, 1_000, 5_000);

    @Autowired
    LimitDesk desk;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    ParticipantRegister register;

    @Autowired
    PointsLedger ledger;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;
    private AdjustmentLimits agents;

    @BeforeEach
    void anAdministratorOfAProgram() {
        program = new LedgerFixture(directory, register, ledger, gatekeeper).aProgram();
        agents = directory.limits(program, Role.AGENT).orElseThrow();
        SignedIn.administrator();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void otherLimitsHoldAtOnceAndTheTrailKnowsWhatHeldBefore() {
        change(agents, TIGHTER).orElseThrow();

        assertThat(directory.limits(program, Role.AGENT)).contains(TIGHTER);
        assertThat(events.stream(LimitsChanged.class))
                .filteredOn(event -> event.program().equals(program))
                .singleElement()
                .satisfies(event -> assertThat(event.facts().details())
                        .containsAllEntriesOf(Map.of("role", "AGENT", "per-adjustment", "500 > 100"))
                        .doesNotContainKey("steps"));
    }

    @Test
    void aRoleThatMightNotAdjustMayFromNowOn() {
        var command = new ChangeLimits(program, Role.ADMINISTRATOR, null, AdjustmentLimits.OF_MANAGERS);

        desk.change(command).orElseThrow();

        assertThat(directory.limits(program, Role.ADMINISTRATOR)).contains(AdjustmentLimits.OF_MANAGERS);
        assertThat(refusalOf(desk.change(command))).isEqualTo("limits-changed-meanwhile");
    }

    @Test
    void whatSomebodyElseSettledMeanwhileIsNotOverwritten() {
        change(agents, TIGHTER).orElseThrow();

        assertThat(refusalOf(change(agents, AdjustmentLimits.OF_AGENTS))).isEqualTo("limits-changed-meanwhile");
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThat(refusalOf(change(agents, AdjustmentLimits.of(100, 300, 50, 5_000))))
                .isEqualTo("limits-order");
        assertThat(refusalOf(change(agents, AdjustmentLimits.of(100, 300, 6_000, 5_000))))
                .isEqualTo("limits-order");
        assertThat(refusalOf(change(agents, AdjustmentLimits.of(0, 300, 1_000, 5_000))))
                .isEqualTo("limits-range");
        assertThat(refusalOf(change(agents, TIGHTER.inSteps(Points.of(50), Points.of(101)))))
                .isEqualTo("limits-steps");
        assertThat(refusalOf(change(agents, TIGHTER.inSteps(Points.of(50), Points.of(50)))))
                .isEqualTo("limits-steps");
    }

    @Test
    void stepsAreSettledWithThem() {
        change(agents, TIGHTER.inSteps(Points.of(50), Points.of(100))).orElseThrow();

        assertThat(directory.limits(program, Role.AGENT).orElseThrow().steps())
                .isEqualTo(List.of(Points.of(50), Points.of(100)));
    }

    @Test
    void aSupervisorSettlesNone() {
        SignedIn.supervisorOf(program);

        assertThatThrownBy(() -> change(agents, TIGHTER)).isInstanceOf(AccessDeniedException.class);
    }

    private Outcome<AdjustmentLimits> change(AdjustmentLimits seen, AdjustmentLimits limits) {
        return desk.change(new ChangeLimits(program, Role.AGENT, seen, limits));
    }

    private static String refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
    }
}
