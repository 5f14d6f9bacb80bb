package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.kit.TwoLines;
import org.infolinia.ledger.closing.ClosingReports;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.ledger.closing.FindingFilter;
import org.infolinia.ledger.closing.FindingId;
import org.infolinia.ledger.journal.Stages.ClosingId;

/** Everything that does not match, by name, a page at a time. */
class FindingsGrid extends Grid<Finding> {

    private final transient ClosingWords words;
    private FindingFilter filter = FindingFilter.UNSIGNED;

    FindingsGrid(ClosingId closing, ClosingReports reports, ClosingWords words) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        prepareColumns();
        setItems(new CallbackDataProvider<Finding, Void>(
                query -> reports.findings(closing, filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(reports.count(closing, filter)),
                Finding::id));
    }

    void show(FindingFilter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        deselectAll();
        getDataProvider().refreshAll();
    }

    List<FindingId> chosen() {
        return getSelectedItems().stream().map(Finding::id).toList();
    }

    private void prepareColumns() {
        addColumn(finding -> words.formats().day(finding.day(), getLocale()))
                .setHeader(words.say(getLocale(), "column.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::what)
                .setHeader(words.say(getLocale(), "column.what"))
                .setFlexGrow(2);
        addComponentColumn(this::whose)
                .setHeader(words.say(getLocale(), "column.participant"))
                .setFlexGrow(1);
        addColumn(finding -> words.formats().signedPoints(finding.points(), getLocale()))
                .setHeader(words.say(getLocale(), "column.points"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::state)
                .setKey("state")
                .setHeader(words.say(getLocale(), "column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTooltipGenerator(FindingsGrid::said);
    }

    private Component what(Finding finding) {
        return new TwoLines(words.say(getLocale(), "mismatch." + finding.kind().name()), finding.name());
    }

    private Component whose(Finding finding) {
        return words.participant(finding)
                .<Component>map(participant -> new Anchor(
                        "participants/" + participant.id().value(),
                        participant.name().full() + ", " + participant.number()))
                .orElseGet(Span::new);
    }

    private Component state(Finding finding) {
        var signature = finding.signature();
        if (signature != null) {
            return new Badge(Icon.STAMP, words.say(getLocale(), "finding.signed", signature.by()), Tone.OK);
        }
        return finding.reported() == null
                ? new Badge(Icon.ALERT, words.say(getLocale(), "finding.open"), Tone.WARN)
                : new Badge(Icon.TICKET, words.say(getLocale(), "finding.reported"), Tone.ACCENT);
    }

    private static String said(Finding finding) {
        var signature = finding.signature();
        return signature == null ? "" : signature.words();
    }
}
