package org.infolinia.demo.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.infolinia.demo.people.Sex;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Map<String, String> VALUES = Map.of("shop", "Lublin, Zana 19");

    @Test
    void valuesStandInTheirPlaces() {
        assertThat(Wording.of("Zakupy ({shop})", Sex.FEMALE, VALUES)).isEqualTo("Zakupy (Lublin, Zana 19)");
    }

    @Test
    void verbsAgreeWithTheSexOfTheParticipant() {
        assertThat(Wording.of("Robi{łam|łem}", Sex.FEMALE, VALUES)).isEqualTo("Robiłam");
        assertThat(Wording.of("Robi{łam|łem}", Sex.MALE, VALUES)).isEqualTo("Robiłem");
    }

    @Test
    void anUnknownValueIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.of("{shp}", Sex.MALE, VALUES));
    }
}
