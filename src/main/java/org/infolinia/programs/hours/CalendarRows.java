package org.infolinia.programs.hours;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored calendars. Works in the caller's transaction. */
@Component
class CalendarRows {

    private static final String SELECT =
            "select id, program_id, name, zone, holidays_of, week, version from programs.calendar";

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpeningCalendar> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::calendar)
                .optional();
    }

    /** Which writing of a calendar this is: another one after each change of it, and never one that was undone. */
    Optional<String> edition(long id) {
        return jdbc.sql("select xmin || '.' || version from programs.calendar where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<OpeningCalendar> lock(long id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::calendar)
                .optional();
    }

    /** By name. */
    List<OpeningCalendar> of(ProgramId program) {
        return jdbc.sql(SELECT + " where program_id = :program order by name, id")
                .param("program", program.value())
                .query(this::calendar)
                .list();
    }

    boolean isNameTaken(ProgramId program, String name, long except) {
        return jdbc.sql(
                        "select exists (select from programs.calendar where program_id = :program and name = :name and id <> :id)")
                .param("program", program.value())
                .param("name", name)
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    long add(ProgramId program, CalendarTerms terms) {
        long id = jdbc.sql("""
                        insert into programs.calendar (program_id, name, zone, holidays_of, week)
                        values (:program, :name, :zone, :holidays, :week) returning id""")
                .param("program", program.value())
                .param("name", terms.name())
                .param("zone", terms.zone().getId())
                .param("holidays", terms.holidaysOf())
                .param("week", week(terms))
                .query(Long.class)
                .single();
        writeDays(id, terms.days());
        return id;
    }

    void put(long id, CalendarTerms terms) {
        jdbc.sql("""
                        update programs.calendar
                           set name = :name, zone = :zone, holidays_of = :holidays, week = :week, version = version + 1
                         where id = :id""")
                .param("id", id)
                .param("name", terms.name())
                .param("zone", terms.zone().getId())
                .param("holidays", terms.holidaysOf())
                .param("week", week(terms))
                .update();
        jdbc.sql("delete from programs.calendar_day where calendar_id = :id")
                .param("id", id)
                .update();
        writeDays(id, terms.days());
    }

    private void writeDays(long id, List<SpecialDay> days) {
        jdbc.sql("""
                        insert into programs.calendar_day (calendar_id, day, name, shifts)
                        select :id, day, name, shifts
                          from unnest(:days, :names, :shifts) as told (day, name, shifts)""")
                .param("id", id)
                .param(
                        "days",
                        days.stream().map(day -> Date.valueOf(day.date())).toArray(Date[]::new))
                .param("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
                .param(
                        "shifts",
                        days.stream().map(day -> day.shifts().toString()).toArray(String[]::new))
                .update();
    }

    private OpeningCalendar calendar(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var written = (String[]) row.getArray("week").getArray();
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, shifts(written[day.ordinal()]));
        }
        var terms = new CalendarTerms(
                row.getString("name"), ZoneId.of(row.getString("zone")), row.getString("holidays_of"), week, days(id));
        return new OpeningCalendar(id, new ProgramId(row.getLong("program_id")), terms, row.getInt("version"));
    }

    private List<SpecialDay> days(long calendar) {
        return jdbc.sql("select day, name, shifts from programs.calendar_day where calendar_id = :id order by day")
                .param("id", calendar)
                .query((row, number) ->
                        new SpecialDay(row.getObject(1, LocalDate.class), row.getString(2), shifts(row.getString(3))))
                .list();
    }

    private static Shifts shifts(String written) {
        return Shifts.parse(written)
                .orElseThrow(() -> new IllegalStateException("A calendar has shifts that cannot be read: " + written));
    }

    private static String[] week(CalendarTerms terms) {
        return Stream.of(DayOfWeek.values())
                .map(day -> terms.on(day).toString())
                .toArray(String[]::new);
    }
}
