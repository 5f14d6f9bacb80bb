package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jan kropka kowalski małpa wp kropka pl, jan.kowalski@wp.pl",
        "anna minus nowak małpa onet pl, anna-nowak@onet.pl",
        "jan kowalski małpa o2 pl, jankowalski@o2.pl",
        "ewa podłoga 77 malpa interia kropka com kropka pl, ewa_77@interia.com.pl",
        "ewa podkreślnik dolny lis @ wp kropka pl, ewa_lis@wp.pl",
        "jan at gmail dot com, jan@gmail.com",
        "jan underscore smith monkey outlook com, jan_smith@outlook.com",
        "leyla altdan xətt aliyeva et mail nöqtə az, leyla_aliyeva@mail.az",
        "elnur tire 85 sobaka mail nokta ru, elnur-85@mail.ru",
        "anna.k@gmail kropka com, anna.k@gmail.com"
    })
    void anAddressIsSaidWordByWord(String said, String address) {
        assertThat(SpokenAddress.of(words(said))).contains(address);
    }

    @ParameterizedTest
    @CsvSource({"jan kropka nowak, jan.nowak", "jan małpa, jan", "anna podkreślnik nowak, anna_nowak"})
    void theBeginningIsEnough(String said, String localPart) {
        assertThat(SpokenAddress.of(words(said))).contains(localPart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jan nowak", "Podłoga Jan", "małpa", "kropka", "nowak at warszawa", "nowak jan kropka lis"})
    void otherWordsAreNoAddress(String said) {
        assertThat(SpokenAddress.of(words(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {SpokenAddress.MOST_WORDS, 10_000})
    void endlessWordsAreNoAddress(int times) {
        assertThat(SpokenAddress.of(words("jan kropka ".repeat(times)))).isEmpty();
    }

    private static List<String> words(String said) {
        return said.isEmpty() ? List.of() : List.of(said.split(" "));
    }
}
