package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Program.RequiredLevels;

/** How sure we are, what that allows, and the way to be surer. */
class LevelMeter extends Div {

    private static final int HIGHEST = IdentificationLevel.CODE.number();

    LevelMeter(IdentificationLevel level, RequiredLevels required, Runnable ask, Runnable startOver) {
        addClassName("level");
        add(title(level), bar(level), allowed(level, required));
        if (!level.reaches(IdentificationLevel.KNOWLEDGE)) {
            add(wayUp(ask));
        }
        if (level != IdentificationLevel.UNKNOWN) {
            add(Buttons.plain(
                    Icon.USER, getTranslation("participants.another-person"), Chord.ANOTHER_PERSON, startOver));
        }
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

    private Component wayUp(Runnable ask) {
        var heading = new Paragraph(getTranslation("participants.raise", IdentificationLevel.KNOWLEDGE.number()));
        heading.addClassNames("small", "strong");
        var way = new Div(
                heading,
                Buttons.plain(
                        Icon.QUESTION,
                        getTranslation("participants.ask-two-questions"),
                        Chord.RAISE_BY_QUESTIONS,
                        ask));
        way.addClassName("raise");
        return way;
    }
}
