package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.ReadOutDesk;
import org.infolinia.surveys.ReadOutDesk.ReadOut;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;

/** The questions in the caller's language, as they are read out, with fields for what he says. */
class ReadOutDialog extends Dialog {

    private final transient ReadOutDesk desk;
    private final transient EndedContact call;
    private final transient Runnable afterwards;
    private final Div questions = new Div();
    private final Div refusals = new Div();
    private final transient Map<String, Supplier<Optional<Reply>>> fields = new LinkedHashMap<>();
    private transient Optional<ReadOut> readOut = Optional.empty();
    private int page;

    /** @param afterwards run when the dialog is done with */
    ReadOutDialog(ReadOutDesk desk, EndedContact call, Runnable afterwards) {
        this.desk = desk;
        this.call = call;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("surveys.read-out"));
        refusals.getElement().setAttribute("aria-live", "polite");
        var chosen = new Paragraph(getTranslation("surveys.read-out.chosen"));
        chosen.addClassNames("small", "muted");
        var content = new Div(chosen, questions, refusals);
        content.addClassName("read-out");
        questions.addClassName("read-out");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("surveys.read-out.decline"), Chord.CLOSE, this::decline),
                        Buttons.primary(Icon.CHECK, getTranslation("surveys.read-out.save"), Chord.SUBMIT, this::save));
        switch (desk.questions(call)) {
            case Done<SurveyForm>(var form) -> ask(form);
            case Refused<SurveyForm>(var why) -> refuse(why);
        }
    }

    private void ask(SurveyForm form) {
        page = form.page();
        questions.removeAll();
        fields.clear();
        if (page == 0) {
            questions.add(new H3(form.title().in(form.language())));
        }
        form.questions().forEach(question -> questions.add(field(question, form)));
        form.questions().stream()
                .findFirst()
                .map(first -> questions.getComponentAt(page == 0 ? 1 : 0))
                .ifPresent(first -> first.getElement().callJsFunction("focus"));
    }

    private Component field(Question question, SurveyForm form) {
        var text = question.text().in(form.language());
        return switch (question) {
            case Question.ScaleOfFive scale -> scale(scale, text, 1, 5);
            case Question.ScaleOfTen scale -> scale(scale, text, 0, 10);
            case Question.Aspects aspects -> aspects(aspects, text);
            case Question.Choice choice -> choice(choice, text, form.language());
            case Question.Words words -> words(words, text);
        };
    }

    private Component scale(Question question, String text, int worst, int best) {
        var scores = scores(text, worst, best);
        fields.put(question.id(), () -> scores.getOptionalValue().map(Reply.Scored::new));
        return scores;
    }

    private Component aspects(Question.Aspects question, String text) {
        var byAspect = new EnumMap<Aspect, RadioButtonGroup<Integer>>(Aspect.class);
        var all = new Div(new Paragraph(text));
        for (var aspect : Aspect.values()) {
            var scores = scores(getTranslation(aspect.messageKey()), 1, 5);
            byAspect.put(aspect, scores);
            all.add(scores);
        }
        fields.put(question.id(), () -> {
            var rated = new HashMap<String, Integer>();
            byAspect.forEach(
                    (aspect, scores) -> scores.getOptionalValue().ifPresent(score -> rated.put(aspect.key(), score)));
            return rated.isEmpty() ? Optional.empty() : Optional.of(new Reply.Rated(rated));
        });
        return all;
    }

    private Component choice(Question.Choice question, String text, Language language) {
        var options = new RadioButtonGroup<Question.Option>();
        options.setLabel(text);
        options.setItems(question.options());
        options.setItemLabelGenerator(option -> option.text().in(language));
        fields.put(question.id(), () -> options.getOptionalValue().map(option -> new Reply.Chosen(option.id())));
        return options;
    }

    private Component words(Question.Words question, String text) {
        var words = new TextArea(text);
        words.setMaxLength(Reply.Said.MAXIMUM_LENGTH);
        fields.put(
                question.id(),
                () -> words.getValue().isBlank() ? Optional.empty() : Optional.of(new Reply.Said(words.getValue())));
        return words;
    }

    private static RadioButtonGroup<Integer> scores(String label, int worst, int best) {
        var scores = new RadioButtonGroup<Integer>();
        scores.setLabel(label);
        scores.addThemeName("horizontal");
        scores.setItems(IntStream.rangeClosed(worst, best).boxed().toList());
        return scores;
    }

    private void save() {
        refusals.removeAll();
        switch (said()) {
            case Done<SurveyForm>(var next) -> {
                if (next.questions().isEmpty()) {
                    finish();
                } else {
                    ask(next);
                }
            }
            case Refused<SurveyForm>(var why) -> refuse(why);
        }
    }

    private Outcome<SurveyForm> said() {
        var said = new LinkedHashMap<String, Reply>();
        fields.forEach((question, field) -> field.get().ifPresent(reply -> said.put(question, reply)));
        var replies = new Replies(said);
        return readOut.map(begun -> desk.answerMore(begun, page, replies))
                .orElseGet(() -> desk.answer(call, replies).map(begun -> {
                    readOut = Optional.of(begun);
                    return begun.next();
                }));
    }

    /** What was answered before stays. */
    private void decline() {
        refusals.removeAll();
        var refusal = readOut.isPresent() ? Optional.<Refusal>empty() : desk.decline(call);
        refusal.ifPresentOrElse(this::refuse, this::finish);
    }

    private void finish() {
        close();
        afterwards.run();
    }

    private void refuse(Refusal why) {
        refusals.add(new Banner(
                Icon.ALERT, getTranslation(why.messageKey(), why.arguments().toArray()), Tone.WARN));
    }
}
