package org.infolinia.ledger.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.ledger.insight.figures.FigureRow.Key;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.enrolled.EnrolledParticipants;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what a program's points did in a period, and shows what was added up. */
@Service
public class ProgramFigures {

    /** The most rows of one page. */
    public static final int PAGE_SIZE = ParticipantListing.MAXIMUM_PAGE;

    private static final String POSTINGS = """
              from ledger.posting
              join ledger.entry on entry.posting_id = posting.id
               and entry.wallet_id is not null and entry.unit = 'REDEEMABLE'
              join ledger.wallet on wallet.id = entry.wallet_id
            """;
    private static final String OF_THE_PERIOD = """
             where posting.program_id = :program and posting.effective_on between :from and :until
            """;
    private static final String MERGED = """
              left join unnest(:former::bigint[], :living::bigint[]) as merged (former, living)
                on merged.former = wallet.participant_id
            """;

    /** One way through all postings, participant by participant. */
    private static final String TOTALS = """
            select coalesce(sum(submissions), 0) as submissions, count(*) filter (where submissions > 0) as active,
                   coalesce(sum(issued), 0) as issued, coalesce(sum(spent), 0) as spent,
                   coalesce(sum(lapsed), 0) as lapsed, coalesce(sum(goodwill), 0) as goodwill
              from (
                select count(*) filter (where %s) as submissions,
                       sum(entry.amount - entry.owed) filter (where %s) as issued,
                       -sum(entry.amount - entry.owed) filter (where %s) as spent,
                       -sum(entry.amount - entry.owed) filter (where %s) as lapsed,
                       sum(entry.amount - entry.owed) filter (where %s) as goodwill
            """.formatted(
                            Counted.SUBMISSIONS.condition(),
                            Counted.ISSUES.condition(),
                            Counted.REWARDS.condition(),
                            Counted.LAPSES.condition(),
                            Counted.GOODWILL.condition())
            + POSTINGS + MERGED + OF_THE_PERIOD
            + " and posting.kind = any(:kinds) group by coalesce(merged.living, wallet.participant_id)) each";

    /** Kind by kind along the index, so that a page costs the same however many postings are before or after it. */
    private static final String ROWS = """
            select page.* from unnest(:kinds::text[]) as asked (kind)
             cross join lateral (
                select posting.id, posting.effective_on, posting.kind, posting.label, wallet.participant_id,
                       entry.amount - entry.owed as points
            """ + POSTINGS + OF_THE_PERIOD + """
                   and posting.kind = asked.kind and %s
                   and (posting.effective_on, posting.id) > (:day, :id)
                 order by posting.effective_on, posting.id limit :limit) page
             order by page.effective_on, page.id limit :limit""";

    private static final String PARTICIPANTS =
            """
            select coalesce(merged.living, wallet.participant_id) as id, max(posting.effective_on) as effective_on,
                   sum(entry.amount - entry.owed) as points, count(*) as times
            """ + POSTINGS + MERGED + OF_THE_PERIOD + " and posting.kind = any(:kinds) and "
                    + Counted.ACTIVE.condition() + " " + """
             and coalesce(merged.living, wallet.participant_id) > :id
             group by 1 order by 1 limit :limit""";

    private final JdbcClient jdbc;
    private final EnrolledParticipants enrolled;
    private final ParticipantListing listing;
    private final TermsDesk terms;
    private final Gatekeeper gatekeeper;

    ProgramFigures(
            JdbcClient jdbc,
            EnrolledParticipants enrolled,
            ParticipantListing listing,
            TermsDesk terms,
            Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.enrolled = enrolled;
        this.listing = listing;
        this.terms = terms;
        this.gatekeeper = gatekeeper;
    }

    /** Of one period; whoever compares asks for the other, too. */
    @Transactional(readOnly = true)
    public PeriodFigures of(ProgramId program, FigurePeriod period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        var settled = terms.of(program);
        long members = enrolled.countUntil(program, period.until());
        var budget = budget(program, period);
        return withMerged(about(TOTALS, program, List.of(Counted.values()), period), program)
                .query((row, number) -> new PeriodFigures(
                        members,
                        row.getLong("active"),
                        row.getLong("submissions"),
                        Points.of(row.getLong("issued")),
                        Points.of(row.getLong("spent")),
                        Points.of(row.getLong("lapsed")),
                        Points.of(row.getLong("goodwill")),
                        budget,
                        settled.pointValue(),
                        settled.currency()))
                .single();
    }

    /**
     * What a figure counts, in the order of their keys.
     *
     * @param limit at most {@value #PAGE_SIZE}
     * @return fewer than {@code limit} only at the end
     */
    @Transactional(readOnly = true)
    public List<FigureRow> rows(ProgramId program, Counted counted, FigurePeriod period, Key after, int limit) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        int wanted = Math.min(limit, PAGE_SIZE);
        return named(
                program,
                switch (counted) {
                    case ENROLLED -> joined(program, period, after, wanted);
                    case ACTIVE -> active(program, period, after, wanted);
                    default -> postings(program, counted, period, after, wanted);
                });
    }

    private Points budget(ProgramId program, FigurePeriod period) {
        return Points.of(jdbc.sql("""
                        select coalesce(sum(funded), 0) from ledger.budget
                         where program_id = ? and month between ? and ?""")
                .params(program.value(), period.from().withDayOfMonth(1), period.until())
                .query(Long.class)
                .single());
    }

    /** The index is entered at the key, so that a first page does not go through all days before the period. */
    private List<FigureRow> postings(ProgramId program, Counted counted, FigurePeriod period, Key after, int limit) {
        var behind = after.day().isBefore(period.from()) ? new Key(period.from(), 0) : after;
        return about(ROWS.formatted(counted.condition()), program, List.of(counted), period)
                .param("day", behind.day())
                .param("id", behind.id())
                .param("limit", limit)
                .query(ProgramFigures::posting)
                .list();
    }

    private List<FigureRow> active(ProgramId program, FigurePeriod period, Key after, int limit) {
        return withMerged(about(PARTICIPANTS, program, List.of(Counted.ACTIVE), period), program)
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new FigureRow(
                        new Key(day(row), row.getLong("id")),
                        new ParticipantId(row.getLong("id")),
                        null,
                        null,
                        null,
                        row.getLong("points"),
                        row.getLong("times")))
                .list();
    }

    private List<FigureRow> joined(ProgramId program, FigurePeriod period, Key after, int limit) {
        return enrolled.until(program, period.until(), after.id(), limit).stream()
                .map(one -> new FigureRow(
                        new Key(one.joinedOn(), one.id().value()), one.id(), null, null, null, null, null))
                .toList();
    }

    /** Whoever was merged into another goes by that other's name. */
    private List<FigureRow> named(ProgramId program, List<FigureRow> rows) {
        var merged = enrolled.merged(program);
        Function<FigureRow, ParticipantId> living = row -> merged.getOrDefault(row.participant(), row.participant());
        var known = listing.lines(program, rows.stream().map(living).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.of(living.apply(row), known.get(living.apply(row))))
                .toList();
    }

    private StatementSpec about(String sql, ProgramId program, List<Counted> counted, FigurePeriod period) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param(
                        "kinds",
                        counted.stream()
                                .flatMap(each -> each.kinds().stream())
                                .distinct()
                                .map(PostingKind::name)
                                .toArray(String[]::new))
                .param("from", period.from())
                .param("until", period.until());
    }

    /** Planned for the days at hand: by the plan that is kept for any days a year took half as long again. */
    private StatementSpec withMerged(StatementSpec question, ProgramId program) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        var merged = enrolled.merged(program);
        return question.param("former", numbers(merged.keySet().stream()))
                .param("living", numbers(merged.values().stream()));
    }

    private static Long[] numbers(Stream<ParticipantId> ids) {
        return ids.map(ParticipantId::value).toArray(Long[]::new);
    }

    private static FigureRow posting(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                new Key(day(row), row.getLong("id")),
                new ParticipantId(row.getLong("participant_id")),
                null,
                PostingKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getLong("points"),
                null);
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("effective_on", LocalDate.class);
    }
}
