package org.infolinia.surveys.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Program;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.AgentScore;
import org.infolinia.surveys.report.AgentScores;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;

/** What participants say of the asker's own contacts: the score with its interval, and the praise in their words. */
@SpringComponent
public class OwnVoice {

    private static final int DIGITS = 2;

    private final AgentScores scores;
    private final AnswerBook answers;
    private final Formats formats;

    OwnVoice(AgentScores scores, AnswerBook answers, Formats formats) {
        this.scores = scores;
        this.answers = answers;
        this.formats = formats;
    }

    public Component score(Program program, Period period) {
        var card = new Card(Icon.VOICE, say("surveys.own", program.name()));
        return scores.mine(program.id(), period)
                .<Component>map(score -> card.with(facts(score), meaning()))
                .orElseGet(() -> card.with(new EmptyState(Icon.VOICE, say("surveys.own-none"))));
    }

    public Component praise(List<Program> programs) {
        var card = new Card(Icon.STAR, say("surveys.praise"));
        var praise = answers.praiseOfMe(programs.stream().map(Program::id).toList());
        if (praise.isEmpty()) {
            return card.with(new EmptyState(Icon.STAR, say("surveys.praise-none")));
        }
        var list = new UnorderedList();
        list.addClassName("follow-ups");
        praise.forEach(thanks -> {
            var when = new Span(formats.moment(thanks.at(), locale()));
            when.addClassNames("tiny", "quiet");
            list.add(new ListItem(new Paragraph("„" + thanks.words() + "”"), when));
        });
        return card.with(list);
    }

    private Facts facts(AgentScore score) {
        var facts = new Facts();
        switch (score.score()) {
            case Score.Firm(long answered, double mean, Interval interval) ->
                facts.with(
                                say("surveys.mean"),
                                formats.decimal(mean, DIGITS, locale()) + " (95%: " + range(interval) + ")")
                        .with(say("surveys.number"), Long.toString(answered));
            case Score.Tentative(long answered, double mean, Interval interval) ->
                facts.with(say("surveys.interval"), range(interval))
                        .with(say("surveys.mean"), tentative(mean))
                        .with(say("surveys.number"), Long.toString(answered));
            case Score.Withheld(long answered) ->
                facts.with(say("surveys.mean"), say("surveys.withheld"))
                        .with(say("surveys.number"), Long.toString(answered));
        }
        score.expectation()
                .ifPresent(expectation -> facts.with(
                                say("surveys.expected"), formats.decimal(expectation.expected(), DIGITS, locale()))
                        .with(
                                say("surveys.difference"),
                                (expectation.isDifferent() ? "" : "≈ ") + range(expectation.interval())));
        return facts;
    }

    private Component tentative(double mean) {
        var quiet = new Span(formats.decimal(mean, DIGITS, locale()));
        quiet.addClassName("quiet");
        return quiet;
    }

    private static Component meaning() {
        var meaning = new Paragraph(say("surveys.own-meaning"));
        meaning.addClassNames("tiny", "quiet");
        return meaning;
    }

    private String range(Interval interval) {
        return formats.decimal(interval.low(), DIGITS, locale()) + " – "
                + formats.decimal(interval.high(), DIGITS, locale());
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
