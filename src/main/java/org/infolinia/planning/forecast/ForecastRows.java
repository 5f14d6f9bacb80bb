package org.infolinia.planning.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every forecast as it was made. */
@Repository
class ForecastRows {

    private final JdbcClient jdbc;

    ForecastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isMade(ProgramId program, ContactKind kind, LocalDate madeOn) {
        return jdbc.sql("""
                        select exists (select from planning.forecast
                                        where program_id = :program and kind = :kind
                                          and made_on = :made and day = :made)""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("made", madeOn)
                .query(Boolean.class)
                .single();
    }

    /** What was kept once is never another. */
    void keep(ProgramId program, Foretold foretold) {
        jdbc.sql("""
                        insert into planning.forecast
                            (program_id, kind, made_on, day, made_at, zone, usual, added)
                        values (:program, :kind, :made_on, :day, :made_at, :zone, :usual, :added)
                        on conflict do nothing""")
                .param("program", program.value())
                .param("kind", foretold.kind().name())
                .param("made_on", foretold.madeOn())
                .param("day", foretold.day())
                .param("made_at", Timestamp.from(foretold.madeAt()))
                .param("zone", foretold.zone().getId())
                .param("usual", foretold.usual().toArray(Double[]::new))
                .param("added", foretold.added().toArray(Double[]::new))
                .update();
    }

    /** For each day the latest forecast that was made when it began, or earlier; of days without any there is none. */
    Map<LocalDate, Foretold> latest(ProgramId program, ContactKind kind, LocalDate from, LocalDate until) {
        return jdbc
                .sql("""
                        select distinct on (day) kind, day, made_on, made_at, zone, usual, added
                          from planning.forecast
                         where program_id = :program and kind = :kind and day >= :from and day < :until
                         order by day, made_on desc""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .query(ForecastRows::foretold)
                .stream()
                .collect(Collectors.toMap(Foretold::day, Function.identity()));
    }

    /** For each day what was foretold of it so many days before; of days without that there is none. */
    Map<LocalDate, Foretold> madeBefore(
            ProgramId program, ContactKind kind, LocalDate from, LocalDate until, int daysBefore) {
        return jdbc
                .sql("""
                        select kind, day, made_on, made_at, zone, usual, added
                          from planning.forecast
                         where program_id = :program and kind = :kind and day >= :from and day < :until
                           and made_on = day - :before""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("before", daysBefore)
                .query(ForecastRows::foretold)
                .stream()
                .collect(Collectors.toMap(Foretold::day, Function.identity()));
    }

    void forgetBefore(LocalDate madeOn) {
        jdbc.sql("delete from planning.forecast where made_on < ?")
                .param(madeOn)
                .update();
    }

    private static Foretold foretold(ResultSet row, int number) throws SQLException {
        return new Foretold(
                ContactKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                ZoneId.of(row.getString("zone")),
                numbers(row.getArray("usual")),
                numbers(row.getArray("added")));
    }

    private static List<Double> numbers(Array array) throws SQLException {
        return List.of((Double[]) array.getArray());
    }
}
