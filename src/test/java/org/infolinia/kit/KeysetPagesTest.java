package org.infolinia.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeysetPagesTest {

    private final List<Long> rows =
            new ArrayList<>(LongStream.rangeClosed(1, 25).boxed().toList());
    private int read;

    private final KeysetPages<Long, Long> pages = new KeysetPages<>(this::page, row -> row, row -> row, 0L, 10);

    @Test
    void rowsAreFoundAtTheirPlacesHoweverTheyAreAskedFor() {
        assertThat(pages.from(0, 5)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(pages.from(20, 10)).containsExactly(21L, 22L, 23L, 24L, 25L);
        assertThat(pages.from(3, 2)).containsExactly(4L, 5L);
        assertThat(pages.from(30, 10)).isEmpty();
    }

    @Test
    void aPageBehindOneThatWasReadCostsOnlyItself() {
        pages.from(0, 10);
        read = 0;

        pages.from(10, 5);

        assertThat(read).isEqualTo(5);
    }

    @Test
    void whoWentAwayMeanwhileLeavesTheOthersInTheirPlaces() {
        pages.from(0, 10);
        rows.remove(Long.valueOf(4));

        assertThat(pages.placeOf(5)).isEqualTo(4);
        assertThat(pages.idAt(5)).isEqualTo(OptionalLong.of(6));
    }

    @Test
    void behindWhatWasReadItReadsOn() {
        pages.from(0, 10);

        assertThat(pages.idAt(10)).isEqualTo(OptionalLong.of(11));
        assertThat(pages.idAt(24)).isEqualTo(OptionalLong.of(25));
        assertThat(pages.idAt(25)).isEmpty();
    }

    @Test
    void whoStartsAgainSeesWhatIsNew() {
        pages.from(0, 10);
        rows.remove(Long.valueOf(1));

        pages.startAgain();

        assertThat(pages.from(0, 1)).containsExactly(2L);
        assertThat(pages.placeOf(2)).isZero();
    }

    private List<Long> page(Long after, int limit) {
        var page = rows.stream().filter(row -> row > after).limit(limit).toList();
        read += page.size();
        return page;
    }
}
