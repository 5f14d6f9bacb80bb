package org.infolinia.programs.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8-16                       | 8:00-16:00
                    08:00 – 16:30              | 8:00-16:30
                    12:30-16; 8:00-12:00       | 8:00-12:00, 12:30-16:00
                    0:00-24:00                 | 0:00-24:00
                    8-12,12-16                 | 8:00-12:00, 12:00-16:00
                    """)
    void shiftsAreReadAsPeopleWriteThem(String written, String meant) {
        assertThat(Shifts.parse(written)).map(Shifts::toString).contains(meant);
    }

    @Test
    void nothingWrittenMeansThatNobodyWorks() {
        assertThat(Shifts.parse("  ")).contains(Shifts.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8",
                "16-8",
                "8-8",
                "8-25",
                "8-24:01",
                "8:60-9",
                "8-12, 11-14",
                "eight to four",
                "8-9,",
                "1-2,3-4,5-6,7-8,9-10,11-12,13-14",
                "99999999999-1"
            })
    void whatCannotBeReadIsNotGuessed(String written) {
        assertThat(Shifts.parse(written)).isEmpty();
    }

    @Test
    void whatIsWrittenOutIsReadBack() {
        var shifts = Shifts.parse("8-12, 12:30-16").orElseThrow();

        assertThat(Shifts.parse(shifts.toString())).contains(shifts);
    }
}
