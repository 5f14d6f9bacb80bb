package org.infolinia.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDate;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StatementsTest extends LedgerTest {

    @Autowired
    Statements statements;

    @Test
    void statementLinesAddUpThoughSomeWereBackDated() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));
        fixture.earn(program, halina, 50, TODAY.minusDays(5), MARCH);

        var lines = statements.newest(halina, 10);

        assertThat(lines).extracting(line -> line.points().value()).containsExactly(-30L, 50L, 100L);
        assertThat(lines).extracting(line -> line.balanceAfter().value()).containsExactly(120L, 150L, 100L);
        assertThat(statements.between(halina, TODAY.minusDays(5), TODAY.minusDays(3)))
                .extracting(line -> line.balanceAfter().value())
                .containsExactly(150L);
    }

    @Test
    void theBalanceOfADayIsThatOfItsEvening() {
        fixture.earn(program, halina, 100, TODAY.minusDays(10), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));

        assertThat(statements.balanceOn(halina, TODAY.minusDays(11))).isEqualTo(Points.ZERO);
        assertThat(statements.balanceOn(halina, TODAY.minusDays(3))).isEqualTo(Points.of(100));
        assertThat(statements.balanceOn(halina, TODAY.minusDays(2))).isEqualTo(Points.of(70));
    }

    @Test
    void theExplanationSumsToTheBalance() {
        fixture.earn(program, halina, 1_240, LocalDate.of(2026, 2, 10), MARCH);
        fixture.earn(program, halina, 200, LocalDate.of(2026, 4, 10), MARCH);
        fixture.earn(program, halina, 100, LocalDate.of(2026, 5, 10), MARCH);
        fixture.spend(program, halina, 900, LocalDate.of(2026, 6, 1));

        var explanation = statements.explain(halina, LocalDate.of(2026, 3, 1), TODAY);

        assertThat(explanation.parts().stream()
                        .map(Explanation.Part::points)
                        .reduce(explanation.opening(), Points::plus))
                .isEqualTo(explanation.closing())
                .isEqualTo(statements.balanceOn(halina, TODAY))
                .isEqualTo(Points.of(640));
        assertThat(explanation.words().replace('\u00a0', ' '))
                .isEqualTo("Przed 1 marca 2026 na koncie było 1 240 punktów. "
                        + "Przybyło 300 punktów: 300 za 2 zakupy. "
                        + "Ubyło 900 punktów: 900 na nagrodę. "
                        + "17 listopada 2026 na koncie jest 640 punktów.");
    }
}
