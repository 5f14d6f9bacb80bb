package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A table of figures. Where it is too wide, each row becomes a list of names and figures; it says what it is in so many
 * words, since browsers forget it when a table is laid out otherwise.
 */
class FigureTable extends NativeTable {

    private final List<String> header;

    FigureTable(List<String> header) {
        this.header = List.copyOf(header);
        addClassName("figure-table");
        is(this, "table");
        is(getHead(), "rowgroup");
        is(getBody(), "rowgroup");
        var head = new NativeTableRow();
        is(head, "row");
        header.forEach(name -> {
            var cell = new NativeTableHeaderCell(name);
            is(cell, "columnheader");
            head.add(cell);
        });
        getHead().add(head);
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        row(cells.stream().map(Span::new).toArray(Component[]::new));
    }

    /** @param cells as many as the header has */
    void row(Component... cells) {
        var row = getBody().addRow();
        is(row, "row");
        for (int column = 0; column < header.size(); column++) {
            var cell = row.addDataCell();
            is(cell, "cell");
            cell.getElement().setAttribute("data-label", header.get(column));
            cell.add(cells[column]);
        }
    }

    private static void is(HasElement part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
