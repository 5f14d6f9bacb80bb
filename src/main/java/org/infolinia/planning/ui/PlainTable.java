package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;

/** Words and numbers in rows, whose first cell names the row. */
class PlainTable extends NativeTable {

    private final NativeTableBody rows = new NativeTableBody();

    /** @param headings keys of the columns' names */
    PlainTable(String... headings) {
        addClassNames("dashboard-table", "plain-table");
        var line = new NativeTableRow();
        Stream.of(headings).forEach(heading -> line.add(heading("col", getTranslation(heading))));
        add(new NativeTableHeader(line), rows);
    }

    void row(String... cells) {
        var line = new NativeTableRow(heading("row", cells[0]));
        Stream.of(cells).skip(1).forEach(cell -> line.add(new NativeTableCell(cell)));
        rows.add(line);
    }

    private static NativeTableHeaderCell heading(String scope, String words) {
        var heading = new NativeTableHeaderCell(words);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }
}
