package org.infolinia.search.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenDayTest {

    @Test
    void aDayIsUnderstoodInTheOrdersPeopleUse() {
        assertThat(SpokenDay.of(List.of("12", "04", "1958"))).contains("19580412");
        assertThat(SpokenDay.of(List.of("1958", "4", "12"))).contains("19580412");
        assertThat(SpokenDay.of(List.of("12041958"))).contains("19580412");
        assertThat(SpokenDay.of(List.of("19580412"))).contains("19580412");
    }

    @Test
    void otherDigitsAreNoDay() {
        assertThat(SpokenDay.of(List.of("31", "02", "1958"))).isEmpty();
        assertThat(SpokenDay.of(List.of("601", "274", "418"))).isEmpty();
        assertThat(SpokenDay.of(List.of("4471"))).isEmpty();
        assertThat(SpokenDay.of(List.of("12", "04"))).isEmpty();
    }
}
