package org.infolinia.operation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * What stands in a table that leaves the house.
 *
 * @param cells of a row, as many as the header has
 */
public record TableLayout<R>(List<String> header, Function<R, List<String>> cells) {

    public TableLayout {
        header = List.copyOf(header);
    }

    /** Writes the header and then each row as it comes; closes {@code out}. */
    public void write(TableFormat format, Iterable<R> rows, OutputStream out) throws IOException {
        try (var file = format.begin(out)) {
            file.row(header);
            for (var row : rows) {
                file.row(cells.apply(row));
            }
        }
    }
}
