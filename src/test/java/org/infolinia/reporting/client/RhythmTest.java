package org.infolinia.reporting.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2025-10-01, 2025-12-31",
        "2026-03-31, 2025-10-01, 2025-12-31",
        "2026-04-01, 2026-01-01, 2026-03-31",
        "2026-12-31, 2026-07-01, 2026-09-30",
    })
    void theLastFullQuarterEndsBeforeToday(LocalDate today, LocalDate from, LocalDate until) {
        assertThat(Rhythm.QUARTERLY.lastFull(today)).isEqualTo(new FigurePeriod(from, until));
    }

    @Test
    void theLastFullMonthEndsBeforeToday() {
        assertThat(Rhythm.MONTHLY.lastFull(LocalDate.of(2028, 3, 1))).isEqualTo(FigurePeriod.of(YearMonth.of(2028, 2)));
    }

    @Test
    void aReportIsDueInTheMorningWhereTheProgramIsWhateverTheClocksWerePutTo() {
        var march = FigurePeriod.of(YearMonth.of(2026, 3));
        var october = FigurePeriod.of(YearMonth.of(2026, 10));

        assertThat(ReportSchedule.dueAt(march, 1, ZoneId.of("Europe/Warsaw"))).isEqualTo("2026-04-01T05:00:00Z");
        assertThat(ReportSchedule.dueAt(october, 28, ZoneId.of("Europe/Warsaw")))
                .isEqualTo("2026-11-28T06:00:00Z");
        assertThat(ReportSchedule.dueAt(october, 5, ZoneId.of("Asia/Baku"))).isEqualTo("2026-11-05T03:00:00Z");
    }
}
