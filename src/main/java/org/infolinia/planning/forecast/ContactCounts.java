package org.infolinia.planning.forecast;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts contacts by the hour over the views that their owners publish. */
@Repository
class ContactCounts {

    private static final String CALLS = """
            select date_trunc('hour', offered_at, :zone) as hour,
                   count(*) filter (where from_line) as by_line,
                   count(*) filter (where not from_line) as by_hand
              from calls.report_offered_call
             where program_id = :program and direction = 'INBOUND' and offered_at >= :from and offered_at < :until
             group by 1""";

    private static final String MAILS = """
            select date_trunc('hour', opened_at, :zone) as hour, count(*) as by_line, 0 as by_hand
              from tickets.report_opened_ticket
             where program_id = :program and channel in ('EMAIL', 'WEB') and opened_at >= :from and opened_at < :until
             group by 1""";

    private final JdbcClient jdbc;

    ContactCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hour(Instant begins, long byLine, long byHand) {}

    /** Calls that agents began by hand count only where no telephone line told of any. */
    HourlyCounts between(ProgramId program, ContactKind kind, ZoneId zone, Instant from, Instant until) {
        var hours = jdbc.sql(
                        switch (kind) {
                            case CALL -> CALLS;
                            case MAIL -> MAILS;
                        })
                .param("program", program.value())
                .param("zone", zone.getId())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) ->
                        new Hour(row.getTimestamp("hour").toInstant(), row.getLong("by_line"), row.getLong("by_hand")))
                .list();
        boolean isByHand = hours.stream().allMatch(hour -> hour.byLine() == 0)
                && hours.stream().anyMatch(hour -> hour.byHand() > 0);
        return new HourlyCounts(zone, byHour(hours, isByHand ? Hour::byHand : Hour::byLine), isByHand);
    }

    private static TreeMap<Instant, Long> byHour(List<Hour> hours, ToLongFunction<Hour> count) {
        var byHour = new TreeMap<Instant, Long>();
        for (var hour : hours) {
            if (count.applyAsLong(hour) > 0) {
                byHour.merge(hour.begins(), count.applyAsLong(hour), Long::sum);
            }
        }
        return byHour;
    }
}
