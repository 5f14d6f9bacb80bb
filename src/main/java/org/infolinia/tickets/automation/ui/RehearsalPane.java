package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.automation.Rehearsal;
import org.infolinia.tickets.automation.Rehearsal.Line;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.RuleRehearsal;
import org.jspecify.annotations.Nullable;

/**
 * Tries the rule as it is written now on what has happened. Each step is asked for by the browser when it has shown the one
 * before, so that closing the dialog ends it.
 */
class RehearsalPane extends Div {

    private static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final int USUAL_DAYS = 30;
    private static final int LINES_SHOWN = 100;

    private final transient RuleRehearsal rehearsal;
    private final transient Supplier<Outcome<Content>> rule;
    private final transient RuleWords words;
    private final transient Formats formats;
    private final Select<Integer> days = new Select<>();
    private final Button start;
    private final Div told = new Div();
    private final ProgressBar bar = new ProgressBar();
    private transient @Nullable Rehearsal going;

    RehearsalPane(RuleRehearsal rehearsal, Supplier<Outcome<Content>> rule, RuleWords words, Formats formats) {
        this.rehearsal = rehearsal;
        this.rule = rule;
        this.words = words;
        this.formats = formats;
        addClassName("rule-rehearsal");
        days.setLabel(getTranslation("tickets.rules.try.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(each -> getTranslation("tickets.view.days", each));
        days.setValue(USUAL_DAYS);
        start = Buttons.plain(Icon.HISTORY, getTranslation("tickets.rules.try"), this::begin);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.rules.try"));
        told.addClassName("rule-told");
        told.getElement().setAttribute("aria-live", "polite");
        var asked = new Div(days, start);
        asked.addClassName("rule-try");
        add(new H3(getTranslation("tickets.rules.try.title")), quiet(getTranslation("tickets.rules.try.hint")), asked);
        add(bar, told);
    }

    private void begin() {
        told.removeAll();
        switch (begun()) {
            case Outcome.Done<Rehearsal>(var begun) -> {
                going = begun;
                start.setEnabled(false);
                goOnOrTell(begun);
            }
            case Outcome.Refused<Rehearsal>(var refusal) -> told.add(new Banner(Icon.ALERT, words(refusal), Tone.WARN));
        }
    }

    private Outcome<Rehearsal> begun() {
        return switch (rule.get()) {
            case Outcome.Done<Content>(var content) -> rehearsal.begin(content, Duration.ofDays(days.getValue()));
            case Outcome.Refused<Content>(var refusal) -> Outcome.refused(refusal);
        };
    }

    /** Takes the next step. */
    void goOn() {
        if (going != null) {
            going = rehearsal.goOn(going);
            goOnOrTell(going);
        }
    }

    private void goOnOrTell(Rehearsal known) {
        bar.setVisible(!known.isOver());
        if (known.isOver()) {
            going = null;
            start.setEnabled(true);
            told.add(tell(known));
        } else {
            bar.setValue((double) known.looked() / known.total());
            getElement().executeJs("return true").then(shown -> goOn());
        }
    }

    private Div tell(Rehearsal known) {
        var all = new Div(sentence(
                "tickets.rules.try.sum",
                known.total(),
                known.done(),
                known.lines().size()));
        if (known.isCut()) {
            all.add(quiet(getTranslation("tickets.rules.try.cut", RuleRehearsal.MAXIMUM_OCCASIONS)));
        }
        if (known.looksAtToday()) {
            all.add(new Banner(Icon.INFO, getTranslation("tickets.rules.try.today"), Tone.WARN));
        }
        var list = new UnorderedList();
        list.addClassName("rule-lines");
        known.lines().reversed().stream().limit(LINES_SHOWN).forEach(line -> list.add(line(known.rule(), line)));
        all.add(list);
        if (known.lines().size() > LINES_SHOWN) {
            all.add(quiet(getTranslation("tickets.rules.try.more", known.lines().size() - LINES_SHOWN)));
        }
        return all;
    }

    private ListItem line(Content tried, Line line) {
        var number = new Anchor("tickets/" + line.ticket(), line.ticket().toString());
        number.setTarget(AnchorTarget.BLANK);
        number.addClassName("code");
        var moment = new Span(formats.moment(line.at(), locale()));
        moment.addClassName("quiet");
        var subject = new Span(line.subject());
        subject.addClassName("truncated");
        var head = new Div(number, subject, moment);
        head.addClassName("rule-line");
        var item = new ListItem(head, new Div(words.deeds(tried, line.edits())));
        line.objection()
                .ifPresent(refusal -> item.add(
                        new Badge(Icon.ALERT, getTranslation("tickets.rules.try.refused", words(refusal)), Tone.WARN)));
        return item;
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }

    private Paragraph sentence(String key, Object... facts) {
        var sentence = new Paragraph(getTranslation(key, facts));
        sentence.addClassName("strong");
        return sentence;
    }

    private static Paragraph quiet(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassNames("small", "muted");
        return sentence;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
