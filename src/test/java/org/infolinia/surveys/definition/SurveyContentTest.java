package org.infolinia.surveys.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyContentTest {

    private final SurveyContent content = SurveyWriting.askingTheDissatisfied();

    @Test
    void theFirstPageAsksWhatIsAlwaysAsked() {
        assertThat(ids(0, Replies.NONE)).containsExactly("score", "comment");
    }

    @Test
    void theDissatisfiedAreAskedMore() {
        assertThat(ids(1, scored(2))).containsExactly("what");
        assertThat(content.pageAfter(0, scored(2))).hasValue(1);
        assertThat(content.pageAfter(0, scored(3))).isEmpty();
    }

    @Test
    void aConditionOnAnAnswerThatWasSkippedDoesNotHold() {
        assertThat(content.pageAfter(1, scored(1))).isEmpty();
        assertThat(content.pageAfter(1, scored(1).with(chosen("app")))).hasValue(2);
        assertThat(content.pageAfter(1, scored(1).with(chosen("call")))).isEmpty();
    }

    @Test
    void whatWasNotAskedIsNotTaken() {
        var smuggled = scored(5).with(chosen("app")).with(new Replies(Map.of("which", new Reply.Said("x"))));

        assertThat(content.acceptable(0, Replies.NONE, smuggled)).isEqualTo(scored(5));
        assertThat(content.acceptable(1, scored(1), chosen("sms"))).isEqualTo(Replies.NONE);
        assertThat(content.acceptable(0, Replies.NONE, scored(6))).isEqualTo(Replies.NONE);
    }

    private List<String> ids(int page, Replies replies) {
        return content.asked(page, replies).stream().map(Question::id).toList();
    }

    private static Replies scored(int score) {
        return new Replies(Map.of("score", new Reply.Scored(score)));
    }

    private static Replies chosen(String option) {
        return new Replies(Map.of("what", new Reply.Chosen(option)));
    }
}
