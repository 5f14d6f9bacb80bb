package org.infolinia.reporting.client.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.junit.jupiter.api.Test;

class ReportDaysTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    @Test
    void aMonthInWhichClocksAreTurnedBackHasAnHourMore() {
        var october =
                ReportDays.of(FigurePeriod.of(YearMonth.of(2026, 10)), WARSAW, Instant.parse("2026-11-17T09:00:00Z"));

        assertThat(october.from()).isEqualTo("2026-09-30T22:00:00Z");
        assertThat(october.until()).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(Duration.between(october.from(), october.until())).isEqualTo(Duration.ofHours(31 * 24 + 1));
        assertThat(october.count()).isEqualTo(31);
    }

    @Test
    void daysBeginWhereTheProgramIs() {
        var midnightInBaku = Instant.parse("2026-10-31T20:00:00Z");
        var october = FigurePeriod.of(YearMonth.of(2026, 10));

        assertThat(ReportDays.of(october, BAKU, midnightInBaku).isOver()).isTrue();
        assertThat(ReportDays.of(october, BAKU, midnightInBaku.minusMillis(1)).isOver())
                .isFalse();
        assertThat(ReportDays.of(october, WARSAW, midnightInBaku).isOver()).isFalse();
    }

    @Test
    void whatIsDueTodayIsNotOverdue() {
        var november = FigurePeriod.of(YearMonth.of(2026, 11));

        assertThat(new ReportDays(november, WARSAW, LocalDate.of(2026, 11, 17)).lastFullDay())
                .isEqualTo("2026-11-16");
        assertThat(new ReportDays(november, WARSAW, LocalDate.of(2027, 2, 1)).lastFullDay())
                .isEqualTo("2026-11-30");
    }

    @Test
    void aQuarterIsComparedWithTheQuarterBefore() {
        var first = new FigurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

        assertThat(new ReportDays(first, WARSAW, LocalDate.of(2026, 4, 1))
                        .before()
                        .period())
                .isEqualTo(new FigurePeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
    }
}
