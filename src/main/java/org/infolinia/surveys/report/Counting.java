package org.infolinia.surveys.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.report.CaseMix.Cell;
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
             where program_id = :program and kind = :kind and machine_sign is null
               and invited_at >= :from and invited_at < :until
            """;

    /** Seconds after which waiting is of another sort: for an answered call, and for a settled ticket. */
    private static final String WAITING_BANDS = "{20,120,14400,86400,259200}";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    Counting(JdbcClient jdbc, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** @param aspects only of those who rated one */
    record Answered(AnswerCounts scores, Map<Aspect, AnswerCounts> aspects, long withWords) {}

    /** By what cases are alike. */
    record CaseKind(
            Channel channel,
            @Nullable String topic,
            @Nullable Integer waitingBand) {}

    Answered answered(Asked asked) {
        var scores = new Tally(asked.kind());
        var aspects = new EnumMap<Aspect, Tally>(Aspect.class);
        var withWords = new long[1];
        var columns = Arrays.stream(Aspect.values()).map(Aspect::key).collect(Collectors.joining(", "));
        about(
                        "select score, has_words, " + columns + ", count(*) as times" + ANSWERS
                                + "group by score, has_words, " + columns,
                        asked)
                .query(row -> {
                    long times = row.getLong("times");
                    scores.add(row.getInt("score"), times);
                    if (row.getBoolean("has_words")) {
                        withWords[0] += times;
                    }
                    for (var aspect : Aspect.values()) {
                        int score = row.getInt(aspect.key());
                        if (!row.wasNull()) {
                            aspects.computeIfAbsent(aspect, any -> new Tally(SurveyAnswer.WORST, SurveyAnswer.BEST))
                                    .add(score, times);
                        }
                    }
                });
        var counted = new EnumMap<Aspect, AnswerCounts>(Aspect.class);
        aspects.forEach((aspect, tally) -> counted.put(aspect, tally.counts()));
        return new Answered(scores.counts(), counted, withWords[0]);
    }

    /** By the Monday of the week they were asked in, oldest first. */
    Map<LocalDate, AnswerCounts> weeks(Asked asked) {
        var weeks = new TreeMap<LocalDate, Tally>();
        about("""
                        select date_trunc('week', invited_at at time zone :zone)::date as monday, score, count(*) as times
                        """ + ANSWERS + "group by 1, 2", asked)
                .param("zone", zone.getId())
                .query(row -> {
                    weeks.computeIfAbsent(row.getObject("monday", LocalDate.class), any -> new Tally(asked.kind()))
                            .add(row.getInt("score"), row.getLong("times"));
                });
        var counted = new TreeMap<LocalDate, AnswerCounts>();
        weeks.forEach((monday, tally) -> counted.put(monday, tally.counts()));
        return counted;
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

    /** How many answered within each number of hours, and not within the one before. */
    Map<Integer, Long> delays(Asked asked, List<Integer> hours) {
        var counted = new TreeMap<Integer, Long>();
        about("""
                        select width_bucket(extract(epoch from answered_at - invited_at) / 3600, :hours::numeric[]) as band,
                               count(*) as times
                        """ + ANSWERS + "group by 1", asked)
                .param("hours", hours.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    int band = Math.min(row.getInt("band"), hours.size() - 1);
                    counted.merge(hours.get(band), row.getLong("times"), Long::sum);
                });
        return counted;
    }

    /** Invitations that were sent, or read out, and not withdrawn. */
    long asked(Asked asked) {
        return about("""
                        select count(*) from surveys.invitation
                         where program_id = :program and kind = :kind and voided_at is null
                           and invited_at >= :from and invited_at < :until""", asked).query(Long.class).single();
    }

    Map<Verdict, Long> verdicts(Asked asked) {
        var counted = new EnumMap<Verdict, Long>(Verdict.class);
        about("""
                        select verdict, count(*) as times from surveys.consideration
                         where program_id = :program and kind = :kind and ended_at >= :from and ended_at < :until
                         group by verdict""", asked).query(row -> {
            counted.put(Verdict.valueOf(row.getString("verdict")), row.getLong("times"));
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
        return jdbc.sql(sql)
                .param("program", asked.program().value())
                .param("kind", asked.kind().name())
                .param("from", Timestamp.from(asked.period().from()))
                .param("until", Timestamp.from(asked.period().until()));
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
