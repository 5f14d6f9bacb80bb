package org.infolinia.scripts.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.figures.VersionFigures.Skip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts runs and their steps. */
@Repository
class FigureRows {

    /** Of the contacts the newest count. */
    static final int MAXIMUM_CONTACTS = 10_000;

    private static final long MILLIS = 1_000;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param quietSince a run that was touched since is still under way */
    List<PlaceFigures> places(ScriptVersionId version, Instant quietSince) {
        return jdbc.sql("""
                        with walked as (
                            select step.*,
                                   extract(epoch from left_at - entered_at) as dwell,
                                   lag(depth) over run_order as depth_before,
                                   lead(number) over run_order is null as is_last,
                                   row_number() over (partition by run_id, node order by number) > 1 as was_seen
                              from scripts.step
                             where run_id in (select run_id from scripts.step where version_id = :version)
                            window run_order as (partition by run_id order by number)
                        )
                        select node,
                               count(*) as entries,
                               count(*) filter (where is_last and finished_at is null and entered_at < :quiet)
                                   as left_here,
                               count(*) filter (where dwell > 0) as dwelt,
                               percentile_disc(0.5) within group (order by dwell) filter (where dwell > 0) as median,
                               percentile_disc(0.9) within group (order by dwell) filter (where dwell > 0)
                                   as ninetieth,
                               count(*) filter (where entered_how = 'JUMP' and was_seen and depth_before <= depth)
                                   as jumped_back,
                               count(skip_reason) as skipped
                          from walked join scripts.run on run.id = walked.run_id
                         where walked.version_id = :version
                         group by node""")
                .param("version", version.value())
                .param("quiet", Timestamp.from(quietSince))
                .query(FigureRows::place)
                .list();
    }

    Share finished(ScriptVersionId version, Instant quietSince) {
        return jdbc.sql("""
                        select count(finished_at) as hits, count(*) as total
                          from scripts.run
                         where version_id = :version
                           and (finished_at is not null
                                or not exists (select from scripts.step
                                                where run_id = run.id and entered_at >= :quiet))""")
                .param("version", version.value())
                .param("quiet", Timestamp.from(quietSince))
                .query(FigureRows::share)
                .single();
    }

    /** @param compulsory keys of the version's places whose words must be read out */
    Share adherence(ScriptVersionId version, Collection<String> compulsory) {
        return compulsory.isEmpty()
                ? new Share(0, 0)
                : jdbc.sql("""
                        select count(*) filter (where exists (
                                   select from scripts.acknowledgement as reading
                                    where reading.contact = run.contact and reading.node = on_path.node
                                      and (reading.version_id = :version
                                           or scripts.words_of(reading.version_id, reading.node)
                                              = scripts.words_of(:version, reading.node)))) as hits,
                               count(*) as total
                          from (select distinct run_id, node from scripts.step
                                 where version_id = :version and node in (:compulsory)) as on_path
                          join scripts.run on run.id = on_path.run_id""")
                        .param("version", version.value())
                        .param("compulsory", compulsory)
                        .query(FigureRows::share)
                        .single();
    }

    /** In which the version was followed, the newest first, at most {@value #MAXIMUM_CONTACTS}. */
    List<String> contacts(ScriptVersionId version) {
        return jdbc.sql("""
                        select one from scripts.run, unnest(contact || former_contacts) as one where version_id = ?
                         group by one order by max(started_at) desc limit ?""")
                .params(version.value(), MAXIMUM_CONTACTS)
                .query(String.class)
                .list();
    }

    /** @param further in which the same participant followed a script about the same topic within the time afterwards */
    record Followed(String contact, List<String> further) {}

    /**
     * Contacts in which the version was followed, those left out that only go on with an earlier run.
     *
     * @param until contacts after this are too young to tell
     */
    List<Followed> followed(ScriptVersion version, Instant until, Duration window) {
        return jdbc.sql("""
                        with followed as (
                            select contact, participant_id, min(started_at) as began
                              from scripts.run
                             where version_id = :version and participant_id is not null and continues_id is null
                             group by contact, participant_id
                            having min(started_at) <= :until
                             order by began desc limit :limit
                        )
                        select followed.contact,
                               array(select distinct other.contact
                                       from scripts.run as other
                                       join scripts.version on version.id = other.version_id
                                      where other.participant_id = followed.participant_id
                                        and other.contact <> followed.contact
                                        and followed.contact <> all(other.former_contacts)
                                        and other.program_id = :program
                                        and other.continues_id is null
                                        and version.content ->> 'topic' = :topic
                                        and other.started_at > followed.began
                                        and other.started_at <= followed.began + make_interval(secs => :window))
                          from followed""")
                .param("version", version.id().value())
                .param("until", Timestamp.from(until))
                .param("program", version.program().value())
                .param("topic", version.content().topic())
                .param("window", window.toSeconds())
                .param("limit", MAXIMUM_CONTACTS)
                .query((row, number) -> new Followed(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
    }

    List<Skip> skips(ScriptVersionId version, int limit) {
        return jdbc.sql("""
                        select node, skip_reason from scripts.step
                         where version_id = ? and skip_reason is not null
                         order by left_at desc limit ?""")
                .params(version.value(), limit)
                .query((row, number) -> new Skip(row.getString(1), row.getString(2)))
                .list();
    }

    private static PlaceFigures place(ResultSet row, int number) throws SQLException {
        return new PlaceFigures(
                row.getString("node"),
                row.getLong("entries"),
                row.getLong("left_here"),
                row.getLong("dwelt"),
                duration(row.getBigDecimal("median")),
                duration(row.getBigDecimal("ninetieth")),
                row.getLong("jumped_back"),
                row.getLong("skipped"),
                0);
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(row.getLong("hits"), row.getLong("total"));
    }

    private static @Nullable Duration duration(@Nullable BigDecimal seconds) {
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.multiply(BigDecimal.valueOf(MILLIS)).longValue());
    }
}
