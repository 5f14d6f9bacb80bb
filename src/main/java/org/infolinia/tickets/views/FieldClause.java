package org.infolinia.tickets.views;

import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What must stand in a program's own field, as the database is asked for it. */
final class FieldClause {

    private static final String VALUES =
            "exists (select from tickets.field_value where ticket_number = ticket.number and field_id = %s%s)";

    private final BiFunction<String, Object, String> put;

    private FieldClause(BiFunction<String, Object, String> put) {
        this.put = put;
    }

    /** @param put keeps a parameter under a name like the given one, and says how it is written */
    static String of(long field, FieldTest test, BiFunction<String, Object, String> put) {
        return new FieldClause(put).clause(field, test);
    }

    private String clause(long field, FieldTest test) {
        var id = put.apply("field", field);
        return switch (test) {
            case FieldTest.AnyOf(var keys) ->
                VALUES.formatted(id, " and value = any(" + put.apply("keys", keys.toArray(String[]::new)) + ")");
            case FieldTest.Having(var text) ->
                VALUES.formatted(
                        id,
                        " and position(" + put.apply("part", text.toLowerCase(Locale.ROOT)) + " in lower(value)) > 0");
            case FieldTest.Numbers(var from, var to) ->
                VALUES.formatted(id, within("case when value ~ '^-?[0-9.]+$' then value::numeric end", from, to));
            case FieldTest.Days(var from, var to) ->
                VALUES.formatted(
                        id, within("value", from == null ? null : from.toString(), to == null ? null : to.toString()));
            case FieldTest.Empty() ->
                "program_id = (select program_id from tickets.custom_field where id = " + id + ") and not "
                        + VALUES.formatted(id, "");
        };
    }

    private String within(String value, @Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : " and " + value + " >= " + put.apply("from", from))
                + (to == null ? "" : " and " + value + " <= " + put.apply("to", to));
    }
}
