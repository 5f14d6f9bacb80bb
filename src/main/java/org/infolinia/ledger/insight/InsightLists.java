package org.infolinia.ledger.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.enrolled.EnrolledParticipants;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts participants as the last snapshots have them. */
@Service
public class InsightLists {

    /** The most lines of one page. */
    public static final int PAGE_SIZE = ParticipantListing.MAXIMUM_PAGE;

    /** How far back a trend goes. */
    public static final int TREND_DAYS = 90;

    private static final String CHOSEN = """
              from ledger.insight
             where program_id = :program
               and (:stage::text is null or stage = :stage)
               and (:segment::text is null or segment = :segment)
               and (:risk::text is null or risk = :risk)
            """;

    private final JdbcClient jdbc;
    private final ParticipantListing listing;
    private final EnrolledParticipants enrolled;
    private final Gatekeeper gatekeeper;

    InsightLists(JdbcClient jdbc, ParticipantListing listing, EnrolledParticipants enrolled, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.enrolled = enrolled;
        this.gatekeeper = gatekeeper;
    }

    private record Row(
            ParticipantId id,
            LifeStage stage,
            Segment segment,
            Risk risk,
            @Nullable LocalDate lastActiveOn) {}

    /**
     * A page by the participants' ids. Who has been restricted, erased or merged since the snapshot is not in it.
     *
     * @param after the key behind which the page begins; 0 for the first
     * @param limit at most {@value #PAGE_SIZE}
     * @return fewer than {@code limit} only at the end
     */
    @Transactional(readOnly = true)
    public List<InsightLine> page(ProgramId program, InsightFilter filter, long after, int limit) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        int wanted = Math.min(limit, PAGE_SIZE);
        var lines = new ArrayList<InsightLine>();
        long last = after;
        List<Row> rows;
        do {
            rows = rows(program, filter, last, wanted);
            lines.addAll(listed(program, rows));
            last = rows.isEmpty() ? last : rows.getLast().id().value();
        } while (lines.size() < wanted && rows.size() == wanted);
        return lines.subList(0, Math.min(wanted, lines.size()));
    }

    /** How many are listed: those of the snapshot, without whoever has been restricted, erased or merged since. */
    @Transactional(readOnly = true)
    public long count(ProgramId program, InsightFilter filter) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return about("select count(*) " + CHOSEN + " and participant_id <> all(:gone)", program, filter)
                .param(
                        "gone",
                        enrolled.inactive(program).stream()
                                .map(ParticipantId::value)
                                .toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** The counts of the days whose snapshot was finished, of the last {@value #TREND_DAYS} before {@code until}, in their order. */
    @Transactional(readOnly = true)
    public List<DayCount> trend(ProgramId program, LocalDate until) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return jdbc.sql("""
                        select day, stage, segment, risk, participants from ledger.insight_count
                         where program_id = ? and day > ? and day <= ? order by day""")
                .params(program.value(), until.minusDays(TREND_DAYS), until)
                .query((row, number) -> new DayCount(
                        row.getObject("day", LocalDate.class),
                        LifeStage.valueOf(row.getString("stage")),
                        Segment.valueOf(row.getString("segment")),
                        Risk.valueOf(row.getString("risk")),
                        row.getLong("participants")))
                .list();
    }

    private List<InsightLine> listed(ProgramId program, List<Row> rows) {
        var known = listing.lines(program, rows.stream().map(Row::id).toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.id()))
                .map(row -> new InsightLine(
                        Objects.requireNonNull(known.get(row.id())),
                        row.stage(),
                        row.segment(),
                        row.risk(),
                        row.lastActiveOn()))
                .toList();
    }

    private List<Row> rows(ProgramId program, InsightFilter filter, long after, int limit) {
        return about(
                        "select participant_id, stage, segment, risk, last_active_on " + CHOSEN
                                + " and participant_id > :after order by participant_id limit :limit",
                        program,
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query(InsightLists::row)
                .list();
    }

    private StatementSpec about(String sql, ProgramId program, InsightFilter filter) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param("stage", nameOf(filter.stage()))
                .param("segment", nameOf(filter.segment()))
                .param("risk", nameOf(filter.risk()));
    }

    private static @Nullable String nameOf(@Nullable Enum<?> chosen) {
        return chosen == null ? null : chosen.name();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ParticipantId(row.getLong("participant_id")),
                LifeStage.valueOf(row.getString("stage")),
                Segment.valueOf(row.getString("segment")),
                Risk.valueOf(row.getString("risk")),
                row.getObject("last_active_on", LocalDate.class));
    }
}
