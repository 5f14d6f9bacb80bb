package org.infolinia.reporting.client.figures;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.reporting.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts over the views that the owners publish, for the days of a report. */
@Component
class ServiceRows {

    /** Days that are shown one by one; more are shown by weeks. */
    static final int MOST_SINGLE_DAYS = 31;

    private static final int WEEK = 7;

    private static final String TICKETS = """
              from tickets.report_ticket
             where program_id = :program and channel <> 'PHONE' and opened_at >= :from and opened_at < :until
            """;
    private static final String ANSWERED_CALLS = """
              from calls.report_offered_call
             where program_id = :program and direction = 'INBOUND' and answered_at is not null
               and offered_at >= :from and offered_at < :until
            """;
    private static final String OFFERED_CALLS = """
              from calls.report_offered_call
             where program_id = :program and offered_at >= :from and offered_at < :until and\s""" + Conditions.OFFERED_BY_LINE;

    /** Data subjects' requests have a clock of their own and are no complaints. */
    private static final String COMPLAINTS = """
              from tickets.report_legal_answer
             where program_id = :program and kind in ('COMPLAINT', 'PAYMENT_COMPLAINT', 'ACCESSIBILITY_COMPLAINT')
            """;

    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Offered(long all, long inTime, long abandoned) {}

    /** @param deviation of the seconds, 0 for fewer than two calls */
    record Handled(long calls, double seconds, double deviation) {}

    record Kept(long kept, long decided) {}

    record Granted(long times, long points) {}

    record Complaints(long inTime, long late, long open, long overdue) {}

    long tickets(ProgramId program, ReportDays days) {
        return about("select count(*)" + TICKETS, program, days)
                .query(Long.class)
                .single();
    }

    long answeredCalls(ProgramId program, ReportDays days) {
        return about("select count(*)" + ANSWERED_CALLS, program, days)
                .query(Long.class)
                .single();
    }

    Offered offered(ProgramId program, ReportDays days) {
        return about(
                        "select count(*), count(*) filter (where " + Conditions.ANSWERED_IN_TIME + "),"
                                + " count(*) filter (where " + Conditions.ABANDONED + ")" + OFFERED_CALLS,
                        program,
                        days)
                .query((row, number) -> new Offered(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    Handled handled(ProgramId program, ReportDays days) {
        return about("""
                        select count(*), coalesce(avg(handled_seconds), 0), coalesce(stddev_samp(handled_seconds), 0)
                          from calls.report_call
                         where program_id = :program and answered_at >= :from and answered_at < :until
                           and wrap_up_ended_at is not null""", program, days)
                .query((row, number) -> new Handled(row.getLong(1), row.getDouble(2), row.getDouble(3)))
                .single();
    }

    /** By the promise's name; of promises of which nothing was decided in these days there is none. */
    Map<String, Kept> promises(ProgramId program, ReportDays days) {
        return about("""
                        select metric, count(*) filter (where kept) as kept, count(*) as decided
                          from tickets.report_promise
                         where program_id = :program and decided_at >= :from and decided_at < :until
                         group by metric""", program, days)
                .query((row, number) ->
                        Map.entry(row.getString("metric"), new Kept(row.getLong("kept"), row.getLong("decided"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Answered in these days, in time or late, and open at their end, or now while they go on. */
    Complaints complaints(ProgramId program, ReportDays days) {
        return about("""
                        select count(*) filter (where answered and answered_on <= due_on) as in_time,
                               count(*) filter (where answered and answered_on > due_on) as late,
                               count(*) filter (where open) as open,
                               count(*) filter (where open and due_on <= :lastFull) as overdue
                          from (select due_on, answered_on,
                                       coalesce(way <> 'NONE' and answered_on between :first and :last, false) as answered,
                                       opened_at < :until and (answered_on is null or answered_on > :last) as open
                        """ + COMPLAINTS + ") answers", program, days)
                .param("first", days.period().from())
                .param("last", days.period().until())
                .param("lastFull", days.lastFullDay())
                .query((row, number) -> new Complaints(
                        row.getLong("in_time"), row.getLong("late"), row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    Granted granted(ProgramId program, ReportDays days) {
        return about("""
                        select count(*), coalesce(sum(amount), 0) from ledger.report_points_by_hand
                         where program_id = :program and created_at >= :from and created_at < :until and\s""" + Conditions.GIVEN_BY_HAND, program, days)
                .query((row, number) -> new Granted(row.getLong(1), row.getLong(2)))
                .single();
    }

    List<TopicCount> topics(ProgramId program, ReportDays days) {
        return about("""
                        select topic, sum(tickets) as tickets, sum(calls) as calls
                          from (select topic, 1 as tickets, 0 as calls
                        """ + TICKETS + """
                                union all
                                select topic, 0, 1 from calls.report_call_topic
                                 where program_id = :program and direction = 'INBOUND'
                                   and answered_at >= :from and answered_at < :until) contacts
                         group by topic order by count(*) desc, topic""", program, days)
                .query((row, number) ->
                        new TopicCount(row.getString("topic"), row.getLong("tickets"), row.getLong("calls")))
                .list();
    }

    List<DayCount> daily(ProgramId program, ReportDays days) {
        var counted = new TreeMap<LocalDate, Long>();
        about("""
                        select (at at time zone :zone)::date as day, count(*) as contacts
                          from (select opened_at as at
                        """ + TICKETS + " union all select offered_at" + ANSWERED_CALLS + ") contacts group by 1", program, days)
                .param("zone", days.zone().getId())
                .query(row -> {
                    counted.put(row.getObject("day", LocalDate.class), row.getLong("contacts"));
                });
        int step = days.count() > MOST_SINGLE_DAYS ? WEEK : 1;
        return LongStream.iterate(0, day -> day < days.count(), day -> day + step)
                .mapToObj(day -> days.period().from().plusDays(day))
                .map(first -> new DayCount(
                        first,
                        counted.subMap(first, first.plusDays(step)).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .toList();
    }

    private StatementSpec about(String sql, ProgramId program, ReportDays days) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param("from", Timestamp.from(days.from()))
                .param("until", Timestamp.from(days.until()));
    }
}
