package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.identification.Attempts;
import org.infolinia.programs.Program.RequiredLevels;

/** How sure we are, what that allows, and the way to be surer. */
class LevelMeter extends Div {

    private static final int HIGHEST = IdentificationLevel.CODE.number();

    /** The ways up and out, each of which shows afterwards what is true. */
    interface Ways {

        void ask();

        void sendCode();

        void startOver();

        void liftLock();
    }

    /** @param canLiftLock whether the agent may let attempts count anew */
    LevelMeter(IdentificationLevel level, RequiredLevels required, Attempts attempts, boolean canLiftLock, Ways ways) {
        addClassName("level");
        add(title(level), bar(level), allowed(level, required));
        if (attempts.failed() > 0) {
            add(failures(attempts, canLiftLock, ways));
        }
        if (!level.reaches(IdentificationLevel.CODE) && !attempts.isLocked()) {
            add(waysUp(level, ways));
        }
        if (level != IdentificationLevel.UNKNOWN) {
            add(Buttons.plain(
                    Icon.USER, getTranslation("participants.another-person"), Chord.ANOTHER_PERSON, ways::startOver));
        }
    }

    private Component failures(Attempts attempts, boolean canLiftLock, Ways ways) {
        var words = attempts.isLocked()
                ? getTranslation("participants.attempts.locked")
                : getTranslation("participants.attempts.failed", attempts.failed(), attempts.left());
        var box = new Div(new Banner(
                attempts.isLocked() ? Icon.LOCK : Icon.ALERT, words, attempts.isLocked() ? Tone.BAD : Tone.WARN));
        box.addClassName("attempts");
        if (canLiftLock) {
            box.add(Buttons.plain(Icon.UNDO, getTranslation("participants.attempts.lift"), ways::liftLock));
        }
        return box;
    }

    private Component title(IdentificationLevel level) {
        var words = new Span(getTranslation("participants.level", level.number(), HIGHEST));
        words.addClassName("grow");
        var meaning = new Span(getTranslation("participants.level." + level.name()));
        meaning.addClassNames("tiny", "quiet");
        var icon = level.reaches(IdentificationLevel.KNOWLEDGE) ? Icon.SHIELD_OK : Icon.SHIELD;
        var title = new Div(icon.large(), words, meaning);
        title.addClassName("level-title");
        return title;
    }

    private Component bar(IdentificationLevel level) {
        var bar = new Div();
        bar.addClassName("meter");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", getTranslation("participants.level", level.number(), HIGHEST));
        for (int step = 1; step <= HIGHEST; step++) {
            var part = new Span();
            part.setClassName("on", step <= level.number());
            bar.add(part);
        }
        return bar;
    }

    private Component allowed(IdentificationLevel level, RequiredLevels required) {
        var list = new UnorderedList();
        list.addClassName("allowed");
        list.add(
                line("participants.allowed.rules", level, IdentificationLevel.UNKNOWN),
                line("participants.allowed.person", level, required.person()),
                line("participants.allowed.balance", level, required.balance()),
                line("participants.allowed.contact", level, required.contact()),
                line("participants.allowed.points", level, required.points()));
        return list;
    }

    private ListItem line(String key, IdentificationLevel level, IdentificationLevel needed) {
        var words = getTranslation(key);
        return level.reaches(needed)
                ? new ListItem(Icon.CHECK.create(), new Span(words))
                : new ListItem(
                        Icon.LOCK.create(),
                        new Span(getTranslation("participants.allowed.from", words, needed.number())));
    }

    private Component waysUp(IdentificationLevel level, Ways ways) {
        boolean needsAnswers = !level.reaches(IdentificationLevel.KNOWLEDGE);
        var next = needsAnswers ? IdentificationLevel.KNOWLEDGE : IdentificationLevel.CODE;
        var heading = new Paragraph(getTranslation("participants.raise", next.number()));
        heading.addClassNames("small", "strong");
        var box = new Div(
                heading,
                Buttons.plain(
                        Icon.SEND, getTranslation("participants.code.raise"), Chord.RAISE_BY_CODE, ways::sendCode));
        if (needsAnswers) {
            box.add(Buttons.plain(
                    Icon.QUESTION,
                    getTranslation("participants.ask-two-questions"),
                    Chord.RAISE_BY_QUESTIONS,
                    ways::ask));
        }
        box.addClassName("raise");
        return box;
    }
}
