package org.infolinia.ledger.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.expiry.PointsExpiry;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points that are about to expire, or just have, get a new last day. */
class PointsRescueTest extends LedgerTest {

    private static final LocalDate SOON = TODAY.plusDays(5);
    private static final LocalDate LATELY = TODAY.minusDays(5);
    private static final LocalDate UNTIL = TODAY.plusMonths(3);

    @Autowired
    PointsRescue rescue;

    @Autowired
    PointsExpiry expiry;

    @Autowired
    Statements statements;

    @Test
    void expiredPointsComeBackOnceWithTheNewDay() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), LATELY);
        expire();
        var command = command(60, UNTIL);

        var receipt = rescue.rescue(command).orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(60));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(60), TODAY.minusMonths(3), UNTIL));
        assertThat(rescue.rescue(command).orElseThrow()).isEqualTo(receipt.again());
        assertThat(rescue.rescuable(halina)).isEmpty();
        assertThat(statements.newest(halina, 1))
                .first()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(PostingKind.REINSTATEMENT));
    }

    @Test
    void pointsThatAreStillThereGetTheNewDayToo() {
        fixture.earn(program, halina, 40, TODAY.minusMonths(3), SOON);
        fixture.earn(program, halina, 10, TODAY, MARCH);

        rescue.rescue(command(40, UNTIL)).orElseThrow();

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(50));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(
                        new WalletView.Lot(Points.of(40), TODAY.minusMonths(3), UNTIL),
                        new WalletView.Lot(Points.of(10), TODAY, MARCH));
        assertThat(rescue.rescuable(halina)).isEmpty();
    }

    @Test
    void onlyWhatLapsesSoonOrLapsedLatelyIsRescued() {
        fixture.earn(program, halina, 40, TODAY.minusMonths(5), TODAY.minusDays(40));
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), LATELY);
        fixture.earn(program, halina, 20, TODAY, SOON);
        fixture.earn(program, halina, 10, TODAY, TODAY.plusDays(31));
        expire();

        assertThat(rescue.rescuable(halina))
                .extracting(LapsingLot::points)
                .containsExactly(Points.of(60), Points.of(20));
        assertThat(rescue.rescuable(halina)).extracting(LapsingLot::isExpired).containsExactly(true, false);
    }

    @Test
    void nothingHappensWhenItIsNotWhatWasShown() {
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), SOON);
        var command = command(60, UNTIL);
        fixture.spend(program, halina, 1, TODAY);

        assertThat(refusalOf(rescue.rescue(command))).contains("rescue-changed");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(59));
    }

    @Test
    void whatIsAskedForIsCheckedAsAnAdjustmentIs() {
        fixture.earn(program, halina, 600, TODAY.minusMonths(3), SOON);

        assertThat(refusalOf(rescue.rescue(command(600, UNTIL)))).contains("adjustment-needs-approval");
        aSupervisorTakesOver();
        assertThat(refusalOf(rescue.rescue(command(600, TODAY)))).contains("rescue-day");
        assertThat(refusalOf(rescue.rescue(command(600, TODAY.plusYears(2))))).contains("rescue-day");
    }

    @Test
    void whatIsRescuedCountsTowardsTheLimitsOfWhoDoesIt() {
        for (int i = 0; i < 2; i++) {
            fixture.earn(program, halina, 10, TODAY.minusMonths(3), SOON);
            rescue.rescue(command(10, UNTIL)).orElseThrow();
        }
        fixture.earn(program, halina, 10, TODAY.minusMonths(3), SOON);

        assertThat(refusalOf(rescue.rescue(command(10, UNTIL)))).contains("adjustment-needs-approval");
    }

    @Test
    void whatIsGivenAwayIsPaidByTheBudgetOfWhoGivesIt() {
        fund(agent.id(), 100);
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), SOON);
        assertThat(rescue.budgetUse(program, "missing-bonus", Points.of(60))).isEmpty();
        assertThat(rescue.budgetUse(program, "apology", Points.of(60))
                        .orElseThrow()
                        .leftAfter())
                .isEqualTo(Points.of(40));

        var command = command(60, UNTIL, "apology");
        rescue.rescue(command).orElseThrow();
        rescue.rescue(command).orElseThrow();

        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(40));
    }

    @Test
    void withoutABudgetNothingIsGivenAway() {
        fund(agent.id(), 59);
        fixture.earn(program, halina, 60, TODAY.minusMonths(3), SOON);

        assertThat(rescue.rescue(command(60, UNTIL, "apology"))).isEqualTo(Outcome.refused("budget-spent", 60L, 59L));
        assertThat(budgetOf(agent.id())).isEqualTo(Points.of(59));
        assertThat(ledger.wallet(halina).lots())
                .extracting(WalletView.Lot::expiresOn)
                .containsExactly(SOON);
    }

    private RescuePoints command(long cost, LocalDate until) {
        return command(cost, until, "missing-bonus");
    }

    private RescuePoints command(long cost, LocalDate until, String reason) {
        return new RescuePoints(
                halina,
                program,
                rescue.rescuable(halina).stream().map(LapsingLot::lot).toList(),
                Points.of(cost),
                until,
                reason,
                "Nagroda niedostępna przed wygaśnięciem.",
                OpenCases.ticketOf(halina),
                UUID.randomUUID());
    }

    private void expire() {
        gatekeeper.asSystem("expiry", () -> expiry.run(program));
    }
}
