package org.infolinia.ledger.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns rows into one array per column, so that PostgreSQL takes any number of them with a single statement. */
public final class ColumnArrays {

    private ColumnArrays() {}

    /** The columns by the names of the record's components; days are texts and need a cast in the statement. */
    public static <R extends Record> Map<String, Object> of(Class<R> type, Collection<R> rows) {
        var all = List.copyOf(rows);
        var columns = new HashMap<String, Object>();
        for (var column : Column.of(type)) {
            columns.put(column.name(), column.arrayOf(all));
        }
        return columns;
    }
}
