package org.infolinia.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.reporting.ScriptPlace.Trouble;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the places of scripts where calls go wrong. */
@Service
public class ScriptPlaces {

    /** The most places one question brings. */
    public static final int MAXIMUM_PLACES = 200;

    private static final long MILLIS = 1_000;

    /** Of few who came nothing is sure, so that places are compared by the low end of Wilson's interval at 95 %. */
    private static final String SURELY_LEFT = """
            (share + 1.92 / entries - 1.96 * sqrt((share * (1 - share) + 0.96 / entries) / entries))
                / (1 + 3.84 / entries)""";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    ScriptPlaces(JdbcClient jdbc, Gatekeeper gatekeeper, Clock clock, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The worst in one regard; places without that trouble are left out.
     *
     * @param language of the words; of those that are missing in it, Polish
     * @param limit at most {@value #MAXIMUM_PLACES}
     */
    @Transactional(readOnly = true)
    public List<ScriptPlace> worst(Trouble trouble, Language language, Scope scope, int limit) {
        scope.programs().forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql("""
                        with entered as (
                            select program_id, version_id, node, count(*) as entries,
                                   count(*) filter (where dwell_seconds > 0) as dwelt,
                                   percentile_disc(0.5) within group (order by dwell_seconds)
                                       filter (where dwell_seconds > 0) as median
                              from scripts.report_step
                             where program_id = any(:programs) and started_at >= :recently
                             group by program_id, version_id, node
                        ), gone as (
                            select version_id, node, count(*) as times
                              from scripts.report_unfinished_run
                             where program_id = any(:programs) and started_at >= :recently and entered_at < :quiet
                             group by version_id, node
                        ), remarked as (
                            select version_id, node, count(*) as times
                              from scripts.report_remark
                             where program_id = any(:programs) and written_at >= :recently
                             group by version_id, node
                        ), worst as (
                            select entered.*, coalesce(gone.times, 0) as gone, coalesce(remarked.times, 0) as remarks,
                                   coalesce(gone.times, 0)::numeric / entries as share
                              from entered
                              left join gone using (version_id, node)
                              left join remarked using (version_id, node)
                        )
                        select worst.*, place.version_number,
                               coalesce(place.script_title ->> :language, place.script_title ->> 'pl') as script,
                               coalesce(place.title ->> :language, place.title ->> 'pl') as place
                          from (select * from worst where %s order by %s desc, entries desc, version_id, node
                                 limit :limit) as worst
                          join scripts.report_place as place using (version_id, node)
                         order by %s desc, entries desc, version_id, node""".formatted(condition(trouble), measure(trouble), measure(trouble)))
                .param("programs", scope.ids())
                .param(
                        "recently",
                        Timestamp.from(LocalDate.now(clock.withZone(zone))
                                .minusDays(scope.days())
                                .atStartOfDay(zone)
                                .toInstant()))
                .param("quiet", Timestamp.from(clock.instant().minus(Figures.UNDER_WAY)))
                .param("language", language.name().toLowerCase(Locale.ROOT))
                .param("limit", Math.min(limit, MAXIMUM_PLACES))
                .query(ScriptPlaces::place)
                .list();
    }

    private static String condition(Trouble trouble) {
        return switch (trouble) {
            case LEFT -> "gone > 0";
            case REMARKS -> "remarks > 0";
            case DWELL -> "median is not null";
        };
    }

    private static String measure(Trouble trouble) {
        return switch (trouble) {
            case LEFT -> SURELY_LEFT;
            case REMARKS -> "remarks";
            case DWELL -> "median";
        };
    }

    private static ScriptPlace place(ResultSet row, int number) throws SQLException {
        return new ScriptPlace(
                new ProgramId(row.getLong("program_id")),
                row.getLong("version_id"),
                row.getString("script"),
                row.getInt("version_number"),
                row.getString("node"),
                row.getString("place"),
                row.getLong("entries"),
                row.getLong("gone"),
                row.getLong("dwelt"),
                median(row),
                row.getLong("remarks"));
    }

    private static @Nullable Duration median(ResultSet row) throws SQLException {
        double seconds = row.getDouble("median");
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}
