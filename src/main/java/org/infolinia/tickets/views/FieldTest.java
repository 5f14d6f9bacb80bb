package org.infolinia.tickets.views;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must stand in a program's own field. The names of the kinds stand in stored views and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FieldTest.AnyOf.class, name = "any-of"),
    @JsonSubTypes.Type(value = FieldTest.Having.class, name = "having"),
    @JsonSubTypes.Type(value = FieldTest.Numbers.class, name = "numbers"),
    @JsonSubTypes.Type(value = FieldTest.Days.class, name = "days"),
    @JsonSubTypes.Type(value = FieldTest.Empty.class, name = "empty")
})
public sealed interface FieldTest {

    /** At least one of the choices with these keys. */
    record AnyOf(Set<String> keys) implements FieldTest {

        public AnyOf {
            keys = Set.copyOf(keys);
        }
    }

    /** A text with this part, however its letters are written. */
    record Having(String text) implements FieldTest {}

    /** A number between these, both included; null for no bound. */
    record Numbers(@Nullable BigDecimal from, @Nullable BigDecimal to) implements FieldTest {}

    /** A day between these, both included; null for no bound. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements FieldTest {}

    /** Nothing. */
    record Empty() implements FieldTest {}
}
