package org.infolinia.ledger.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement takes in place of a table, their columns in the order of the record's components. A few come one
 * by one, since PostgreSQL keeps its plan for these; more come as one array per column, for which it plans each time.
 *
 * @param sql a query that answers with these rows
 * @param params what it has to be given
 */
public record GivenRows(String sql, Map<String, @Nullable Object> params) {

    /** Each number of rows is a statement of its own, of which each connection keeps only so many. */
    private static final int FEW = 3;

    /** @param name of its own within the statement */
    public static <R extends Record> GivenRows of(String name, Class<R> type, Collection<R> rows) {
        var all = List.copyOf(rows);
        return all.isEmpty() || all.size() > FEW
                ? inArrays(name, Column.of(type), all)
                : oneByOne(name, Column.of(type), all);
    }

    private static GivenRows oneByOne(String name, List<Column> columns, List<? extends Record> rows) {
        var params = new HashMap<String, @Nullable Object>();
        for (int row = 0; row < rows.size(); row++) {
            for (var column : columns) {
                params.put(name + row + "." + column.name(), column.valueIn(rows.get(row)));
            }
        }
        var sql = IntStream.range(0, rows.size())
                .mapToObj(row -> "(%s)".formatted(given(name + row, columns, "")))
                .collect(Collectors.joining(", ", "values ", ""));
        return new GivenRows(sql, params);
    }

    private static GivenRows inArrays(String name, List<Column> columns, List<? extends Record> rows) {
        var params = new HashMap<String, @Nullable Object>();
        columns.forEach(column -> params.put(name + "." + column.name(), column.arrayOf(rows)));
        return new GivenRows("select * from unnest(%s)".formatted(given(name, columns, "[]")), params);
    }

    private static String given(String name, List<Column> columns, String suffix) {
        return columns.stream()
                .map(column -> "cast(:%s.%s as %s%s)".formatted(name, column.name(), column.type(), suffix))
                .collect(Collectors.joining(", "));
    }
}
