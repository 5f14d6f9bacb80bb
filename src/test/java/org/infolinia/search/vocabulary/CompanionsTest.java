package org.infolinia.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final long JAN = 1;
    private static final long ANNA = 2;
    private static final long NOWAK = -30;
    private static final long KOWALSKI = 40;

    private final Companions companions = new Companions();

    @Test
    void eachWordTellsWhoStandsBesideIt() {
        learn(JAN, NOWAK, 3);
        learn(JAN, KOWALSKI, 2);
        learn(ANNA, NOWAK, 1);

        assertThat(beside(JAN)).containsExactlyInAnyOrderEntriesOf(Map.of(NOWAK, 3, KOWALSKI, 2));
        assertThat(beside(NOWAK)).containsExactlyInAnyOrderEntriesOf(Map.of(JAN, 3, ANNA, 1));
        assertThat(beside(99)).isEmpty();
    }

    @Test
    void aPairThatIsKnownIsNotToldTwice() {
        learn(JAN, NOWAK, 3);
        learn(JAN, NOWAK, 1);

        var told = new HashMap<Long, Integer>();
        companions.forEachOf(JAN, (companion, things) -> told.merge(companion, 1, Integer::sum));
        assertThat(told).containsExactly(Map.entry(NOWAK, 1));
    }

    @Test
    void pairsLearnedOneByOneAreAllRemembered() {
        LongStream.range(0, 1_000).forEach(word -> learn(JAN, 100 + word, 1));

        assertThat(beside(JAN)).hasSize(1_000);
        assertThat(beside(1_099)).containsExactly(Map.entry(JAN, 1));
    }

    @Test
    void aPairOfManyThousandsStillCountsAsMany() {
        learn(JAN, NOWAK, 100_000);

        assertThat(beside(JAN).get(NOWAK)).isGreaterThan(100);
    }

    private void learn(long one, long other, int things) {
        var pairs = new WordPairs();
        pairs.add(one, other, things);
        companions.learn(pairs);
    }

    private Map<Long, Integer> beside(long word) {
        var told = new HashMap<Long, Integer>();
        companions.forEachOf(word, told::put);
        return told;
    }
}
