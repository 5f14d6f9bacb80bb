package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.Texts;

/** The questions in their order; each can be changed, moved and taken away. */
class QuestionList extends Div {

    private final SurveyKind kind;
    private final transient Runnable onChange;
    private final Div rows = new Div();
    private final Select<String> another = new Select<>();
    private final List<QuestionForm> forms = new ArrayList<>();

    QuestionList(SurveyKind kind, List<Question> questions, Runnable onChange) {
        this.kind = kind;
        this.onChange = onChange;
        addClassName("row-list");
        rows.addClassName("row-list-rows");
        another.setLabel(getTranslation("surveys.edit.add-question"));
        another.setPlaceholder(getTranslation("surveys.edit.choose-sort"));
        another.setItems(
                kind == SurveyKind.AFTER_CONTACT
                        ? List.of("scale-of-five", "aspects", "choice", "words")
                        : List.of("scale-of-ten", "choice", "words"));
        another.setItemLabelGenerator(sort -> getTranslation("surveys.sort." + sort));
        another.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                append(change.getValue());
                another.clear();
            }
        });
        show(questions);
        add(rows, another);
    }

    List<Question> questions() {
        return forms.stream().map(QuestionForm::question).toList();
    }

    /** @param place counted from 1 */
    void goTo(int place) {
        if (place >= 1 && place <= forms.size()) {
            forms.get(place - 1).focusText();
        }
    }

    private void append(String sort) {
        var questions = new ArrayList<>(questions());
        if (questions.size() < SurveyContent.MAXIMUM_QUESTIONS) {
            questions.add(blank(sort, questions));
            changeTo(questions);
            goTo(questions.size());
        }
    }

    private static Question blank(String sort, List<Question> questions) {
        var id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "question-" + number)
                .filter(candidate ->
                        questions.stream().noneMatch(question -> question.id().equals(candidate)))
                .findFirst()
                .orElseThrow();
        return switch (sort) {
            case "scale-of-five" -> new Question.ScaleOfFive(id, Texts.NONE);
            case "scale-of-ten" -> new Question.ScaleOfTen(id, Texts.NONE);
            case "aspects" -> new Question.Aspects(id, Texts.NONE, null);
            case "choice" -> new Question.Choice(id, Texts.NONE, List.of(), null);
            default -> new Question.Words(id, Texts.NONE, null);
        };
    }

    private void changeTo(List<Question> questions) {
        show(questions);
        onChange.run();
    }

    private void show(List<Question> questions) {
        rows.removeAll();
        forms.clear();
        for (int index = 0; index < questions.size(); index++) {
            var form = new QuestionForm(index + 1, questions.get(index), questions, kind, onChange);
            forms.add(form);
            rows.add(framed(index, form, questions.size()));
        }
    }

    private Div framed(int index, QuestionForm form, int number) {
        var called = getTranslation("surveys.edit.question", index + 1);
        var up = Buttons.inRow(Icon.UP, getTranslation("surveys.edit.up"), called, () -> move(index, index - 1));
        up.setEnabled(index > 0);
        var down = Buttons.inRow(Icon.DOWN, getTranslation("surveys.edit.down"), called, () -> move(index, index + 1));
        down.setEnabled(index < number - 1);
        var away = Buttons.inRow(Icon.X, getTranslation("surveys.edit.remove"), called, () -> remove(index));
        var deeds = new Div(up, down, away);
        deeds.addClassName("row-deeds");
        var frame = new Div(form, deeds);
        frame.addClassName("row-frame");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", called);
        return frame;
    }

    private void move(int from, int to) {
        var questions = new ArrayList<>(questions());
        Collections.swap(questions, from, to);
        changeTo(questions);
        goTo(to + 1);
    }

    private void remove(int index) {
        var questions = new ArrayList<>(questions());
        questions.remove(index);
        changeTo(questions);
        another.focus();
    }
}
