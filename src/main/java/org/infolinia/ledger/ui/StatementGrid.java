package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.statement.StatementKey;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.StatementPage;
import org.infolinia.ledger.statement.Statements;
import org.jspecify.annotations.Nullable;

/** The lines of a wallet, newest first; older ones come when they are asked for. */
class StatementGrid extends Div {

    private final ParticipantId participant;
    private final Statements statements;
    private final PostingDialogs dialogs;
    private final Formats formats;
    private final Grid<StatementLine> grid = new Grid<>();
    private final Button older;
    private final List<StatementLine> lines = new ArrayList<>();
    private @Nullable StatementKey next;

    /** @param first its newest lines */
    StatementGrid(
            ParticipantId participant,
            StatementPage first,
            Statements statements,
            PostingDialogs dialogs,
            Formats formats) {
        this.participant = participant;
        this.statements = statements;
        this.dialogs = dialogs;
        this.formats = formats;
        this.older = Buttons.plain(Icon.DOWN, getTranslation("ledger.statement.older"), this::showOlder);
        addClassName("statement");
        addColumns();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        add(grid, older);
        append(first);
    }

    /** Adds a column at the end with something to do about each line. */
    void addDeeds(String key, String header, ValueProvider<StatementLine, Component> deed) {
        grid.addComponentColumn(deed)
                .setKey(key)
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void showOlder() {
        var from = next;
        if (from != null) {
            append(statements.nextPage(participant, Statements.BEGINNING, from));
        }
    }

    private void append(StatementPage page) {
        lines.addAll(page.lines());
        next = page.next();
        grid.setItems(lines);
        older.setVisible(next != null);
    }

    private void addColumns() {
        narrow(grid.addColumn(line -> formats.day(line.effectiveOn(), getLocale())), "ledger.column.day");
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("ledger.column.what"))
                .setFlexGrow(1);
        narrow(grid.addColumn(line -> formats.signedPoints(line.points(), getLocale())), "ledger.column.points")
                .setTextAlign(ColumnTextAlign.END);
        narrow(grid.addColumn(line -> formats.points(line.balanceAfter(), getLocale())), "ledger.column.balance")
                .setTextAlign(ColumnTextAlign.END);
    }

    private Grid.Column<StatementLine> narrow(Grid.Column<StatementLine> column, String header) {
        return column.setHeader(getTranslation(header)).setAutoWidth(true).setFlexGrow(0);
    }

    private Component what(StatementLine line) {
        var first = new NativeButton("", click -> dialogs.open(participant, line));
        first.add(PostingLines.icon(line.kind()).create(), PostingLines.words(line));
        first.addClassName("posting-words");
        var what = new Div(first);
        var comment = line.comment();
        var caseReference = line.caseReference();
        if (comment != null && caseReference != null) {
            var second = new Span(getTranslation(
                    "ledger.line.case." + caseReference.kind().name(),
                    Long.toString(caseReference.id()),
                    line.maker(),
                    comment));
            second.addClassNames("small", "quiet", "truncated");
            second.setTitle(comment);
            what.add(second);
        }
        if (!line.owed().isZero()) {
            what.add(owed(line.owed()));
        }
        what.addClassName("posting-what");
        return what;
    }

    private Component owed(Points points) {
        var owed = new Span(getTranslation(
                points.isNegative() ? "ledger.line.paid-off" : "ledger.line.owed",
                points.magnitude().value()));
        owed.addClassNames("small", "strong");
        return owed;
    }
}
