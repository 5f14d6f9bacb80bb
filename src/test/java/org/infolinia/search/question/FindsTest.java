package org.infolinia.search.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindsTest {

    private static final long NOWAK = 77;

    private final Finds finds = new Finds();

    @Test
    void theSurestComesFirstAndTheMostActiveAmongEquals() {
        finds.add(find(1, .5f, 1, 1));
        finds.add(find(2, .9f, 30, 2));
        finds.add(find(3, .9f, 20, 3));

        assertThat(best(3)).containsExactly(3, 2, 1);
    }

    @Test
    void anotherNameThatFitsAsWellComesBeforeNamesakes() {
        finds.add(find(1, .9f, 1, NOWAK));
        finds.add(find(2, .9f, 2, NOWAK));
        finds.add(find(3, .9f, 3, 88));

        assertThat(best(3)).containsExactly(1, 3, 2);
    }

    @Test
    void aNamesakeTooManyStandsBehindAnotherNameThatFitsNearlyAsWell() {
        for (int document = 0; document < 4; document++) {
            finds.add(find(document, .9f, document, NOWAK));
        }
        finds.add(find(9, .85f, 1, 88));

        assertThat(best(5)).containsExactly(0, 1, 2, 9, 3);
    }

    @Test
    void manyNamesakesLeaveRoomForOthersWhoFitWorse() {
        for (int document = 0; document < 20; document++) {
            finds.add(find(document, .9f, document, NOWAK));
        }
        finds.add(find(99, .4f, 1, 88));

        assertThat(best(Question.MOST_FOUND)).hasSize(Question.MOST_FOUND).startsWith(0, 1, 2, 3, 4, 5, 99);
    }

    @Test
    void onlyTheBestNamesAreKept() {
        for (int document = 0; document < Finds.KEPT_NAMES * 2; document++) {
            finds.add(find(document, document / 1_000f, document, document));
        }

        assertThat(finds.names()).isEqualTo(Finds.KEPT_NAMES);
        assertThat(best(1)).containsExactly(Finds.KEPT_NAMES * 2 - 1);
        assertThat(finds.bar()).isEqualTo(Finds.KEPT_NAMES / 1_000f);
    }

    @Test
    void aBetterNamesakeRaisesTheName() {
        finds.add(find(1, .5f, 1, NOWAK));
        finds.add(find(2, .6f, 1, 88));
        finds.add(find(3, .9f, 1, NOWAK));

        assertThat(best(3)).containsExactly(3, 2, 1);
        assertThat(finds.names()).isEqualTo(2);
    }

    @Test
    void aDocumentIsFoundOnce() {
        finds.add(find(1, .9f, 1, 1));
        finds.add(find(1, .9f, 1, 1));

        assertThat(finds.size()).isEqualTo(1);
    }

    @Test
    void thoseWhoFitEquallyShareTheChanceOfBeingMeant() {
        var alone = find(1, .9f, 1, 1);
        finds.add(alone);
        assertThat(finds.chance(alone)).isCloseTo(.9, within(1e-6));

        finds.add(find(2, .9f, 1, 2));
        assertThat(finds.chance(alone)).isCloseTo(.45, within(1e-6));

        finds.add(find(3, .5f, 1, 3));
        assertThat(finds.chance(alone)).isGreaterThan(.44);
    }

    private List<Integer> best(int count) {
        return finds.best(count).stream().map(Find::document).toList();
    }

    private static Find find(int document, float certainty, long rank, long likeness) {
        return new Find(document, certainty, List.of(new Evidence(Reason.SAME, certainty)), rank, likeness);
    }
}
