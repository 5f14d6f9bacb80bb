package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.surveys.report.AgentScore;
import org.infolinia.surveys.report.AnswerDelays;
import org.infolinia.surveys.report.CommentWord;
import org.infolinia.surveys.report.Expectation;
import org.infolinia.surveys.report.Interval;
import org.infolinia.surveys.report.Score;
import org.infolinia.surveys.report.SurveyReport;

/** Figures as tables, each with what it means. */
@SpringComponent
class FigureTables {

    private static final int DIGITS = 2;
    private static final String NOTHING = "–";
    private static final int HOURS_PER_DAY = 24;

    private final Formats formats;

    FigureTables(Formats formats) {
        this.formats = formats;
    }

    Component agents(List<AgentScore> scores) {
        var card = new Card(Icon.USERS, say("surveys.agents"));
        if (scores.isEmpty()) {
            return card.with(new EmptyState(Icon.USERS, say("surveys.no-answers")));
        }
        var table = table(
                "surveys.agent",
                "surveys.mean",
                "surveys.interval",
                "surveys.number",
                "surveys.shrunken",
                "surveys.expected",
                "surveys.difference");
        scores.forEach(score -> row(
                table,
                score.name(),
                mean(score),
                score.score() instanceof Score.Shown shown ? range(shown.interval()) : NOTHING,
                Long.toString(score.answered()),
                decimal(score.shrunken()),
                score.expectation()
                        .map(expected -> formats.decimal(expected.expected(), DIGITS, locale()))
                        .orElse(NOTHING),
                difference(score.expectation())));
        return card.with(table, meaning("surveys.agents-meaning", Score.LEAST_ANSWERS, Score.FIRM_ANSWERS));
    }

    Component delays(AnswerDelays delays) {
        var card = new Card(Icon.CLOCK, say("surveys.delays"));
        if (delays.answered() == 0) {
            return card.with(new EmptyState(Icon.CLOCK, say("surveys.no-answers")));
        }
        var table = table("surveys.within", "surveys.answers", "surveys.share");
        delays.withinHours()
                .forEach((hours, answers) -> row(
                        table,
                        within(hours),
                        formats.number(answers, locale()),
                        formats.percent((double) answers / delays.answered(), locale())));
        card.with(table);
        delays.half().ifPresent(hours -> card.with(meaning("surveys.half", within(hours))));
        return card;
    }

    Component words(List<CommentWord> words) {
        var card = new Card(Icon.VOICE, say("surveys.words"));
        if (words.isEmpty()) {
            return card.with(new EmptyState(Icon.VOICE, say("surveys.no-words", Score.LEAST_ANSWERS)));
        }
        var table = table("surveys.word", "surveys.people", "surveys.discontent");
        words.forEach(
                word -> row(table, word.word(), Integer.toString(word.people()), Integer.toString(word.discontent())));
        return card.with(table, meaning("surveys.words-meaning", Score.LEAST_ANSWERS));
    }

    /** Of the kinds with a scale from 0 to 10. */
    Component summary(SurveyReport report) {
        var facts = new Facts()
                .with(say("surveys.asked"), formats.number(report.asked(), locale()))
                .with(say("surveys.answered"), formats.number(report.answered(), locale()));
        switch (report.score()) {
            case Score.Withheld(long answered) ->
                facts.with(say("surveys.mean"), say("surveys.too-few", answered, Score.LEAST_ANSWERS));
            case Score.Shown shown ->
                facts.with(
                        say("surveys.mean"),
                        formats.decimal(shown.mean(), DIGITS, locale()) + " (95%: " + range(shown.interval()) + ")");
        }
        report.promoters()
                .ifPresent(promoters -> facts.with(
                        say("surveys.promoter-score"),
                        say(
                                "surveys.promoters",
                                formats.decimal(promoters.points(), 0, locale()),
                                formats.decimal(promoters.interval().low(), 0, locale()),
                                formats.decimal(promoters.interval().high(), 0, locale()),
                                promoters.promoters(),
                                promoters.detractors())));
        report.responseRate()
                .ifPresent(rate -> facts.with(
                        say("surveys.response-rate"),
                        formats.percent((double) report.answered() / report.asked(), locale()) + " (95%: "
                                + formats.percent(rate.low(), locale()) + "–"
                                + formats.percent(rate.high(), locale()) + ")"));
        report.exclusions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(exclusion -> facts.with(
                        say(exclusion.getKey().messageKey()), formats.number(exclusion.getValue(), locale())));
        return new Card(Icon.VOICE, say(report.of().kind().messageKey())).with(facts, meaning("surveys.kind-meaning"));
    }

    /** Where few have answered, the interval is what counts; the mean stands in brackets. */
    private String mean(AgentScore score) {
        return switch (score.score()) {
            case Score.Firm firm -> formats.decimal(firm.mean(), DIGITS, locale());
            case Score.Tentative few -> "(" + formats.decimal(few.mean(), DIGITS, locale()) + ")";
            case Score.Withheld withheld -> say("surveys.withheld");
        };
    }

    private String difference(Optional<Expectation> expectation) {
        return expectation
                .map(expected -> (expected.isDifferent() ? "" : "≈ ") + range(expected.interval()))
                .orElse(NOTHING);
    }

    private String within(int hours) {
        return hours < HOURS_PER_DAY ? say("surveys.hours", hours) : say("surveys.within-days", hours / HOURS_PER_DAY);
    }

    private String decimal(OptionalDouble number) {
        return number.isPresent() ? formats.decimal(number.getAsDouble(), DIGITS, locale()) : NOTHING;
    }

    private String range(Interval interval) {
        return formats.decimal(interval.low(), DIGITS, locale()) + " – "
                + formats.decimal(interval.high(), DIGITS, locale());
    }

    private static Component meaning(String key, Object... arguments) {
        var meaning = new Paragraph(new Span(say(key, arguments)));
        meaning.addClassNames("tiny", "quiet");
        return meaning;
    }

    private static NativeTable table(String... keys) {
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> head.add(new NativeTableHeaderCell(say(key))));
        var table = new NativeTable();
        table.addClassName("figure-table");
        table.getHead().add(head);
        return table;
    }

    private static void row(NativeTable table, String... cells) {
        var row = table.getBody().addRow();
        Stream.of(cells).forEach(cell -> row.addDataCell().setText(cell));
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
