package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.reporting.client.paper.ClientReport;
import org.infolinia.reporting.client.paper.ClientReport.Line;
import org.infolinia.reporting.client.paper.ClientReport.Part;

/** What the client will read, in his language, with the numbers of the paper. */
class PreviewCard extends Card {

    private final transient ClientReport report;

    PreviewCard(ClientReport report) {
        super(Icon.EYE, report.title() + ": " + report.period());
        this.report = report;
        addClassName("client-report");
        getElement().setAttribute("lang", report.language().code());
        var unfinished = report.unfinished();
        if (unfinished != null) {
            with(new Banner(Icon.HOURGLASS, unfinished, Tone.WARN));
        }
        with(headlines(), heading(report.headings().changes()), changes());
        report.parts().forEach(part -> with(heading(part.title()), scrolling(table(part), part.title())));
        if (!report.topics().isEmpty()) {
            with(
                    heading(report.headings().topics()),
                    scrolling(topics(), report.headings().topics()));
        }
    }

    private Div headlines() {
        var row = new Div();
        row.addClassName("client-report-headlines");
        report.headlines().forEach(line -> {
            var label = new Span(line.label());
            label.addClassNames("small", "muted");
            row.add(new Div(label, value(line), note(line)));
        });
        return row;
    }

    private UnorderedList changes() {
        return new UnorderedList(report.changes().stream().map(ListItem::new).toArray(ListItem[]::new));
    }

    private NativeTable table(Part part) {
        var body = new NativeTableBody();
        part.lines()
                .forEach(line -> body.add(new NativeTableRow(
                        rowHeading(line),
                        new NativeTableCell(value(line), note(line)),
                        new NativeTableCell(line.before()))));
        return table(List.of(report.headings().figure(), report.period(), report.before()), body);
    }

    private NativeTable topics() {
        var body = new NativeTableBody();
        report.topics()
                .forEach(topic -> body.add(new NativeTableRow(
                        scoped(new NativeTableHeaderCell(topic.label()), "row"),
                        number(topic.tickets()),
                        number(topic.calls()),
                        number(topic.contacts()),
                        new NativeTableCell(topic.change()))));
        return table(
                List.of(
                        report.headings().topic(),
                        report.headings().tickets(),
                        report.headings().calls(),
                        report.headings().contacts(),
                        report.headings().change()),
                body);
    }

    private NativeTableCell number(long number) {
        return new NativeTableCell(report.language().number(number));
    }

    private static NativeTableHeaderCell rowHeading(Line line) {
        var meaning = new Paragraph(line.meaning());
        meaning.addClassNames("tiny", "quiet");
        return scoped(new NativeTableHeaderCell(new Span(line.label()), meaning), "row");
    }

    private static NativeTable table(List<String> columns, NativeTableBody body) {
        var header = new NativeTableRow();
        columns.forEach(column -> header.add(scoped(new NativeTableHeaderCell(column), "col")));
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassNames("dashboard-table", "figure-table");
        return table;
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell cell, String scope) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Component value(Line line) {
        var value = new Span(line.value());
        value.addClassNames("client-report-value", line.isTentative() ? "muted" : "strong");
        return value;
    }

    private static Component note(Line line) {
        var note = new Paragraph(line.note());
        note.addClassNames("tiny", "quiet");
        note.setVisible(!line.note().isEmpty());
        return note;
    }

    private static H3 heading(String words) {
        return new H3(words);
    }

    /** On narrow screens it scrolls, by the keyboard, too. */
    private static Div scrolling(NativeTable table, String label) {
        var around = new Div(table);
        around.addClassName("client-report-table");
        around.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", label);
        return around;
    }
}
