package org.infolinia.surveys.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.definition.Question.Choice;
import org.infolinia.surveys.definition.Question.Option;
import org.infolinia.surveys.definition.Question.ScaleOfFive;
import org.infolinia.surveys.definition.Question.ScaleOfTen;
import org.infolinia.surveys.definition.Question.Words;
import org.jspecify.annotations.Nullable;

/** Surveys written in a line. */
public final class SurveyWriting {

    private SurveyWriting() {}

    public static Texts texts(String text) {
        return new Texts(Map.of(Language.PL, text, Language.EN, text + " (en)", Language.AZ, text + " (az)"));
    }

    public static SurveyContent asking(Question... questions) {
        return new SurveyContent(texts("Jak nam poszło?"), Texts.NONE, Arrays.asList(questions));
    }

    public static Question fives() {
        return new ScaleOfFive("score", texts("Ocena"));
    }

    public static Question tens() {
        return new ScaleOfTen("score", texts("Od 0 do 10"));
    }

    public static Question words(String id, @Nullable Condition condition) {
        return new Words(id, texts("Dlaczego?"), condition);
    }

    public static Choice choice(String id, @Nullable Condition condition, String... options) {
        return new Choice(
                id,
                texts("Co zawiodło?"),
                List.of(options).stream()
                        .map(option -> new Option(option, texts(option)))
                        .toList(),
                condition);
    }

    /** Asks the dissatisfied what went wrong, and those who name the app what exactly. */
    public static SurveyContent askingTheDissatisfied() {
        return asking(
                fives(),
                choice("what", new Condition.ScoreBetween("score", 1, 2), "app", "call"),
                words("which", new Condition.Chose("what", "app")),
                words("comment", null));
    }
}
