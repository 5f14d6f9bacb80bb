package org.infolinia.surveys.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.surveys.definition.SurveyWriting.asking;
import static org.infolinia.surveys.definition.SurveyWriting.choice;
import static org.infolinia.surveys.definition.SurveyWriting.fives;
import static org.infolinia.surveys.definition.SurveyWriting.tens;
import static org.infolinia.surveys.definition.SurveyWriting.words;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishCheckTest {

    @ParameterizedTest
    @EnumSource
    void whatComesWithTheProductIsSound(SurveyKind kind) {
        assertThat(PublishCheck.findings(kind, new SurveyJson().original(kind))).isEmpty();
    }

    @Test
    void whatIsStoredIsReadAsItWasWritten() {
        var json = new SurveyJson();
        var content = SurveyWriting.askingTheDissatisfied();

        assertThat(json.read(json.write(content))).isEqualTo(content);
    }

    @Test
    void aConditionOnAnEarlierAnswerIsSound() {
        assertThat(PublishCheck.findings(SurveyKind.AFTER_CONTACT, SurveyWriting.askingTheDissatisfied()))
                .isEmpty();
    }

    @Test
    void aTextMissingInAnEnabledLanguageIsNamedWithItsPlace() {
        var half = new Question.Words("why", new Texts(Map.of(Language.PL, "Dlaczego?", Language.EN, "Why?")), null);

        assertThat(rules(asking(fives(), half))).containsExactly("text-missing");
        assertThat(PublishCheck.findings(SurveyKind.AFTER_CONTACT, asking(fives(), half)))
                .containsExactly(Finding.of("text-missing", 2, "az"));
    }

    @Test
    void aConditionOnALaterQuestionIsNamed() {
        var late = words("why", new Condition.ScoreBetween("score", 1, 2));

        assertThat(rules(asking(late, fives()))).containsExactly("condition-on-later");
    }

    @Test
    void aConditionOnItselfIsOneOnALaterQuestion() {
        assertThat(rules(asking(fives(), choice("what", new Condition.Chose("what", "app"), "app", "call"))))
                .containsExactly("condition-on-later");
    }

    @Test
    void withoutAScaleThereIsNoScore() {
        assertThat(rules(asking(words("why", null)))).containsExactly("no-scale");
    }

    @Test
    void scalesAreNeverMixed() {
        assertThat(rules(asking(tens()))).containsExactly("scale-of-another-kind");
        assertThat(rules(asking(fives(), new Question.ScaleOfTen("nps", SurveyWriting.texts("Polecisz?")))))
                .containsExactly("several-scales", "scale-of-another-kind");
        assertThat(PublishCheck.findings(
                        SurveyKind.RELATIONSHIP,
                        asking(tens(), new Question.Aspects("aspects", SurveyWriting.texts("Szczegóły"), null))))
                .extracting(Finding::rule)
                .containsExactly("scale-of-another-kind");
    }

    @Test
    void aChoiceNeedsOptions() {
        assertThat(rules(asking(fives(), choice("what", null, "app")))).containsExactly("options");
    }

    @Test
    void aConditionLooksAtSomethingThatCanBeAnswered() {
        assertThat(rules(asking(fives(), words("why", new Condition.ScoreBetween("gone", 1, 2)))))
                .containsExactly("condition-on-nothing");
        assertThat(rules(asking(fives(), words("why", new Condition.ScoreBetween("score", 6, 9)))))
                .containsExactly("condition-outside-scale");
        assertThat(rules(asking(
                        fives(), choice("what", null, "app", "call"), words("why", new Condition.Chose("what", "x")))))
                .containsExactly("condition-on-no-option");
    }

    @Test
    void everyFindingHasWordsInEveryLanguage() {
        var rules = List.of(
                "title-missing",
                "no-scale",
                "several-scales",
                "text-missing",
                "scale-of-another-kind",
                "condition-on-later",
                "options");
        var phrasebook = new Phrasebook();

        assertThat(rules)
                .allSatisfy(rule -> assertThat(Language.values())
                        .allSatisfy(language -> assertThat(phrasebook.find(
                                        language, Finding.of(rule, 1).messageKey(), "a", "b"))
                                .isPresent()));
    }

    private static List<String> rules(SurveyContent content) {
        return PublishCheck.findings(SurveyKind.AFTER_CONTACT, content).stream()
                .map(Finding::rule)
                .toList();
    }
}
