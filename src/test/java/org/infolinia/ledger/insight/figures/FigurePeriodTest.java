package org.infolinia.ledger.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigurePeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Test
    void theUsualPeriodIsTheLastFullMonth() {
        assertThat(FigurePeriod.lastFullMonth(DAY)).isEqualTo(period("2026-10-01", "2026-10-31"));
    }

    @Test
    void beforeAMonthIsTheMonthBeforeHoweverLong() {
        assertThat(period("2026-03-01", "2026-03-31").before()).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(period("2026-02-01", "2026-02-28").after()).isEqualTo(period("2026-03-01", "2026-03-31"));
    }

    @Test
    void beforeAQuarterIsTheQuarterBefore() {
        assertThat(period("2026-07-01", "2026-09-30").before()).isEqualTo(period("2026-04-01", "2026-06-30"));
    }

    @Test
    void beforeOtherDaysAreAsManyDays() {
        assertThat(period("2026-10-05", "2026-10-11").before()).isEqualTo(period("2026-09-28", "2026-10-04"));
        assertThat(period("2026-10-05", "2026-10-11").after()).isEqualTo(period("2026-10-12", "2026-10-18"));
    }

    @Test
    void aPeriodEndsAfterItBeginsAndWithinTwoYears() {
        assertThatThrownBy(() -> new FigurePeriod(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(FigurePeriod.isPossible(DAY, DAY)).isTrue();
        assertThat(FigurePeriod.isPossible(DAY, DAY.plusDays(FigurePeriod.MAXIMUM_DAYS - 1)))
                .isTrue();
        assertThat(FigurePeriod.isPossible(DAY, DAY.plusDays(FigurePeriod.MAXIMUM_DAYS)))
                .isFalse();
    }

    private static FigurePeriod period(String from, String until) {
        return new FigurePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}
