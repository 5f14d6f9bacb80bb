package org.infolinia.reporting.client.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.infolinia.kernel.Language;
import org.infolinia.reporting.client.figures.ClientFigure.Measure;
import org.infolinia.reporting.client.figures.Reading;
import org.infolinia.reporting.client.paper.ClientReport.Line;
import org.infolinia.reporting.client.paper.ClientReport.Part;
import org.infolinia.surveys.report.estimate.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report as a workbook to reckon with: numbers are numbers, words are text that no spreadsheet takes for a formula. */
@Component
public class ReportWorkbook {

    private static final int FIGURE = 0;
    private static final int NOW = 1;
    private static final int BEFORE = 2;
    private static final int LOW = 3;
    private static final int HIGH = 4;
    private static final int OF = 5;
    private static final int MEANING = 6;
    private static final List<String> FIGURE_COLUMNS =
            List.of("figure", "now", "before", "low", "high", "of", "meaning");
    private static final List<Integer> FIGURE_WIDTHS = List.of(44, 16, 16, 12, 12, 12, 90);
    private static final List<String> TOPIC_COLUMNS = List.of("topic", "tickets", "calls", "contacts", "before");
    private static final int WIDE = 110;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final ReportWords words;

    ReportWorkbook(ReportWords words) {
        this.words = words;
    }

    public byte[] write(ClientReport report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Infolinia", null)) {
            figures(report, sheet(workbook, report, "figures"));
            topics(report, sheet(workbook, report, "topics"));
            changes(report, sheet(workbook, report, "changes"));
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook could not be written", e);
        }
        return bytes.toByteArray();
    }

    private Worksheet sheet(Workbook workbook, ClientReport report, String key) {
        return workbook.newWorksheet(words.say(report.language(), "sheet." + key));
    }

    private void figures(ClientReport report, Worksheet sheet) {
        int row = heading(report, sheet);
        header(report.language(), sheet, row++, FIGURE_COLUMNS);
        for (int column = 0; column < FIGURE_WIDTHS.size(); column++) {
            sheet.width(column, FIGURE_WIDTHS.get(column));
        }
        sheet.freezePane(1, row);
        for (var part : report.parts()) {
            row = part(report, part, sheet, row);
        }
    }

    private static int part(ClientReport report, Part part, Worksheet sheet, int first) {
        int row = first;
        sheet.inlineString(row, FIGURE, part.title());
        sheet.style(row, FIGURE).bold().set();
        row++;
        for (var line : part.lines()) {
            figure(report, line, sheet, row++);
        }
        return row;
    }

    private static void figure(ClientReport report, Line line, Worksheet sheet, int row) {
        var measure = line.figure().measure();
        var now = report.now().of(line.figure());
        sheet.inlineString(row, FIGURE, line.label());
        number(sheet, row, NOW, measure, now.map(Reading::value));
        number(sheet, row, BEFORE, measure, report.earlier().of(line.figure()).map(Reading::value));
        var interval = measure == Measure.COUNT ? Optional.<Interval>empty() : now.map(Reading::interval);
        number(sheet, row, LOW, measure, interval.map(Interval::low));
        number(sheet, row, HIGH, measure, interval.map(Interval::high));
        number(
                sheet,
                row,
                OF,
                Measure.COUNT,
                now.map(each -> (double) each.of()).filter(of -> of > 0));
        sheet.inlineString(
                row,
                MEANING,
                now.isPresent() || line.note().isEmpty() ? line.meaning() : line.note() + ". " + line.meaning());
    }

    private static void number(Worksheet sheet, int row, int column, Measure measure, Optional<Double> number) {
        number.ifPresent(value -> {
            sheet.value(row, column, measure == Measure.SECONDS ? value / SECONDS_OF_A_DAY : value);
            sheet.style(row, column).format(format(measure)).set();
        });
    }

    private static String format(Measure measure) {
        return switch (measure) {
            case LEVEL, COUNT, POINTS -> "#,##0";
            case SHARE -> "0.0%";
            case SECONDS -> "[m]:ss";
            case SCORE, MONEY -> "#,##0.00";
        };
    }

    private void topics(ClientReport report, Worksheet sheet) {
        int row = heading(report, sheet);
        header(report.language(), sheet, row++, TOPIC_COLUMNS);
        sheet.width(0, FIGURE_WIDTHS.getFirst());
        for (var topic : report.topics()) {
            sheet.inlineString(row, 0, topic.label());
            int column = 1;
            for (long number : List.of(topic.tickets(), topic.calls(), topic.contacts(), topic.before())) {
                sheet.value(row, column++, number);
            }
            row++;
        }
    }

    private static void changes(ClientReport report, Worksheet sheet) {
        int row = heading(report, sheet);
        sheet.width(0, WIDE);
        for (var sentence : report.changes()) {
            sheet.inlineString(row++, 0, sentence);
        }
    }

    /** Whose report it is and of when; returns the row after it. */
    private static int heading(ClientReport report, Worksheet sheet) {
        int row = 0;
        sheet.inlineString(row, 0, report.program().name());
        sheet.style(row++, 0).bold().set();
        sheet.inlineString(row++, 0, report.title() + ", " + report.period());
        @Nullable String unfinished = report.unfinished();
        if (unfinished != null) {
            sheet.inlineString(row++, 0, unfinished);
        }
        return row + 1;
    }

    private void header(Language language, Worksheet sheet, int row, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(row, column, words.say(language, "column." + columns.get(column)));
            sheet.style(row, column).bold().borderStyle("thin").set();
        }
    }
}
