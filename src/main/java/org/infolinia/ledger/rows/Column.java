package org.infolinia.ledger.rows;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record's component as a column.
 *
 * @param type what it is to PostgreSQL
 * @param accessor kept, since finding it takes longer than calling it
 */
record Column(String name, String type, IntFunction<Object[]> newArray, Method accessor) {

    private static final ClassValue<List<Column>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Column::of).toList();
        }
    };

    private record Kind(String type, IntFunction<Object[]> newArray) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            long.class, new Kind("bigint", Long[]::new),
            Long.class, new Kind("bigint", Long[]::new),
            String.class, new Kind("text", String[]::new),
            byte[].class, new Kind("bytea", byte[][]::new),
            LocalDate.class, new Kind("date", String[]::new));

    /** In the order of the components. */
    static List<Column> of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static Column of(RecordComponent component) {
        var kind = KINDS.get(component.getType());
        if (kind == null) {
            throw new IllegalArgumentException("There is no column of " + component.getType());
        }
        var accessor = component.getAccessor();
        accessor.trySetAccessible();
        return new Column(component.getName(), kind.type(), kind.newArray(), accessor);
    }

    /** The values of all rows; days are texts. */
    Object[] arrayOf(List<? extends Record> rows) {
        var values = newArray.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = valueIn(rows.get(i));
        }
        return values;
    }

    /** A day is a text. */
    @Nullable
    Object valueIn(Record row) {
        try {
            var value = accessor.invoke(row);
            return value instanceof LocalDate day ? day.toString() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record does not show its " + name, e);
        }
    }
}
