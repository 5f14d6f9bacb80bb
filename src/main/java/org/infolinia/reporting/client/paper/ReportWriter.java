package org.infolinia.reporting.client.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.reporting.client.figures.Change;
import org.infolinia.reporting.client.figures.Changes;
import org.infolinia.reporting.client.figures.ClientFigure;
import org.infolinia.reporting.client.figures.ClientFigure.Section;
import org.infolinia.reporting.client.figures.DayCount;
import org.infolinia.reporting.client.figures.FiguresOfPeriod;
import org.infolinia.reporting.client.figures.Reading;
import org.infolinia.reporting.client.figures.TopicCount;
import org.infolinia.reporting.client.paper.ClientReport.Chart;
import org.infolinia.reporting.client.paper.ClientReport.Headings;
import org.infolinia.reporting.client.paper.ClientReport.Line;
import org.infolinia.reporting.client.paper.ClientReport.Part;
import org.infolinia.reporting.client.paper.ClientReport.Topic;
import org.infolinia.surveys.report.estimate.Score;
import org.springframework.stereotype.Component;

/** Puts the numbers of two periods into words. */
@Component
public class ReportWriter {

    /** The topics that are listed; the others are few. */
    static final int MOST_TOPICS = 8;

    private static final List<ClientFigure> HEADLINES = List.of(
            ClientFigure.ACTIVE,
            ClientFigure.REDEMPTION,
            ClientFigure.TICKETS,
            ClientFigure.CALLS,
            ClientFigure.SERVICE_LEVEL,
            ClientFigure.SCORE);

    private final ReportWords words;

    ReportWriter(ReportWords words) {
        this.words = words;
    }

    public ClientReport write(Program program, Language language, FiguresOfPeriod now, FiguresOfPeriod before) {
        var lines = Arrays.stream(ClientFigure.values())
                .map(figure -> line(language, figure, now, before))
                .toList();
        return new ClientReport(
                program,
                language,
                words.say(language, "title"),
                words.period(language, now.days().period()),
                words.period(language, before.days().period()),
                headings(language, before),
                now.days().isOver()
                        ? null
                        : words.say(
                                language,
                                "unfinished",
                                words.date(language, now.days().today())),
                HEADLINES.stream().map(figure -> lines.get(figure.ordinal())).toList(),
                changes(language, now, before),
                parts(language, lines),
                topics(language, now, before),
                chart(language, now),
                now,
                before);
    }

    private Headings headings(Language language, FiguresOfPeriod before) {
        return new Headings(
                words.say(
                        language,
                        "changes",
                        words.period(language, before.days().period())),
                words.say(language, "column.figure"),
                words.say(language, "topics"),
                words.say(language, "topics-meaning"),
                words.say(language, "column.topic"),
                words.say(language, "column.tickets"),
                words.say(language, "column.calls"),
                words.say(language, "column.contacts"),
                words.say(language, "column.change"));
    }

    private List<Part> parts(Language language, List<Line> lines) {
        return Arrays.stream(Section.values())
                .map(section -> new Part(
                        section,
                        words.say(language, "section." + section.key()),
                        lines.stream()
                                .filter(line -> line.figure().section() == section)
                                .toList()))
                .toList();
    }

    private Line line(Language language, ClientFigure figure, FiguresOfPeriod now, FiguresOfPeriod before) {
        var reading = now.of(figure);
        return new Line(
                figure,
                words.say(language, "figure." + figure.key()),
                value(language, figure, now),
                reading.map(each -> note(language, figure, each)).orElseGet(() -> silence(language, figure, now)),
                value(language, figure, before),
                words.say(language, "meaning." + figure.key()),
                reading.map(each -> !each.isFirm()).orElse(false));
    }

    /** Few answers say little: their interval stands where otherwise the mean does. */
    private String value(Language language, ClientFigure figure, FiguresOfPeriod period) {
        return period.of(figure)
                .map(reading -> {
                    var interval = reading.interval();
                    return figure == ClientFigure.SCORE && !reading.isFirm() && interval != null
                            ? words.interval(language, figure, interval)
                            : words.value(language, figure, reading.value(), period.currency());
                })
                .orElse(ReportWords.NOTHING);
    }

    private String note(Language language, ClientFigure figure, Reading reading) {
        var interval = reading.interval();
        if (reading.of() == 0 || interval == null) {
            return "";
        }
        var of = language.number(reading.of());
        if (figure == ClientFigure.SCORE && !reading.isFirm()) {
            return words.say(language, "note.few-answers", words.value(language, figure, reading.value(), ""), of);
        }
        if (figure == ClientFigure.SCORE) {
            return words.say(language, "note.interval", words.interval(language, figure, interval), of);
        }
        return words.say(language, reading.isFirm() ? "note.of" : "note.of-few", of);
    }

    private String silence(Language language, ClientFigure figure, FiguresOfPeriod now) {
        return switch (figure) {
            case SCORE ->
                now.score() instanceof Score.Withheld
                        ? words.say(language, "note.too-few-answers", Score.LEAST_ANSWERS)
                        : "";
            case SERVICE_LEVEL, ABANDONMENT -> words.say(language, "note.no-line");
            case GOODWILL_COST -> words.say(language, "note.no-point-value");
            case BUDGET_USED -> words.say(language, "note.no-budget");
            default -> "";
        };
    }

    private List<String> changes(Language language, FiguresOfPeriod now, FiguresOfPeriod before) {
        var sentences = Changes.between(now, before).stream()
                .map(change -> sentence(language, change, now, before))
                .toList();
        return sentences.isEmpty() ? List.of(words.say(language, "no-change")) : sentences;
    }

    private String sentence(Language language, Change change, FiguresOfPeriod now, FiguresOfPeriod before) {
        var figure = change.figure();
        return words.say(
                language,
                "change." + figure.key(),
                words.value(language, figure, change.now().value(), now.currency()),
                words.value(language, figure, change.before().value(), before.currency()),
                change.isUp() ? "up" : "down");
    }

    private List<Topic> topics(Language language, FiguresOfPeriod now, FiguresOfPeriod before) {
        Map<String, Long> earlier =
                before.topics().stream().collect(Collectors.toMap(TopicCount::topic, TopicCount::contacts));
        long most = now.topics().stream().mapToLong(TopicCount::contacts).max().orElse(1);
        Function<TopicCount, Long> was = topic -> Objects.requireNonNullElse(earlier.get(topic.topic()), 0L);
        return now.topics().stream()
                .limit(MOST_TOPICS)
                .map(topic -> new Topic(
                        words.topic(language, topic.topic()),
                        topic.tickets(),
                        topic.calls(),
                        topic.contacts(),
                        was.apply(topic),
                        words.signed(language, topic.contacts() - was.apply(topic)),
                        (double) topic.contacts() / most))
                .toList();
    }

    private Chart chart(Language language, FiguresOfPeriod now) {
        var daily = now.daily();
        boolean isWeekly = daily.size() > 1
                && daily.getFirst().from().plusDays(1).isBefore(daily.get(1).from());
        long most = daily.stream().mapToLong(DayCount::contacts).max().orElse(0);
        long least = daily.stream().mapToLong(DayCount::contacts).min().orElse(0);
        var busiest =
                daily.stream().filter(day -> day.contacts() == most).findFirst().map(DayCount::from);
        return new Chart(
                words.say(language, isWeekly ? "chart.weeks" : "chart.days"),
                most == 0
                        ? words.say(language, "chart.none")
                        : words.say(
                                language,
                                isWeekly ? "chart.weeks-words" : "chart.days-words",
                                language.number(most),
                                Optional.of(busiest)
                                        .flatMap(day -> day)
                                        .map(day -> words.date(language, day))
                                        .orElse(""),
                                language.number(least)),
                daily.stream()
                        .map(day -> new Chart.Bar(
                                words.shortDate(day.from()),
                                day.contacts(),
                                most == 0 ? 0 : (double) day.contacts() / most))
                        .toList());
    }
}
