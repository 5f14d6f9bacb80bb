package org.infolinia.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
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

    /** A run of a script that nobody touched for so long is over, as its figures count it. */
    static final Duration UNDER_WAY = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    Figures(
            JdbcClient jdbc,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    /** All of them by one statement. */
    @Transactional(readOnly = true)
    public Map<Figure, Tallies> count(Collection<Figure> figures, Scope scope) {
        var byProgram = new EnumMap<Figure, Map<ProgramId, Tally>>(Figure.class);
        var totals = new EnumMap<Figure, Tally>(Figure.class);
        var sql = figures.stream()
                .map(figure -> """
                        (select '%s' as figure, program_id, count(*) filter (where %s) as once, count(*) as number,
                                coalesce(sum(amount), 0) as sum, min(at) as oldest
                           from (%s) as rows where program_id = any(:programs) group by program_id)""".formatted(figure.name(), figure.once(), figure.query()))
                .collect(Collectors.joining(" union all "));
        about(sql, scope, figures.stream().anyMatch(Figure::isOfAgents)).query(row -> {
            var figure = Figure.valueOf(row.getString("figure"));
            var tally = tally(row);
            byProgram
                    .computeIfAbsent(figure, any -> new HashMap<>())
                    .put(new ProgramId(row.getLong("program_id")), tally);
            totals.merge(figure, new Tally(row.getLong("once"), tally.sum(), tally.oldest()), Figures::together);
        });
        return figures.stream()
                .collect(Collectors.toMap(figure -> figure, figure -> tallies(figure, byProgram, totals)));
    }

    /** Over the usual time. */
    @Transactional(readOnly = true)
    public Tallies count(Figure figure, Collection<ProgramId> programs) {
        return Optional.ofNullable(count(List.of(figure), Scope.of(programs)).get(figure))
                .orElseThrow();
    }

    /** How many rows a part of a figure has. */
    @Transactional(readOnly = true)
    public long count(Figure figure, Slice slice, Scope scope) {
        return ofSlice("select count(*)", figure, slice, "", scope)
                .query(Long.class)
                .single();
    }

    /** The figure taken apart, the largest parts first. */
    @Transactional(readOnly = true)
    public List<Part> parts(Figure figure, Scope scope, Cut... cuts) {
        var columns = Stream.of(cuts).map(Cut::column).collect(Collectors.joining(", "));
        return about(
                        """
                        select program_id, %s, max(what) as what, max(who) as who, count(*) as number,
                               coalesce(sum(amount), 0) as sum, coalesce(sum(abs(amount)), 0) as size,
                               min(at) as oldest
                          from (%s) as rows where program_id = any(:programs) and %s
                         group by program_id, %s order by number desc, %s""".formatted(columns, figure.query(), figure.once(), columns, columns),
                        scope,
                        figure.isOfAgents())
                .query((row, number) -> new Part(
                        new ProgramId(row.getLong("program_id")),
                        valuesOf(row, cuts),
                        row.getString("what"),
                        row.getString("who"),
                        tally(row),
                        row.getLong("size")))
                .list();
    }

    /** What the figure counts over the usual time, oldest first. */
    @Transactional(readOnly = true)
    public List<FigureRow> rows(Figure figure, Collection<ProgramId> programs, int offset, int limit) {
        return rows(figure, Slice.WHOLE, Scope.of(programs), RowOrder.OLDEST_FIRST, offset, limit);
    }

    /** @param limit at most {@value #PAGE_SIZE} */
    @Transactional(readOnly = true)
    public List<FigureRow> rows(Figure figure, Slice slice, Scope scope, RowOrder order, int offset, int limit) {
        return ofSlice("select *", figure, slice, " order by " + order.sql() + " offset :offset limit :limit", scope)
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
                         group by team.program_id""", Scope.of(programs), false)
                .query((row, number) -> Map.entry(
                        new ProgramId(row.getLong("program_id")),
                        new Occupancy(row.getDouble("handling"), row.getDouble("ready"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec ofSlice(String select, Figure figure, Slice slice, String end, Scope scope) {
        var possible = slice.by(figure);
        var statement = about(
                "%s from (%s) as rows where program_id = any(:programs) and %s%s%s"
                        .formatted(select, figure.query(), figure.once(), possible.condition(), end),
                scope,
                figure.isOfAgents());
        for (var cut : possible.values().entrySet()) {
            statement = statement.param(cut.getKey().column(), cut.getValue());
        }
        return statement;
    }

    private StatementSpec about(String sql, Scope scope, boolean isAboutAgents) {
        scope.programs().forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var today = LocalDate.now(clock.withZone(zone));
        var now = clock.instant();
        var statement = jdbc.sql(sql)
                .param("programs", scope.ids())
                .param("midnight", startOf(today))
                .param("month", startOf(today.withDayOfMonth(1)))
                .param("recently", startOf(today.minusDays(scope.days())))
                .param("quiet", Timestamp.from(now.minus(UNDER_WAY)))
                .param("now", Timestamp.from(now));
        return isAboutAgents ? withTeams(statement, scope) : statement;
    }

    /** Who works for these programs, a line for each program of each. */
    private StatementSpec withTeams(StatementSpec statement, Scope scope) {
        var ids = new ArrayList<Long>();
        var programs = new ArrayList<Long>();
        var names = new ArrayList<String>();
        var once = new ArrayList<Boolean>();
        for (var agent : agents.everybody()) {
            var his = programsOf(agent, scope);
            for (var program : his) {
                ids.add(agent.id().value());
                programs.add(program.value());
                names.add(agent.name().full());
                once.add(program.equals(his.getFirst()));
            }
        }
        return statement
                .param("agents", ids.toArray(Long[]::new))
                .param("agentPrograms", programs.toArray(Long[]::new))
                .param("agentNames", names.toArray(String[]::new))
                .param("agentOnce", once.toArray(Boolean[]::new));
    }

    private static List<ProgramId> programsOf(AgentView agent, Scope scope) {
        return agent.active()
                ? scope.programs().stream().filter(agent.scope()::includes).toList()
                : List.of();
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static Tallies tallies(
            Figure figure, Map<Figure, Map<ProgramId, Tally>> byProgram, Map<Figure, Tally> totals) {
        var programs = byProgram.get(figure);
        var total = totals.get(figure);
        return programs == null || total == null ? Tallies.none(figure) : new Tallies(figure, programs, total);
    }

    private static Tally together(Tally one, Tally other) {
        return new Tally(one.count() + other.count(), one.sum() + other.sum(), earlier(one, other));
    }

    private static @Nullable Instant earlier(Tally one, Tally other) {
        return Stream.of(Optional.ofNullable(one.oldest()), Optional.ofNullable(other.oldest()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<String> valuesOf(ResultSet row, Cut... cuts) throws SQLException {
        var values = new ArrayList<String>();
        for (var cut : cuts) {
            values.add(row.getString(cut.column()));
        }
        return values;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("number"),
                row.getLong("sum"),
                row.getTimestamp("oldest").toInstant());
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
