package org.infolinia.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every scorecard, and how much is judged by them. */
@Repository
class ScorecardRows {

    private final JdbcClient jdbc;

    ScorecardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long id, ProgramId program, int version) {}

    private record CriterionOf(long scorecard, Criterion criterion) {}

    Optional<Scorecard> latest(ProgramId program) {
        return jdbc.sql(
                        "select id, program_id, version from quality.scorecard where program_id = ? order by version desc limit 1")
                .param(program.value())
                .query(ScorecardRows::row)
                .optional()
                .map(row -> whole(List.of(row)).get(row.id()));
    }

    /** By their ids. */
    Map<Long, Scorecard> find(Collection<Long> ids) {
        return whole(jdbc.sql("select id, program_id, version from quality.scorecard where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(ScorecardRows::row)
                .list());
    }

    /** Nobody else writes this program's scorecard until this transaction ends. */
    void reserve(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('quality.scorecard'), ?)")
                .param((int) program.value())
                .query((row, number) -> number)
                .list();
    }

    void add(ProgramId program, int version, List<Criterion> criteria, String by, Instant at) {
        long id = jdbc.sql("""
                        insert into quality.scorecard (program_id, version, written_by, written_at)
                        values (?, ?, ?, ?) returning id""")
                .params(program.value(), version, by, Timestamp.from(at))
                .query(Long.class)
                .single();
        for (int place = 0; place < criteria.size(); place++) {
            var criterion = criteria.get(place);
            jdbc.sql("""
                            insert into quality.criterion
                                (scorecard_id, place, weight, critical, text_pl, text_en, text_az)
                            values (:scorecard, :place, :weight, :critical, :pl, :en, :az)""")
                    .param("scorecard", id)
                    .param("place", place)
                    .param("weight", criterion.weight())
                    .param("critical", criterion.isCritical())
                    .param("pl", criterion.text(Language.PL))
                    .param("en", criterion.text(Language.EN))
                    .param("az", criterion.text(Language.AZ))
                    .update();
        }
    }

    ReviewPolicy policy(ProgramId program) {
        return jdbc.sql("select contacts_a_week, double_percent from quality.policy where program_id = ?")
                .param(program.value())
                .query((row, number) -> new ReviewPolicy(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse(ReviewPolicy.USUAL);
    }

    void settle(ProgramId program, ReviewPolicy policy) {
        jdbc.sql("""
                        insert into quality.policy values (?, ?, ?)
                        on conflict (program_id) do update
                           set contacts_a_week = excluded.contacts_a_week, double_percent = excluded.double_percent""")
                .params(program.value(), policy.contactsAWeek(), policy.doublePercent())
                .update();
    }

    private Map<Long, Scorecard> whole(List<Row> rows) {
        var criteria = jdbc
                .sql("select * from quality.criterion where scorecard_id = any(?) order by scorecard_id, place")
                .param(rows.stream().map(Row::id).toArray(Long[]::new))
                .query(ScorecardRows::criterion)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        CriterionOf::scorecard, Collectors.mapping(CriterionOf::criterion, Collectors.toList())));
        return rows.stream()
                .map(row -> new Scorecard(
                        row.id(), row.program(), row.version(), criteria.getOrDefault(row.id(), List.of())))
                .collect(Collectors.toMap(Scorecard::id, Function.identity()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong(1), new ProgramId(row.getLong(2)), row.getInt(3));
    }

    private static CriterionOf criterion(ResultSet row, int number) throws SQLException {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, row.getString("text_" + language.code()));
        }
        return new CriterionOf(
                row.getLong("scorecard_id"),
                new Criterion(row.getLong("id"), row.getInt("weight"), row.getBoolean("critical"), texts));
    }
}
