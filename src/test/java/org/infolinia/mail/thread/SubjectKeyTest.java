package org.infolinia.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Nie ma mnie, nie ma mnie",
        "Re: Nie ma mnie, nie ma mnie",
        "RE: Odp: re[2]: Nie  ma mnie [#204187], nie ma mnie",
        "AW: FW: Nie ma mnie, nie ma mnie",
        "Repertuar: nowy, repertuar: nowy",
        "'', ''"
    })
    void repliesAndMarksMakeNoOtherSubject(String subject, String answered) {
        assertThat(SubjectKey.of(subject)).isEqualTo(answered);
    }
}
