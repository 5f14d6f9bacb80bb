package org.infolinia.surveys.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.CaseMix.Cell;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts answers along one index, and brings back how often each score was given; whatever is said of them is computed
 * from that. Answers that look like a machine's are never counted.
 */
@Component
class Counting {

    /** Every index condition of {@code surveys.answer_counted}. */
    private static final String ANSWERS = """
              from surveys.answer
             where program_id = any(:programs) and kind = :kind and machine_sign is null
               and invited_at >= :from and invited_at < :until
            """;

    /** Those that were sent, or read out, and not withdrawn. */
    private static final String INVITATIONS = """
              from surveys.invitation
             where program_id = any(:programs) and kind = :kind and voided_at is null
               and invited_at >= :from and invited_at < :until
            """;

    private static final String DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "));

    /** Seconds after which waiting is of another sort: for an answered call, and for a settled ticket. */
    private static final String WAITING_BANDS = "{20,120,14400,86400,259200}";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    Counting(JdbcClient jdbc, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /**
     * @param aspects only of those who rated one
     * @param weeks by the Monday of the week they were asked in, oldest first
     */
    record Answered(
            AnswerCounts scores,
            Map<Aspect, AnswerCounts> aspects,
            long withWords,
            SortedMap<LocalDate, AnswerCounts> weeks) {}

    /** Where an answer stands in every dimension; what is not known is missing. */
    record Place(Map<Dimension, String> values) {

        static Place of(ResultSet row) throws SQLException {
            var values = new EnumMap<Dimension, String>(Dimension.class);
            for (var dimension : Dimension.values()) {
                var value = row.getString(dimension.key());
                if (value != null) {
                    values.put(dimension, value);
                }
            }
            return new Place(values);
        }

        Slice in(Dimension dimension) {
            return new Slice(dimension, values.get(dimension));
        }
    }

    /** By what cases are alike. */
    record CaseKind(
            Channel channel,
            @Nullable String topic,
            @Nullable Integer waitingBand) {}

    /**
     * Of each program that has any, in one pass over all of them, since a year may have a million answers. The week is
     * found among the Mondays at hand, since telling it from each answer's instant takes longer than all the rest; and they
     * are read in a subquery of their own, once, since PostgreSQL would read what is cast from a parameter for every row.
     */
    Map<ProgramId, Answered> answered(Collection<ProgramId> programs, SurveyKind kind, Period period) {
        var mondays = mondays(period);
        var answers = new HashMap<ProgramId, AnswerTally>();
        var columns = "score, has_words, "
                + Arrays.stream(Aspect.values()).map(Aspect::key).collect(Collectors.joining(", "));
        about(
                        "select program_id, width_bucket(invited_at, (select :mondays::timestamptz[])) as week, "
                                + columns + ", count(*) as times" + ANSWERS + "group by program_id, week, " + columns,
                        programs,
                        kind,
                        period)
                .param("mondays", mondays.stream().map(this::beginningOf).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    answers.computeIfAbsent(new ProgramId(row.getLong("program_id")), any -> new AnswerTally(kind))
                            .add(row, mondays.get(row.getInt("week") - 1));
                });
        var counted = new HashMap<ProgramId, Answered>();
        answers.forEach((program, tally) -> counted.put(program, tally.answered()));
        return counted;
    }

    Answered answered(Asked asked) {
        return answered(List.of(asked.program()), asked.kind(), asked.period())
                .getOrDefault(asked.program(), nothing(asked.kind()));
    }

    static Answered nothing(SurveyKind kind) {
        return new AnswerTally(kind).answered();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Of every week that has a part in the period. */
    private List<LocalDate> mondays(Period period) {
        var first = dayOf(period.from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(
                        first, monday -> beginning(monday).isBefore(period.until()), monday -> monday.plusWeeks(1))
                .toList();
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private String beginningOf(LocalDate day) {
        return beginning(day).toString();
    }

    List<Cell<CaseKind>> cases(Asked asked) {
        var cells = new HashMap<Map.Entry<CaseKind, Long>, Tally>();
        about("""
                        select channel, topic, coalesce(agent_id, 0) as agent, score, count(*) as times,
                               width_bucket(waited_seconds, '%s'::bigint[]) as band
                        """.formatted(WAITING_BANDS) + ANSWERS + "group by 1, 2, 3, 4, 6", asked)
                .query(row -> {
                    cells.computeIfAbsent(
                                    Map.entry(caseKind(row), row.getLong("agent")), any -> new Tally(asked.kind()))
                            .add(row.getInt("score"), row.getLong("times"));
                });
        var counted = new ArrayList<Cell<CaseKind>>();
        cells.forEach((of, tally) -> counted.add(
                new Cell<>(of.getKey(), of.getValue() == 0 ? null : new AgentId(of.getValue()), tally.counts())));
        return counted;
    }

    /**
     * How many answered a mail within each number of hours after it was sent, and not within the one before. Whoever was
     * asked by voice had no choice of when.
     */
    Map<Integer, Long> delays(Asked asked, List<Integer> hours) {
        var counted = new TreeMap<Integer, Long>();
        about("""
                        select width_bucket(extract(epoch from answered_at - mailed_at) / 3600, (select :hours::numeric[])) as band,
                               count(*) as times
                        """ + ANSWERS + "and mailed_at is not null group by 1", asked)
                .param("hours", hours.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    int band = Math.min(row.getInt("band"), hours.size() - 1);
                    counted.merge(hours.get(band), row.getLong("times"), Long::sum);
                });
        return counted;
    }

    /** Invitations that were sent, or read out, and not withdrawn; of each program that has any. */
    Map<ProgramId, Long> asked(Collection<ProgramId> programs, SurveyKind kind, Period period) {
        var counted = new HashMap<ProgramId, Long>();
        about("select program_id, count(*) as times" + INVITATIONS + "group by program_id", programs, kind, period)
                .query(row -> {
                    counted.put(new ProgramId(row.getLong("program_id")), row.getLong("times"));
                });
        return counted;
    }

    /** Of each program that has any. */
    Map<ProgramId, Map<Verdict, Long>> verdicts(Collection<ProgramId> programs, SurveyKind kind, Period period) {
        var counted = new HashMap<ProgramId, Map<Verdict, Long>>();
        about("""
                        select program_id, verdict, count(*) as times from surveys.consideration
                         where program_id = any(:programs) and kind = :kind
                           and ended_at >= :from and ended_at < :until
                         group by program_id, verdict""", programs, kind, period).query(row -> {
            counted.computeIfAbsent(new ProgramId(row.getLong("program_id")), any -> new EnumMap<>(Verdict.class))
                    .put(Verdict.valueOf(row.getString("verdict")), row.getLong("times"));
        });
        return counted;
    }

    /** By all that answers are told apart by, at once. */
    Map<Place, AnswerCounts> places(Asked asked) {
        var places = new HashMap<Place, Tally>();
        about(
                        "select %s, score, count(*) as times".formatted(DIMENSIONS)
                                + ANSWERS
                                + "group by %s, score".formatted(DIMENSIONS),
                        asked)
                .query(row -> {
                    places.computeIfAbsent(Place.of(row), any -> new Tally(asked.kind()))
                            .add(row.getInt("score"), row.getLong("times"));
                });
        var counted = new HashMap<Place, AnswerCounts>();
        places.forEach((place, tally) -> counted.put(place, tally.counts()));
        return counted;
    }

    /** How many were asked, by the same. */
    Map<Place, Long> askedByPlace(Asked asked) {
        var counted = new HashMap<Place, Long>();
        about(
                        "select %s, count(*) as times".formatted(DIMENSIONS)
                                + INVITATIONS
                                + "group by %s".formatted(DIMENSIONS),
                        asked)
                .query(row -> {
                    counted.put(Place.of(row), row.getLong("times"));
                });
        return counted;
    }

    /** By the Monday of the week they were asked in, oldest first. */
    SortedMap<LocalDate, Long> askedByWeek(Asked asked) {
        var counted = new TreeMap<LocalDate, Long>();
        about("""
                        select date_trunc('week', invited_at at time zone :zone)::date as monday, count(*) as times
                        """ + INVITATIONS + "group by 1", asked)
                .param("zone", zone.getId())
                .query(row -> {
                    counted.put(row.getObject("monday", LocalDate.class), row.getLong("times"));
                });
        return counted;
    }

    private static CaseKind caseKind(ResultSet row) throws SQLException {
        return new CaseKind(
                Channel.valueOf(row.getString("channel")),
                row.getString("topic"),
                row.getObject("band", Integer.class));
    }

    private StatementSpec about(String sql, Asked asked) {
        return about(sql, List.of(asked.program()), asked.kind(), asked.period());
    }

    private StatementSpec about(String sql, Collection<ProgramId> programs, SurveyKind kind, Period period) {
        return jdbc.sql(sql)
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("kind", kind.name())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()));
    }

    /** Adds up a program's answers. */
    private static final class AnswerTally {

        private final SurveyKind kind;
        private final Tally scores;
        private final Map<Aspect, Tally> aspects = new EnumMap<>(Aspect.class);
        private final SortedMap<LocalDate, Tally> weeks = new TreeMap<>();
        private long withWords;

        AnswerTally(SurveyKind kind) {
            this.kind = kind;
            this.scores = new Tally(kind);
        }

        void add(ResultSet row, LocalDate monday) throws SQLException {
            long times = row.getLong("times");
            scores.add(row.getInt("score"), times);
            weeks.computeIfAbsent(monday, any -> new Tally(kind)).add(row.getInt("score"), times);
            if (row.getBoolean("has_words")) {
                withWords += times;
            }
            for (var aspect : Aspect.values()) {
                int score = row.getInt(aspect.key());
                if (!row.wasNull()) {
                    aspects.computeIfAbsent(aspect, any -> new Tally(SurveyAnswer.WORST, SurveyAnswer.BEST))
                            .add(score, times);
                }
            }
        }

        Answered answered() {
            var counted = new EnumMap<Aspect, AnswerCounts>(Aspect.class);
            aspects.forEach((aspect, tally) -> counted.put(aspect, tally.counts()));
            var byWeek = new TreeMap<LocalDate, AnswerCounts>();
            weeks.forEach((monday, tally) -> byWeek.put(monday, tally.counts()));
            return new Answered(scores.counts(), counted, withWords, byWeek);
        }
    }

    /** Adds up row by row. */
    private static final class Tally {

        private final int worst;
        private final long[] counts;

        Tally(SurveyKind kind) {
            this(kind.worst(), kind.best());
        }

        Tally(int worst, int best) {
            this.worst = worst;
            this.counts = new long[best - worst + 1];
        }

        void add(int score, long times) {
            counts[score - worst] += times;
        }

        AnswerCounts counts() {
            return AnswerCounts.of(worst, counts);
        }
    }
}
