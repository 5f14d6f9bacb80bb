package org.infolinia.surveys.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallSlicesTest {

    @Test
    void aSliceOfFewerThanFiveIsWithheldAndASecondOneWithIt() {
        assertThat(withheld(4L, 20L, 12L)).containsExactlyInAnyOrder(4L, 12L);
    }

    @Test
    void twoSmallOnesHideEachOtherOnceTogetherTheyAreEnough() {
        assertThat(withheld(2L, 3L, 40L)).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void twoThatAreTooFewTogetherTakeAThirdAlong() {
        assertThat(withheld(1L, 3L, 9L, 40L)).containsExactlyInAnyOrder(1L, 3L, 9L);
    }

    @Test
    void slicesThatAreLargeEnoughAreAllShown() {
        assertThat(withheld(5L, 6L, 7L)).isEmpty();
    }

    @Test
    void emptySlicesTellNothingAndHideNothing() {
        assertThat(withheld(0L, 8L, 30L)).isEmpty();
        assertThat(withheld(0L, 3L, 30L)).containsExactlyInAnyOrder(3L, 30L);
    }

    private static Set<Long> withheld(Long... slices) {
        return SmallSlices.withheld(List.of(slices), Long::longValue);
    }
}
