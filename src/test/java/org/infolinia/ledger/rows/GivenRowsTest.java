package org.infolinia.ledger.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenRowsTest {

    private static final Mug MUG = new Mug(7, "blue", LocalDate.of(2026, 11, 22));

    private record Mug(long id, @Nullable String colour, LocalDate bought) {}

    private record Weighed(double grams) {}

    @Test
    void aFewRowsComeOneByOne() {
        var rows = GivenRows.of("mug", Mug.class, List.of(MUG, new Mug(8, null, MUG.bought())));

        assertThat(rows.sql())
                .isEqualTo("values (cast(:mug0.id as bigint), cast(:mug0.colour as text), cast(:mug0.bought as date)),"
                        + " (cast(:mug1.id as bigint), cast(:mug1.colour as text), cast(:mug1.bought as date))");
        assertThat(rows.params())
                .hasSize(6)
                .containsEntry("mug0.id", 7L)
                .containsEntry("mug0.bought", "2026-11-22")
                .containsEntry("mug1.colour", null);
    }

    @Test
    void manyRowsComeAsOneArrayPerColumn() {
        var rows = GivenRows.of("mug", Mug.class, Collections.nCopies(4, MUG));

        assertThat(rows.sql())
                .isEqualTo("select * from unnest(cast(:mug.id as bigint[]), cast(:mug.colour as text[]),"
                        + " cast(:mug.bought as date[]))");
        assertThat(rows.params()).containsOnlyKeys("mug.id", "mug.colour", "mug.bought");
        assertThat(rows.params().get("mug.id")).isEqualTo(new Long[] {7L, 7L, 7L, 7L});
    }

    @Test
    void noRowsAreEmptyArrays() {
        assertThat(GivenRows.of("mug", Mug.class, List.of()).params().get("mug.id"))
                .isEqualTo(new Long[0]);
    }

    @Test
    void whatHasNoColumnIsRefused() {
        assertThatThrownBy(() -> GivenRows.of("weighed", Weighed.class, List.of(new Weighed(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
