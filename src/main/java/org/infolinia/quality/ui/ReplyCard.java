package org.infolinia.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.quality.Review;
import org.infolinia.quality.Review.Reply;
import org.infolinia.quality.Review.Verdict;
import org.infolinia.quality.ReviewDesk;

/** What the agent says to it, and what is said to that. */
class ReplyCard extends Card {

    private final transient Review review;
    private final transient ReviewDesk desk;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();
    private final TextArea words = new TextArea();

    /**
     * @param mayReply whether who looks was judged and may still reply
     * @param mayAnswer whether who looks decides on a reply
     * @param afterwards run once something was said
     */
    ReplyCard(Review review, boolean mayReply, boolean mayAnswer, ReviewDesk desk, Runnable afterwards) {
        super(Icon.MAIL, ReviewWords.say("quality.reply"));
        this.review = review;
        this.desk = desk;
        this.afterwards = afterwards;
        words.setWidthFull();
        words.setMaxLength(Reply.MAXIMUM_LENGTH);
        words.setRequiredIndicatorVisible(true);
        var reply = review.reply();
        if (reply != null) {
            with(said(review.agentName(), reply.words()));
        }
        var answer = review.answer();
        if (answer != null) {
            with(said(answer.by(), getTranslation(answer.verdict().messageKey()) + ". " + answer.words()));
        } else if (reply != null && mayAnswer) {
            with(answerForm());
        } else if (mayReply) {
            with(replyForm());
        } else if (reply == null) {
            with(new EmptyState(Icon.MAIL, getTranslation("quality.no-reply")));
        } else {
            with(new Paragraph(getTranslation("quality.reply-waits")));
        }
    }

    private static Component said(String who, String what) {
        var name = new Span(who + ": ");
        name.addClassName("strong");
        return new Paragraph(name, new Span(what));
    }

    private Component replyForm() {
        words.setLabel(getTranslation("quality.your-reply"));
        words.setHelperText(getTranslation("quality.your-reply-hint", Review.TIME_TO_REPLY.toDays()));
        return form(
                words,
                Buttons.primary(
                        Icon.SEND,
                        getTranslation("quality.send-reply"),
                        Chord.SUBMIT,
                        () -> settle(desk.reply(review.id(), words.getValue()))));
    }

    private Component answerForm() {
        var verdict = new RadioButtonGroup<Verdict>();
        verdict.setLabel(getTranslation("quality.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        verdict.setValue(Verdict.UPHELD);
        words.setLabel(getTranslation("quality.your-answer"));
        return form(
                verdict,
                words,
                Buttons.primary(
                        Icon.SEND,
                        getTranslation("quality.send-answer"),
                        Chord.SUBMIT,
                        () -> settle(desk.answer(
                                review.id(),
                                Optional.ofNullable(verdict.getValue()).orElse(Verdict.UPHELD),
                                words.getValue()))));
    }

    private Component form(Component... fields) {
        var form = new Div(refusals);
        form.add(fields);
        form.addClassName("form");
        return form;
    }

    private void settle(Outcome<Review> outcome) {
        refusals.removeAll();
        switch (outcome) {
            case Done<Review> settled -> afterwards.run();
            case Refused<Review>(var refusal) -> {
                refusals.add(new Banner(refusal, Tone.BAD));
                words.focus();
            }
        }
    }
}
