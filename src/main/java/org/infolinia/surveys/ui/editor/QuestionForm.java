package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.Texts;
import org.jspecify.annotations.Nullable;

/** One question: what it says in every language, its options, and when it is asked. */
class QuestionForm extends Div {

    private static final int MOST_OPTIONS = 10;

    private final Question question;
    private final TextsField text;
    private final List<String> optionIds = new ArrayList<>();
    private final List<TextsField> options = new ArrayList<>();
    private final Div optionRows = new Div();
    private final transient Runnable onChange;
    private final @Nullable ConditionField condition;

    QuestionForm(int place, Question question, List<Question> others, SurveyKind kind, Runnable onChange) {
        this.question = question;
        this.onChange = onChange;
        addClassName("answer-row");
        text = new TextsField(getTranslation("surveys.edit.text"), question.text(), onChange);
        add(new H3(place + ". " + getTranslation("surveys.sort." + sort(question))), text);
        if (question instanceof Question.Choice choice) {
            choice.options().forEach(option -> addOption(option.id(), option.text()));
            optionRows.addClassName("row-list-rows");
            add(optionRows, Buttons.plain(Icon.PLUS, getTranslation("surveys.edit.add-option"), () -> {
                if (options.size() < MOST_OPTIONS) {
                    addOption(freeId(), Texts.NONE);
                    options.getLast().focusFirst();
                    onChange.run();
                }
            }));
        }
        boolean isConditional = !(question instanceof Question.ScaleOfFive || question instanceof Question.ScaleOfTen);
        condition =
                isConditional ? new ConditionField(question.askedWhen().orElse(null), others, kind, onChange) : null;
        if (condition != null) {
            add(condition);
        }
    }

    /** As it is written now. */
    Question question() {
        var when = condition == null ? null : condition.condition();
        return switch (question) {
            case Question.ScaleOfFive scale -> new Question.ScaleOfFive(scale.id(), text.texts());
            case Question.ScaleOfTen scale -> new Question.ScaleOfTen(scale.id(), text.texts());
            case Question.Aspects aspects -> new Question.Aspects(aspects.id(), text.texts(), when);
            case Question.Words words -> new Question.Words(words.id(), text.texts(), when);
            case Question.Choice choice ->
                new Question.Choice(
                        choice.id(),
                        text.texts(),
                        IntStream.range(0, options.size())
                                .mapToObj(index -> new Question.Option(
                                        optionIds.get(index), options.get(index).texts()))
                                .toList(),
                        when);
        };
    }

    void focusText() {
        text.focusFirst();
    }

    static String sort(Question question) {
        return switch (question) {
            case Question.ScaleOfFive scale -> "scale-of-five";
            case Question.ScaleOfTen scale -> "scale-of-ten";
            case Question.Aspects aspects -> "aspects";
            case Question.Choice choice -> "choice";
            case Question.Words words -> "words";
        };
    }

    private void addOption(String id, Texts texts) {
        var label = getTranslation("surveys.edit.option");
        var field = new TextsField(label, texts, onChange);
        optionIds.add(id);
        options.add(field);
        var row = new Div(field);
        row.addClassName("row-frame");
        row.add(Buttons.inRow(Icon.X, getTranslation("surveys.edit.remove"), label + " " + id, () -> {
            int index = options.indexOf(field);
            options.remove(index);
            optionIds.remove(index);
            optionRows.remove(row);
            focusText();
            onChange.run();
        }));
        optionRows.add(row);
    }

    private String freeId() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "option-" + number)
                .filter(id -> !optionIds.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
