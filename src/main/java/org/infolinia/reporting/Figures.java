package org.infolinia.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts figures and lists what they count. */
@Service
public class Figures {

    /** The most rows one question brings. */
    public static final int PAGE_SIZE = 200;

    /** How many days back recent things go. */
    public static final int RECENT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    Figures(JdbcClient jdbc, Gatekeeper gatekeeper, Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    public Tallies count(Figure figure, Collection<ProgramId> programs) {
        var byProgram = new HashMap<ProgramId, Tally>();
        about("""
                        select program_id, count(*) as number, coalesce(sum(amount), 0) as sum, min(at) as oldest
                          from (%s) rows where program_id = any(:programs) group by program_id""".formatted(figure.query()), programs)
                .query((row, number) -> byProgram.put(
                        new ProgramId(row.getLong("program_id")),
                        new Tally(
                                row.getLong("number"),
                                row.getLong("sum"),
                                row.getTimestamp("oldest").toInstant())))
                .list();
        return new Tallies(figure, byProgram);
    }

    /** What the figure counts, oldest first. */
    @Transactional(readOnly = true)
    public List<FigureRow> rows(Figure figure, Collection<ProgramId> programs, int offset, int limit) {
        return about(
                        "select * from (%s) rows where program_id = any(:programs) order by at, path offset :offset limit :limit"
                                .formatted(figure.query()),
                        programs)
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(Figures::row)
                .list();
    }

    /** Of the agents who took calls of each program today; of programs without any there is none. */
    @Transactional(readOnly = true)
    public Map<ProgramId, Occupancy> occupancy(Collection<ProgramId> programs) {
        return about("""
                        select team.program_id,
                               coalesce(sum(seconds) filter (where state in ('ON_CALL', 'HOLD', 'WRAP_UP')), 0) as handling,
                               coalesce(sum(seconds) filter (where state = 'READY'), 0) as ready
                          from (select distinct program_id, agent_id from calls.report_call
                                 where program_id = any(:programs) and answered_at >= :midnight) as team
                          join (select agent_id, state,
                                       extract(epoch from coalesce(ended_at, :now) - greatest(began_at, :midnight)) as seconds
                                  from calls.report_agent_time
                                 where coalesce(ended_at, :now) > :midnight) as time using (agent_id)
                         group by team.program_id""", programs)
                .query((row, number) -> Map.entry(
                        new ProgramId(row.getLong("program_id")),
                        new Occupancy(row.getDouble("handling"), row.getDouble("ready"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec about(String sql, Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var today = LocalDate.now(clock.withZone(zone));
        return jdbc.sql(sql)
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("today", Date.valueOf(today))
                .param("tomorrow", Date.valueOf(today.plusDays(1)))
                .param("midnight", startOf(today))
                .param("month", startOf(today.withDayOfMonth(1)))
                .param("recently", startOf(today.minusDays(RECENT_DAYS)))
                .param("now", Timestamp.from(clock.instant()));
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static FigureRow row(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                new ProgramId(row.getLong("program_id")),
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getString("who"),
                row.getObject("amount", Long.class),
                row.getString("path"));
    }
}
