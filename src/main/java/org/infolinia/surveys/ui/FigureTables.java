package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.TrendLine;
import org.infolinia.programs.Program;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.AgentScore;
import org.infolinia.surveys.report.AnswerDelays;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.SliceScore;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.WeekOfAnswers;
import org.infolinia.surveys.report.choice.ChosenOptions;
import org.infolinia.surveys.report.comment.CommentWord;
import org.infolinia.surveys.report.estimate.PromoterScore;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.slice.Slice.Dimension;

/** Figures as tables, each with what it means. */
@SpringComponent
class FigureTables {

    private static final int DIGITS = 2;
    private static final int LEAST_WEEKS = 2;
    private static final int HOURS_PER_DAY = 24;

    private final SurveyTables tables;
    private final SliceWords sliceWords;
    private final Formats formats;

    FigureTables(SurveyTables tables, SliceWords sliceWords, Formats formats) {
        this.tables = tables;
        this.sliceWords = sliceWords;
        this.formats = formats;
    }

    Card agents(List<AgentScore> scores) {
        var card = new Card(Icon.USERS, say("surveys.agents"));
        if (scores.isEmpty()) {
            return card.with(new EmptyState(Icon.USERS, say("surveys.no-answers")));
        }
        var layout = tables.agents(language());
        var table = new FigureTable(layout.header());
        scores.forEach(score -> table.row(layout.cells().apply(score)));
        return card.with(table, meaning("surveys.agents-meaning", Score.LEAST_ANSWERS, Score.FIRM_ANSWERS));
    }

    /**
     * By all that answers are told apart by; each number leads to its rows while it is shown.
     *
     * @param downloads of all of them
     */
    Card slices(Program program, int days, Map<Dimension, List<SliceScore>> slices, Component... downloads) {
        var card = new Card(Icon.SCALE, say("surveys.slices")).withHeader(downloads);
        if (slices.values().stream().allMatch(List::isEmpty)) {
            return card.with(new EmptyState(Icon.SCALE, say("surveys.nobody-asked")));
        }
        slices.forEach((dimension, scores) ->
                card.with(new H3(sliceWords.dimension(dimension, language())), slices(program, days, scores)));
        return card.with(meaning("surveys.slices-meaning", Score.LEAST_ANSWERS, Score.FIRM_ANSWERS));
    }

    private Component slices(Program program, int days, List<SliceScore> scores) {
        var table = table(
                "surveys.slice",
                "surveys.interval",
                "surveys.mean",
                "surveys.number",
                "surveys.asked",
                "surveys.response-rate");
        scores.forEach(score -> addSlice(table, program, days, score));
        return table;
    }

    private void addSlice(FigureTable table, Program program, int days, SliceScore score) {
        var mean = new Span(tables.mean(score.score(), language()));
        mean.addClassName(score.score() instanceof Score.Firm ? "strong" : "quiet");
        table.row(
                new Span(sliceWords.value(program.id(), score.slice(), language())),
                new Span(tables.interval(score.score(), locale())),
                mean,
                answered(program, days, score),
                new Span(formats.number(score.asked(), locale())),
                new Span(score.responseRate()
                        .map(rate -> tables.share(score.answered(), score.asked(), locale()) + " ("
                                + tables.percentages(rate, locale()) + ")")
                        .orElse(SurveyTables.NOTHING)));
    }

    private Component answered(Program program, int days, SliceScore score) {
        return score.score() instanceof Score.Shown
                ? rows(AnswersQuestion.behind(program.id(), days, score.slice()), score.answered())
                : count(score.answered());
    }

    /** How score and response rate run, drawn and as numbers. */
    Component course(SurveyKind kind, List<WeekOfAnswers> weeks) {
        var card = new Card(Icon.CHART, say("surveys.course"));
        if (weeks.isEmpty()) {
            return card.with(new EmptyState(Icon.CHART, say("surveys.nobody-asked")));
        }
        if (weeks.size() >= LEAST_WEEKS) {
            lines(kind, weeks).forEach(line -> card.with(line));
        }
        var table = table(
                "surveys.week",
                "surveys.interval",
                "surveys.mean",
                "surveys.number",
                "surveys.asked",
                "surveys.response-rate");
        weeks.stream()
                .filter(week -> week.asked() > 0)
                .forEach(week -> table.row(
                        formats.date(week.monday(), locale()),
                        tables.interval(week.score(), locale()),
                        tables.mean(week.score(), language()),
                        formats.number(week.answered(), locale()),
                        formats.number(week.asked(), locale()),
                        tables.share(week.answered(), week.asked(), locale())));
        return card.with(table, meaning("surveys.course-meaning", Score.LEAST_ANSWERS));
    }

    private List<Component> lines(SurveyKind kind, List<WeekOfAnswers> weeks) {
        var scores = weeks.stream().map(FigureTables::scoreOf).toList();
        var rates = weeks.stream().map(FigureTables::rateOf).toList();
        return List.of(
                line(
                        scores,
                        kind.worst(),
                        kind.best(),
                        ends(scores)
                                .map(ends -> say(
                                        "surveys.course-of-score",
                                        formats.decimal(ends.first(), DIGITS, locale()),
                                        formats.decimal(ends.last(), DIGITS, locale()),
                                        kind.worst(),
                                        kind.best()))
                                .orElseGet(() -> say("surveys.no-score"))),
                line(
                        rates,
                        0,
                        1,
                        ends(rates)
                                .map(ends -> say(
                                        "surveys.course-of-response",
                                        formats.percent(ends.first(), locale()),
                                        formats.percent(ends.last(), locale())))
                                .orElseGet(() -> say("surveys.nobody-asked"))));
    }

    /** From what to what a line runs. */
    private record Ends(double first, double last) {}

    private static Optional<TrendLine.Point> scoreOf(WeekOfAnswers week) {
        return week.score() instanceof Score.Shown shown
                ? Optional.of(new TrendLine.Point(
                        shown.interval().low(), shown.mean(), shown.interval().high()))
                : Optional.empty();
    }

    private static Optional<TrendLine.Point> rateOf(WeekOfAnswers week) {
        return week.responseRate()
                .map(rate -> new TrendLine.Point(rate.low(), (double) week.answered() / week.asked(), rate.high()));
    }

    /** Empty when there is nothing to say. */
    private static Optional<Ends> ends(List<Optional<TrendLine.Point>> moments) {
        var known = moments.stream()
                .flatMap(Optional::stream)
                .map(TrendLine.Point::figure)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Ends(known.getFirst(), known.getLast()));
    }

    private static Component line(
            List<Optional<TrendLine.Point>> moments, double lowest, double highest, String words) {
        var caption = new Span(words);
        caption.addClassNames("tiny", "quiet");
        return new Div(TrendLine.withGaps(moments, lowest, highest, words), caption);
    }

    Component delays(AnswerDelays delays) {
        var card = new Card(Icon.CLOCK, say("surveys.delays"));
        if (delays.answered() == 0) {
            return card.with(new EmptyState(Icon.CLOCK, say("surveys.no-answers")));
        }
        var table = table("surveys.within", "surveys.answers", "surveys.share");
        delays.withinHours()
                .forEach((hours, answers) -> table.row(
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
                word -> table.row(word.word(), Integer.toString(word.people()), Integer.toString(word.discontent())));
        return card.with(table, meaning("surveys.words-meaning", Score.LEAST_ANSWERS));
    }

    /** What was chosen, question by question; each number leads to its rows while enough have chosen the same. */
    Card choices(Asked asked, int days, List<ChosenOptions> choices) {
        var card = new Card(Icon.LIST, say("surveys.chosen"));
        choices.forEach(choice -> card.with(new H3(choice.question().in(language())), chosen(asked, days, choice)));
        return card.with(meaning("surveys.chosen-meaning", Score.LEAST_ANSWERS));
    }

    private Component chosen(Asked asked, int days, ChosenOptions choice) {
        if (choice.options().isEmpty()) {
            return new Paragraph(say("surveys.too-few", choice.answered(), Score.LEAST_ANSWERS));
        }
        var table = table("surveys.option", "surveys.answers", "surveys.share", "surveys.interval");
        var all = AnswersQuestion.behind(asked.program(), asked.kind(), days);
        choice.options()
                .forEach(option -> table.row(
                        new Span(option.text().in(language())),
                        option.isOpen() ? rows(all.withChosen(option.chosen()), option.times()) : count(option.times()),
                        new Span(tables.share(option.times(), choice.answered(), locale())),
                        new Span(choice.share(option)
                                .map(share -> tables.percentages(share, locale()))
                                .orElse(SurveyTables.NOTHING))));
        return table;
    }

    private Span count(long number) {
        return new Span(formats.number(number, locale()));
    }

    private Component rows(AnswersQuestion question, long number) {
        var link = new Anchor(question.address(), formats.number(number, locale()));
        link.addClassName("number");
        return link;
    }

    /** Of the kinds with a scale from 0 to 10; each number of answers leads to them. */
    Component summary(SurveyReport report, int days) {
        var all = AnswersQuestion.behind(report.program(), report.of().kind(), days);
        var facts = new Facts()
                .with(say("surveys.asked"), formats.number(report.asked(), locale()))
                .with(say("surveys.answered"), rows(all, report.answered()));
        switch (report.score()) {
            case Score.Withheld(long answered) ->
                facts.with(say("surveys.mean"), say("surveys.too-few", answered, Score.LEAST_ANSWERS));
            case Score.Firm firm ->
                facts.with(
                        say("surveys.mean"),
                        formats.decimal(firm.mean(), DIGITS, locale()) + " (95%: "
                                + tables.range(firm.interval(), locale()) + ")");
            case Score.Tentative few -> {
                var mean = new Span(formats.decimal(few.mean(), DIGITS, locale()));
                mean.addClassName("quiet");
                facts.with(say("surveys.interval"), tables.range(few.interval(), locale()))
                        .with(say("surveys.mean"), mean);
            }
        }
        report.promoters()
                .ifPresent(promoters -> facts.with(
                                say("surveys.promoter-score"),
                                say(
                                        "surveys.promoters",
                                        formats.decimal(promoters.points(), 0, locale()),
                                        formats.decimal(promoters.interval().low(), 0, locale()),
                                        formats.decimal(promoters.interval().high(), 0, locale())))
                        .with(
                                say("surveys.recommend"),
                                rows(
                                        all.scored(
                                                PromoterScore.LEAST_PROMOTER,
                                                all.kind().best()),
                                        promoters.promoters()))
                        .with(
                                say("surveys.warn"),
                                rows(
                                        all.scored(all.kind().worst(), PromoterScore.MOST_DETRACTOR),
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

    private String within(int hours) {
        return hours < HOURS_PER_DAY ? say("surveys.hours", hours) : say("surveys.within-days", hours / HOURS_PER_DAY);
    }

    private static Component meaning(String key, Object... arguments) {
        var meaning = new Paragraph(new Span(say(key, arguments)));
        meaning.addClassNames("tiny", "quiet");
        return meaning;
    }

    private static FigureTable table(String... keys) {
        return new FigureTable(Stream.of(keys).map(key -> say(key)).toList());
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Language language() {
        return Language.ofLocale(locale());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
