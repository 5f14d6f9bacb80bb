package org.infolinia.demo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.callers.QueryKind;
import org.infolinia.demo.crowd.Crowd;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Crowd CROWD = new Crowd(Crowd.SMALLEST_SIZE, 3);

    private final Questions questions = new Questions(CROWD);

    @Test
    void theSameCrowdIsAskedTheSame() {
        assertThat(questions.keyPresses(50)).hasSize(50).isEqualTo(new Questions(CROWD).keyPresses(50));
    }

    @Test
    void whatWarmsUpIsNotWhatIsMeasured() {
        assertThat(questions.warmUp(50)).isNotEqualTo(questions.keyPresses(50));
    }

    @Test
    void everyKindHasItsTurnBeforeAnyHasItsSecond() {
        var kinds = QueryKind.values().length;

        assertThat(questions.ofEveryKind())
                .hasSize(kinds * Questions.OF_EVERY_KIND)
                .extracting(CrowdQuery::kind)
                .startsWith("exact", "no-diacritics")
                .satisfies(all -> assertThat(all.subList(0, kinds)).doesNotHaveDuplicates());
    }

    @Test
    void aTypedQueryGrowsKeyByKey() {
        assertThat(questions.typed("keys-first-last", 5)).hasSize(5).allSatisfy(lines -> {
            assertThat(lines.getFirst().text()).hasSize(1);
            assertThat(lines.getLast().text()).contains(" ").hasSize(lines.size());
        });
    }

    @Test
    void whoKnowsThatBeginningsDoTypesTwoLettersOfTheFirstNameAndThenTheLast() {
        assertThat(questions.typedBeginnings(5)).hasSize(5).allSatisfy(lines -> {
            var person = CROWD.member(lines.getFirst().targetId());

            assertThat(lines.getFirst().text())
                    .isEqualTo(
                            person.first().substring(0, 2) + " " + person.last().substring(0, 1));
            assertThat(lines.getLast().text()).endsWith(" " + person.last());
        });
    }
}
