package org.infolinia.reporting.ui.sheet;

import java.util.List;

/**
 * A table of the dashboard, made once for the screen and for the file.
 *
 * @param headings of the columns
 * @param rows each with as many cells
 */
public record Sheet(List<String> headings, List<List<Cell>> rows) {

    public Sheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public Sheet first(int most) {
        return new Sheet(headings, rows.stream().limit(most).toList());
    }

    public List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }
}
