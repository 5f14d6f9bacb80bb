package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.definition.Condition;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/** When a question is asked: always, for some scores, or after a certain choice. */
class ConditionField extends Div {

    private final Select<Question> looksAt = new Select<>();
    private final Select<Question.Option> option = new Select<>();
    private final IntegerField least = new IntegerField();
    private final IntegerField most = new IntegerField();
    private final SurveyKind kind;

    /** @param others the survey's questions, of which a condition may look at scales and choices */
    ConditionField(@Nullable Condition condition, List<Question> others, SurveyKind kind, Runnable onChange) {
        this.kind = kind;
        addClassName("answer-ways");
        var language = Language.ofLocale(getLocale());
        looksAt.setLabel(getTranslation("surveys.edit.asked-when"));
        looksAt.setEmptySelectionAllowed(true);
        looksAt.setEmptySelectionCaption(getTranslation("surveys.edit.always"));
        looksAt.setItems(others.stream()
                .filter(question -> SurveyContent.isScale(question) || question instanceof Question.Choice)
                .toList());
        looksAt.setItemLabelGenerator(
                question -> question == null ? getTranslation("surveys.edit.always") : name(question, language));
        option.setLabel(getTranslation("surveys.edit.when-chosen"));
        option.setItemLabelGenerator(
                chosen -> chosen.text().isEmpty() ? chosen.id() : chosen.text().in(language));
        prepare(least, "surveys.edit.score-from", kind.worst());
        prepare(most, "surveys.edit.score-until", kind.low());
        fill(condition, others);
        show();
        looksAt.addValueChangeListener(change -> {
            show();
            onChange.run();
        });
        List.of(least, most).forEach(field -> field.addValueChangeListener(change -> onChange.run()));
        option.addValueChangeListener(change -> onChange.run());
        add(looksAt, least, most, option);
    }

    @Nullable
    Condition condition() {
        return switch (looksAt.getValue()) {
            case null -> null;
            case Question.Choice choice ->
                new Condition.Chose(
                        choice.id(),
                        Optional.ofNullable(option.getValue())
                                .map(Question.Option::id)
                                .orElse(""));
            case Question scale ->
                new Condition.ScoreBetween(scale.id(), value(least, kind.worst()), value(most, kind.low()));
        };
    }

    private void fill(@Nullable Condition condition, List<Question> others) {
        if (condition == null) {
            return;
        }
        others.stream()
                .filter(question -> question.id().equals(condition.question()))
                .findFirst()
                .ifPresent(looksAt::setValue);
        switch (condition) {
            case Condition.ScoreBetween between -> {
                least.setValue(between.least());
                most.setValue(between.most());
            }
            case Condition.Chose chose -> {
                show();
                if (looksAt.getValue() instanceof Question.Choice choice) {
                    choice.option(chose.option()).ifPresent(option::setValue);
                }
            }
        }
    }

    private void show() {
        var question = looksAt.getValue();
        boolean isScale = question != null && SurveyContent.isScale(question);
        least.setVisible(isScale);
        most.setVisible(isScale);
        option.setVisible(question instanceof Question.Choice);
        if (question instanceof Question.Choice choice
                && !choice.options().equals(option.getListDataView().getItems().toList())) {
            option.setItems(choice.options());
        }
    }

    private void prepare(IntegerField field, String label, int usual) {
        field.setLabel(getTranslation(label));
        field.setMin(kind.worst());
        field.setMax(kind.best());
        field.setStepButtonsVisible(true);
        field.setValue(usual);
    }

    private static String name(Question question, Language language) {
        return question.text().isEmpty() ? question.id() : question.text().in(language);
    }

    private static int value(IntegerField field, int usual) {
        var value = field.getValue();
        return value == null ? usual : value;
    }
}
