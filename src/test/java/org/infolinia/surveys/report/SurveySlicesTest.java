package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.AnswerRow;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyTest;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SurveySlicesTest extends SurveyTest {

    private static final AgentId EWA = new AgentId(7);

    @Autowired
    private SurveySlices slices;

    @Autowired
    private AnswerBook answers;

    @Test
    void eachSliceTellsWhatWasAskedAnsweredAndGiven() {
        rated("REWARD", "nagrody", 5, 5, 5, 4, 5);
        rated("CARD", null, 3, 3, 4, 3, 3, 3);
        fixture.end(fixture.aTicketIn(program, EWA, new Circumstances("CARD", null, null)));

        var byTopic = slices.of(asked()).get(Dimension.TOPIC);

        assertThat(byTopic)
                .extracting(
                        slice -> slice.slice().value(), SliceScore::answered, SliceScore::asked, SurveySlicesTest::mean)
                .containsExactly(tuple("CARD", 6L, 7L, 19.0 / 6), tuple("REWARD", 5L, 5L, 4.8));
    }

    @Test
    void whatIsNotKnownIsASliceOfItsOwn() {
        rated("REWARD", "nagrody", 5, 5, 5, 4, 5);
        rated("CARD", null, 3, 3, 4, 3, 3, 3);

        assertThat(slices.of(asked()).get(Dimension.QUEUE))
                .extracting(slice -> slice.slice().value())
                .containsExactly(null, "nagrody");
        assertThat(slices.of(asked()).get(Dimension.LANGUAGE))
                .extracting(SliceScore::slice)
                .containsExactly(new Slice(Dimension.LANGUAGE, "PL"));
        assertThat(slices.of(asked()).get(Dimension.CHANNEL))
                .extracting(SliceScore::answered)
                .containsExactly(11L);
    }

    @Test
    void aSmallSliceIsWithheldAndTakesAnotherAlongFromWhichItCouldBeSubtracted() {
        rated("REWARD", null, 1, 1, 1);
        rated("CARD", null, 5, 5, 5, 5, 5, 5);
        rated("BALANCE", null, 4, 4, 4, 4, 4, 4, 4);

        assertThat(slices.of(asked()).get(Dimension.TOPIC))
                .extracting(SliceScore::score)
                .filteredOn(Score.Withheld.class::isInstance)
                .containsExactlyInAnyOrder(new Score.Withheld(3), new Score.Withheld(6));
    }

    @Test
    void whatIsWithheldIsNotPickedOutAmongTheRowsEither() {
        rated("REWARD", null, 1, 1, 1);
        rated("CARD", null, 5, 5, 5, 5, 5, 5);
        rated("BALANCE", null, 4, 4, 4, 4, 4, 4, 4);
        SignedIn.supervisorOf(program);

        assertThat(answers.mayBeOpened(only("REWARD"))).isFalse();
        assertThat(rowsOf(only("REWARD"))).isEmpty();
        assertThat(answers.rowsAfter(only("REWARD"), 0, 10)).isEmpty();
        assertThat(rowsOf(only("CARD"))).isEmpty();
        assertThat(rowsOf(only("BALANCE")))
                .hasSize(7)
                .extracting(row -> row.answer().score())
                .containsOnly(4);
        assertThat(rowsOf(AnswerFilter.afterContacts(List.of(program), period(), 1, 5, false)))
                .hasSize(16);
    }

    @Test
    void nobodyAsksForASliceThatIsNotThere() {
        rated("CARD", null, 5, 5, 5, 5, 5, 5);
        SignedIn.supervisorOf(program);

        assertThat(answers.mayBeOpened(only("'; drop table surveys.answer; --")))
                .isFalse();
    }

    @Test
    void onlyWhoReadsReportsSeesThem() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> slices.of(Asked.afterContacts(program, period())));
    }

    private List<AnswerRow> rowsOf(AnswerFilter filter) {
        return answers.rows(filter, 0, AnswerBook.PAGE_SIZE);
    }

    private AnswerFilter only(String topic) {
        return new AnswerFilter(
                List.of(program),
                SurveyKind.AFTER_CONTACT,
                period(),
                SurveyAnswer.WORST,
                SurveyAnswer.BEST,
                false,
                new Slice(Dimension.TOPIC, topic),
                null);
    }

    private void rated(String topic, @Nullable String queue, int... scores) {
        IntStream.of(scores)
                .forEach(score -> fixture.rated(
                        fixture.aTicketIn(program, EWA, new Circumstances(topic, queue, null)), score, ""));
    }

    private Asked asked() {
        SignedIn.supervisorOf(program);
        return Asked.afterContacts(program, period());
    }

    private Period period() {
        return Period.lastDays(30, clock.instant());
    }

    private static double mean(SliceScore slice) {
        return ((Score.Shown) slice.score()).mean();
    }
}
