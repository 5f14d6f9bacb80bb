package org.infolinia.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneEditTest {

    @ParameterizedTest
    @CsvSource({
        "601274418, 601274418",
        "601274418, 601274419",
        "601274418, 701274418",
        "601274418, 60127441",
        "601274418, 6012744180",
        "601274418, 601247418",
        "601274418, 610274418",
        "601274418, 601274481"
    })
    void oneSlipIsForgivenBothWays(String one, String other) {
        assertThat(separatesAtMost(one, other)).isTrue();
        assertThat(separatesAtMost(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"601274418, 601274520", "601274418, 6012744", "601274418, 106274418", "12, 34"})
    void twoSlipsAreNot(String one, String other) {
        assertThat(separatesAtMost(one, other)).isFalse();
        assertThat(separatesAtMost(other, one)).isFalse();
    }

    private static boolean separatesAtMost(String one, String other) {
        return OneEdit.separatesAtMost(new BytesRef(one), new BytesRef(other));
    }
}
