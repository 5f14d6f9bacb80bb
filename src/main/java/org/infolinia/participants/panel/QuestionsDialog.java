package org.infolinia.participants.panel;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.participants.identification.IdentificationDesk.Questioning;
import org.infolinia.participants.identification.IdentificationDesk.Verdict;
import org.infolinia.participants.identification.IdentityQuestion;

/** The agent asks, types what he hears, and learns right or wrong; until enough is right or too much was wrong. */
class QuestionsDialog extends Dialog {

    private final ParticipantId participant;
    private final IdentificationDesk identification;
    private final Runnable identified;
    private final Runnable tried;
    private final RadioButtonGroup<IdentityQuestion> questions = new RadioButtonGroup<>();
    private final Paragraph wordsToSay = new Paragraph();
    private final TextField answer = new TextField();
    private final Div verdict = new Div();

    /**
     * @param identified when enough was right
     * @param tried when something was wrong
     */
    QuestionsDialog(ParticipantId participant, IdentificationDesk identification, Runnable identified, Runnable tried) {
        this.participant = participant;
        this.identification = identification;
        this.identified = identified;
        this.tried = tried;
        addClassName("questions-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("participants.ask-two-questions"));
        add(form());
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("participants.questions.close"), this::close),
                        Buttons.primary(
                                Icon.CHECK, getTranslation("participants.questions.check"), Chord.SUBMIT, this::judge));
        offer(identification.questioning(participant));
    }

    private Div form() {
        var rule = new Paragraph(getTranslation("participants.questions.rule"));
        rule.addClassNames("small", "muted");
        questions.setLabel(getTranslation("participants.questions.which"));
        questions.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        questions.setItemLabelGenerator(this::label);
        questions.addValueChangeListener(change -> sayWords(change.getValue()));
        wordsToSay.addClassName("words-to-say");
        answer.setLabel(getTranslation("participants.questions.answer"));
        answer.setAutofocus(true);
        answer.setWidthFull();
        answer.addKeyPressListener(Key.ENTER, enter -> judge());
        verdict.getElement().setAttribute("aria-live", "polite");
        var form = new Div(rule, questions, wordsToSay, answer, verdict);
        form.addClassName("form");
        return form;
    }

    private void offer(Questioning questioning) {
        var open = questioning.answerable().stream()
                .filter(question -> !questioning.right().contains(question))
                .toList();
        questions.setItems(open);
        Optional.ofNullable(questioning.drawn()).ifPresent(questions::setValue);
    }

    private String label(IdentityQuestion question) {
        var isPublic = Boolean.toString(question.isPubliclyKnown());
        return getTranslation(
                "participants.questions.public." + isPublic,
                getTranslation("participants.question." + question.name()));
    }

    private void sayWords(IdentityQuestion question) {
        wordsToSay.setText(
                question == null ? "" : getTranslation("participants.question." + question.name() + ".words"));
    }

    private void judge() {
        if (answer.isEmpty()) {
            answer.focus();
            return;
        }
        Optional.ofNullable(questions.getValue())
                .map(question -> identification.judge(participant, question, answer.getValue()))
                .ifPresent(this::show);
    }

    private void show(Outcome<Verdict> outcome) {
        switch (outcome) {
            case Outcome.Refused<Verdict>(Refusal refusal) ->
                say(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.WARN);
            case Outcome.Done<Verdict>(Verdict judged)
            when judged.questioning().isOver() -> {
                close();
                identified.run();
            }
            case Outcome.Done<Verdict>(Verdict judged) -> next(judged);
        }
    }

    private void next(Verdict judged) {
        if (judged.correct()) {
            say(Icon.CHECK, getTranslation("participants.questions.right"), Tone.OK);
        } else {
            var left = judged.questioning().attempts().left();
            say(Icon.X, getTranslation("participants.questions.wrong", left), Tone.BAD);
            tried.run();
        }
        offer(judged.questioning());
        answer.clear();
        answer.focus();
    }

    private void say(Icon icon, String words, Tone tone) {
        verdict.removeAll();
        verdict.add(new Banner(icon, words, tone));
    }
}
