package org.infolinia.reporting.client.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infolinia.operation.paper.TaggedPdf;
import org.infolinia.reporting.client.paper.ClientReport.Chart;
import org.infolinia.reporting.client.paper.ClientReport.Line;
import org.infolinia.reporting.client.paper.ClientReport.Part;
import org.infolinia.reporting.client.paper.ClientReport.Topic;
import org.springframework.stereotype.Component;

/** The report on A4 pages, tagged for screen readers. Bars only repeat the numbers beside them, which is their text. */
@Component
public class ReportPdf {

    private static final TaggedPdf PAGE = TaggedPdf.from("reporting/client-report");

    /** The light ones of the screen's colours. */
    private static final Map<String, String> COLOURS =
            Map.of("berry", "#9d1c56", "amber", "#97430f", "pine", "#12634f", "plum", "#5b3a9e");

    private static final String ACCENT = "#2b52c4";
    private static final double CHART_MILLIMETRES = 18;
    private static final double PERCENT = 100;

    /** A chart of days names every so many of them. */
    private static final int DAYS_BETWEEN_LABELS = 5;

    private static final int MOST_LABELLED = 14;

    private final ReportWords words;

    ReportPdf(ReportWords words) {
        this.words = words;
    }

    /** @param madeOn where the program is */
    public byte[] print(ClientReport report, LocalDate madeOn) {
        var facts = new HashMap<String, Object>();
        facts.put("language", report.language().code());
        facts.put("program", report.program().name());
        facts.put("mark", report.program().mark());
        facts.put("colour", COLOURS.getOrDefault(report.program().colour(), ACCENT));
        facts.put("title", report.title());
        facts.put("period", report.period());
        facts.put("made", words.say(report.language(), "made", report.language().day(madeOn)));
        facts.put(
                "unfinished",
                Optional.ofNullable(report.unfinished()).map(List::of).orElseGet(List::of));
        facts.put("headlines", report.headlines().stream().map(ReportPdf::facts).toList());
        facts.put("changes", report.changes());
        facts.put("headings", report.headings());
        facts.put("now", report.period());
        facts.put("before", report.before());
        facts.put("parts", report.parts().stream().map(ReportPdf::facts).toList());
        facts.put("hasTopics", !report.topics().isEmpty());
        facts.put(
                "topics",
                report.topics().stream().map(topic -> facts(report, topic)).toList());
        facts.put("chart", facts(report.chart()));
        facts.put("about", words.say(report.language(), "about"));
        return PAGE.print(facts);
    }

    private static Map<String, Object> facts(Part part) {
        return Map.of(
                "title", part.title(),
                "lines", part.lines().stream().map(ReportPdf::facts).toList());
    }

    private static Map<String, Object> facts(Line line) {
        return Map.of(
                "label", line.label(),
                "value", line.value(),
                "note", line.note(),
                "was", line.before(),
                "meaning", line.meaning(),
                "tentative", line.isTentative());
    }

    private static Map<String, Object> facts(ClientReport report, Topic topic) {
        return Map.of(
                "label", topic.label(),
                "tickets", report.language().number(topic.tickets()),
                "calls", report.language().number(topic.calls()),
                "contacts", report.language().number(topic.contacts()),
                "change", topic.change(),
                "share", percent(topic.share()));
    }

    private static Map<String, Object> facts(Chart chart) {
        int step = chart.bars().size() > MOST_LABELLED ? DAYS_BETWEEN_LABELS : 1;
        return Map.of(
                "title", chart.title(),
                "words", chart.words(),
                "width", percent(1.0 / Math.max(1, chart.bars().size())),
                "bars",
                        IntStream.range(0, chart.bars().size())
                                .mapToObj(place -> {
                                    var bar = chart.bars().get(place);
                                    return Map.of(
                                            "label", place % step == 0 ? bar.label() : "",
                                            "height", millimetres(bar.share()),
                                            "above", millimetres(1 - bar.share()));
                                })
                                .toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    private static String millimetres(double share) {
        return String.format(Locale.ROOT, "%.2fmm", share * CHART_MILLIMETRES);
    }
}
