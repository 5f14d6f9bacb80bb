package org.infolinia.surveys.report.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.AnswerRow;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyTest;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyWriting;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.slice.ChosenOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ChoiceCountsTest extends SurveyTest {

    @Autowired
    private ChoiceCounts counts;

    @Autowired
    private AnswerBook answers;

    @Autowired
    private DefinitionDesk definitions;

    @Test
    void everyOptionIsCountedAlsoOneThatNobodyChose() {
        publish("app", "call", "mail");
        chosen("app", 5);
        chosen("call", 2);

        var chosen = counts.of(asked()).getFirst();

        assertThat(chosen.question().in(Language.PL)).isEqualTo("Co zawiodło?");
        assertThat(chosen.answered()).isEqualTo(7);
        assertThat(chosen.options())
                .extracting(option -> option.chosen().option(), ChosenOptions.Option::times)
                .containsExactly(tuple("app", 5L), tuple("call", 2L), tuple("mail", 0L));
        assertThat(chosen.share(chosen.options().getFirst()).orElseThrow().low())
                .isLessThan(5 / 7.0);
    }

    @Test
    void whatWasOfferedBeforeIsStillCounted() {
        publish("app", "fax");
        chosen("fax", 3);
        publish("app", "call");
        chosen("app", 4);

        assertThat(counts.of(asked()).getFirst().options())
                .extracting(option -> option.chosen().option(), ChosenOptions.Option::times)
                .containsExactly(tuple("app", 4L), tuple("call", 0L), tuple("fax", 3L));
    }

    @Test
    void ofFewerThanFiveAnswersNoOptionIsTold() {
        publish("app", "call");
        chosen("app", 4);

        assertThat(counts.of(asked()).getFirst().options()).isEmpty();
    }

    @Test
    void theAnswersBehindAnOptionAreThoseThatChoseItAndOfFewTheyAreNotPickedOut() {
        publish("app", "call");
        chosen("app", 5);
        chosen("call", 4);

        assertThat(rows("app")).hasSize(5);
        assertThat(rows("call")).isEmpty();
    }

    @Test
    void anOptionIsCalledAsThoseReadItWhoChoseIt() {
        publish("app", "call");
        chosen("app", 1);

        assertThat(counts.name(program, SurveyKind.AFTER_CONTACT, new ChosenOption("what", "app"))
                        .in(Language.EN))
                .isEqualTo("app (en)");
        assertThat(counts.name(program, SurveyKind.AFTER_CONTACT, new ChosenOption("what", "nobody"))
                        .in(Language.EN))
                .isEqualTo("nobody");
    }

    @Test
    void onlyWhoReadsReportsCountsThem() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> counts.of(asked()));
    }

    private List<AnswerRow> rows(String option) {
        return answers.rows(
                new AnswerFilter(
                        List.of(program),
                        SurveyKind.AFTER_CONTACT,
                        period(),
                        1,
                        5,
                        false,
                        null,
                        new ChosenOption("what", option)),
                0,
                10);
    }

    private void publish(String... options) {
        var content = SurveyWriting.asking(SurveyWriting.fives(), SurveyWriting.choice("what", null, options));
        gatekeeper.asSystem("test", () -> publish(content));
        SignedIn.supervisorOf(program);
    }

    private void publish(SurveyContent content) {
        var draft = definitions.draft(program, SurveyKind.AFTER_CONTACT);
        definitions.publish(definitions.save(draft, content).orElseThrow()).orElseThrow();
    }

    private void chosen(String option, int times) {
        IntStream.range(0, times)
                .forEach(time -> fixture.answer(
                                fixture.anInvitationIn(program),
                                new Replies(Map.of("score", new Reply.Scored(3), "what", new Reply.Chosen(option))))
                        .orElseThrow());
        SignedIn.supervisorOf(program);
    }

    private Asked asked() {
        return Asked.afterContacts(program, period());
    }

    private Period period() {
        return Period.lastDays(30, clock.instant());
    }
}
