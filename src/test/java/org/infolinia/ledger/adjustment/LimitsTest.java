package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.programs.AdjustmentLimits;
import org.junit.jupiter.api.Test;

/** What an agent may do alone, what needs his supervisor, and what nobody may. */
class LimitsTest extends LedgerTest {

    @Test
    void moreThanTheAgentsLimitNeedsTheSupervisor() {
        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 501)))).contains("adjustment-needs-approval");

        aSupervisorTakesOver();
        assertThat(desk.adjust(adjustment(program, halina, 501))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNobodyMayDoIsRefusedForAll() {
        aSupervisorTakesOver();
        var command = new AdjustPoints(
                halina,
                program,
                Points.of(5_001),
                "reward-defective",
                "Nagroda dotarła uszkodzona, wymiana.",
                OpenCases.callWith(halina),
                UUID.randomUUID());

        assertThat(refusalOf(desk.adjust(command))).contains("adjustment-beyond-limits");
    }

    @Test
    void aThirdAdjustmentOfTheSameWalletInAWeekNeedsTheSupervisor() {
        desk.adjust(adjustment(program, halina, 10)).orElseThrow();
        desk.adjust(adjustment(program, halina, 10)).orElseThrow();

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 10)))).contains("adjustment-needs-approval");
    }

    @Test
    void anAdjustmentReversedInPartGoesOnCounting() {
        var maker = agent;
        desk.adjust(adjustment(program, halina, 10)).orElseThrow();
        var second = desk.adjust(adjustment(program, halina, 10)).orElseThrow();
        aSupervisorTakesOver();
        desk.reverse(new ReverseAdjustment(
                        second.posting(),
                        Points.of(1),
                        "Dopisane omyłkowo, cofam.",
                        OpenCases.ticketOf(halina),
                        UUID.randomUUID()))
                .orElseThrow();
        SignedIn.as(maker);
        fixture.identify(halina);

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 10)))).contains("adjustment-needs-approval");
    }

    @Test
    void anAgentTakesNoPointsAlone() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, -10)))).contains("adjustment-needs-approval");
    }

    @Test
    void theDaysLimitCountsEveryParticipant() {
        for (int i = 0; i < 4; i++) {
            desk.adjust(adjustment(program, identified(), 500)).orElseThrow();
        }

        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 1)))).contains("adjustment-needs-approval");

        clock.advance(Duration.ofDays(1));
        fixture.identify(halina);
        assertThat(desk.adjust(adjustment(program, halina, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theMonthsLimitHoldsOverItsDays() {
        program = fixture.aProgram(AdjustmentLimits.of(500, 1_000, 1_000, 1_500));
        agent = SignedIn.agentOf(program);
        halina = identified();
        for (int i = 0; i < 3; i++) {
            desk.adjust(adjustment(program, identified(), 500)).orElseThrow();
            clock.advance(Duration.ofDays(1));
        }
        fixture.identify(halina);

        var preview = desk.preview(adjustment(program, halina, 1).proposal()).orElseThrow();

        assertThat(preview.verdict().uses())
                .filteredOn(LimitUse::isExceeded)
                .containsExactly(new LimitUse(LimitUse.Limit.PER_MONTH, 1_501, 1_500));
        clock.advance(Duration.ofDays(12));
        fixture.identify(halina);
        assertThat(desk.adjust(adjustment(program, halina, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyTheProgramsAmountsAreAllowedWhereItFixesThem() {
        program = fixture.aProgram(AdjustmentLimits.OF_AGENTS.inSteps(Points.of(100), Points.of(250), Points.of(500)));
        agent = SignedIn.agentOf(program);
        halina = identified();

        assertThat(desk.adjust(adjustment(program, halina, 120)))
                .isEqualTo(Outcome.refused("adjustment-not-a-step", "100, 250, 500"));
        assertThat(desk.adjust(adjustment(program, halina, 250))).isInstanceOf(Outcome.Done.class);
    }
}
