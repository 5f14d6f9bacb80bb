package org.infolinia.surveys.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.IntervalBar;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Tone;
import org.infolinia.kit.TrendLine;
import org.infolinia.programs.Program;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;

/** Shows a score with its interval, the number of answers and who was asked; never one without the others. */
@SpringComponent
public class VoiceCards {

    private static final int FIRM_DIGITS = 2;
    private static final int TENTATIVE_DIGITS = 1;
    private static final int LEAST_WEEKS = 2;

    private final Formats formats;

    VoiceCards(Formats formats) {
        this.formats = formats;
    }

    /** The program's name, its score, the trend, the aspects and the response rate. */
    public Component voice(Program program, SurveyReport report, int days) {
        var voice = new Div(name(program, report.score()), headline(program, report, days));
        voice.addClassName("voice");
        if (report.weeks().size() >= LEAST_WEEKS) {
            voice.add(trend(report));
        }
        if (!(report.score() instanceof Score.Withheld)) {
            voice.add(aspects(report));
        }
        voice.add(response(report));
        return voice;
    }

    /** Where the answers behind a number stand. */
    public static String rowsOf(Program program, int days) {
        return "surveys?program=" + program.id().value() + "&days=" + days;
    }

    private Component name(Program program, Score score) {
        var line = new Div(new Mark(program.mark(), program.colour()), new Span(program.name()));
        line.addClassName("voice-name");
        if (score instanceof Score.Tentative) {
            line.add(new Badge(Icon.INFO, say("surveys.few-answers"), Tone.NEUTRAL));
        }
        return line;
    }

    private Component headline(Program program, SurveyReport report, int days) {
        var rows = rowsOf(program, days);
        var line = new Div();
        switch (report.score()) {
            case Score.Firm(long answered, double mean, Interval interval) -> {
                line.addClassNames("voice-score", "firm");
                line.add(
                        number(rows, formats.decimal(mean, FIRM_DIGITS, locale())),
                        words("surveys.interval-and-n", range(interval, FIRM_DIGITS), answered));
            }
            case Score.Tentative(long answered, double mean, Interval interval) -> {
                line.addClassNames("voice-score", "tentative");
                line.add(
                        number(rows, range(interval, TENTATIVE_DIGITS)),
                        words("surveys.mean-and-n", formats.decimal(mean, TENTATIVE_DIGITS, locale()), answered));
            }
            case Score.Withheld(long answered) -> {
                line.addClassNames("voice-score", "withheld");
                line.add(words("surveys.too-few", answered, Score.LEAST_ANSWERS));
            }
        }
        return line;
    }

    private Component trend(SurveyReport report) {
        var weeks = report.weeks();
        var moments = report.everyWeek().stream()
                .map(week -> week.map(known -> new TrendLine.Point(
                        known.interval().low(), known.mean(), known.interval().high())))
                .toList();
        var first = weeks.getFirst();
        var last = weeks.getLast();
        var trend = TrendLine.withGaps(
                moments,
                SurveyAnswer.WORST,
                SurveyAnswer.BEST,
                say(
                        "surveys.trend",
                        moments.size(),
                        formats.decimal(first.mean(), FIRM_DIGITS, locale()),
                        formats.decimal(last.mean(), FIRM_DIGITS, locale()),
                        moments.size() - weeks.size()));
        var ends = new Div(
                new Span(formats.day(first.monday(), locale())),
                new Span(say("surveys.scale")),
                new Span(formats.day(last.monday(), locale())));
        ends.addClassNames("voice-ends", "tiny", "quiet");
        return new Div(trend, ends);
    }

    private Component aspects(SurveyReport report) {
        var table = new Div();
        table.addClassName("voice-aspects");
        for (var aspect : Aspect.values()) {
            var score = report.aspects().get(aspect);
            if (score != null) {
                table.add(new Span(say(aspect.messageKey())));
                addAspect(table, score);
            }
        }
        return table;
    }

    private void addAspect(Div table, Score score) {
        switch (score) {
            case Score.Firm(long answered, double mean, Interval interval) -> addAspect(table, mean, interval, true);
            case Score.Tentative(long answered, double mean, Interval interval) ->
                addAspect(table, mean, interval, false);
            case Score.Withheld(long answered) -> table.add(new Span(), new Span("n = " + answered));
        }
    }

    private void addAspect(Div table, double mean, Interval interval, boolean firm) {
        table.add(
                new IntervalBar(
                        SurveyAnswer.WORST,
                        SurveyAnswer.BEST,
                        interval.low(),
                        interval.high(),
                        mean,
                        firm,
                        "95%: " + range(interval, FIRM_DIGITS)),
                new Span(firm ? formats.decimal(mean, FIRM_DIGITS, locale()) : range(interval, TENTATIVE_DIGITS)));
    }

    private Component response(SurveyReport report) {
        var line = new Paragraph(report.responseRate()
                .map(rate -> say(
                        "surveys.response",
                        report.answered(),
                        report.asked(),
                        formats.percent((double) report.answered() / report.asked(), locale()),
                        formats.percent(rate.low(), locale()) + "–" + formats.percent(rate.high(), locale())))
                .orElse(say("surveys.nobody-asked")));
        line.addClassNames("small", "muted");
        return line;
    }

    private static Component number(String rows, String figure) {
        var link = new Anchor(rows, figure);
        link.addClassName("number");
        return link;
    }

    private static Component words(String key, Object... arguments) {
        var words = new Span(say(key, arguments));
        words.addClassNames("small", "muted");
        return words;
    }

    private String range(Interval interval, int digits) {
        return formats.decimal(interval.low(), digits, locale()) + "–"
                + formats.decimal(interval.high(), digits, locale());
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
