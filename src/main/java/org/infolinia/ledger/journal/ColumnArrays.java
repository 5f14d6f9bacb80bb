package org.infolinia.ledger.journal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array per column, so that PostgreSQL takes any number of them with a single statement. */
final class ColumnArrays {

    private static final Map<Class<?>, IntFunction<Object[]>> ARRAYS = Map.of(
            long.class, Long[]::new,
            Long.class, Long[]::new,
            String.class, String[]::new,
            byte[].class, byte[][]::new,
            LocalDate.class, String[]::new);

    private ColumnArrays() {}

    /** The columns by the names of the record's components; days are texts and need a cast in the statement. */
    static <R extends Record> Map<String, Object> of(Class<R> type, Collection<R> rows) {
        var columns = new HashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            columns.put(component.getName(), column(component, List.copyOf(rows)));
        }
        return columns;
    }

    private static Object column(RecordComponent component, List<? extends Record> rows) {
        var array = ARRAYS.get(component.getType());
        if (array == null) {
            throw new IllegalArgumentException("There is no column of " + component.getType());
        }
        var values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value(component, rows.get(i));
        }
        return values;
    }

    @Nullable
    private static Object value(RecordComponent component, Record row) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            var value = accessor.invoke(row);
            return value instanceof LocalDate day ? day.toString() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record does not show its " + component.getName(), e);
        }
    }
}
