package org.infolinia.surveys.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.Verdict;
import org.infolinia.surveys.report.SurveyReport.Week;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the answers of a period tell, never without how much they tell. */
@Service
public class SurveyReports {

    /** Invitations of a period with their answers; a withdrawn one was never asked. */
    private static final String ASKED = """
              from surveys.invitation
              left join surveys.answer on answer.invitation_id = invitation.id and answer.machine_sign is null
             where invitation.voided_at is null and invitation.program_id = :program
               and invitation.kind = 'AFTER_CONTACT'
               and invitation.invited_at >= :from and invitation.invited_at < :until
            """;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ZoneId zone;

    SurveyReports(JdbcClient jdbc, Gatekeeper gatekeeper, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.zone = zone;
    }

    /** Counts the contacts that ended in the period and the invitations sent in it, wherever their answers fall. */
    @Transactional(readOnly = true)
    public SurveyReport report(ProgramId program, Period period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        var verdicts = verdicts(program, period);
        long ended = verdicts.values().stream().mapToLong(Long::longValue).sum();
        verdicts.remove(Verdict.INVITED);
        var weeks = weeks(program, period);
        return about("select count(*) as asked, " + figures() + ASKED, program, period)
                .query((row, number) -> new SurveyReport(
                        program,
                        period,
                        ended,
                        row.getLong("asked"),
                        row.getLong("score_n"),
                        row.getLong("best"),
                        row.getLong("low"),
                        row.getLong("comments"),
                        score(row, "score"),
                        aspects(row),
                        verdicts,
                        weeks))
                .single();
    }

    private Map<Verdict, Long> verdicts(ProgramId program, Period period) {
        var counted = new EnumMap<Verdict, Long>(Verdict.class);
        about("""
                        select verdict, count(*) from surveys.consideration
                         where program_id = :program and kind = 'AFTER_CONTACT'
                           and ended_at >= :from and ended_at < :until group by verdict""", program, period)
                .query((row, number) -> counted.put(Verdict.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counted;
    }

    private List<Week> weeks(ProgramId program, Period period) {
        return about(
                        "select date_trunc('week', invitation.invited_at at time zone :zone)::date as monday, "
                                + figures() + ASKED + " group by 1 order by 1",
                        program,
                        period)
                .param("zone", zone.getId())
                .query((row, number) -> week(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when the week has too few answers. */
    private static Optional<Week> week(ResultSet row) throws SQLException {
        return score(row, "score") instanceof Score.Shown score
                ? Optional.of(new Week(row.getObject("monday", LocalDate.class), score.mean(), score.interval()))
                : Optional.empty();
    }

    private JdbcClient.StatementSpec about(String sql, ProgramId program, Period period) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()));
    }

    private static String figures() {
        var ofAspects = Arrays.stream(Aspect.values())
                .map(aspect -> figures(aspect.key()))
                .collect(Collectors.joining(", "));
        return figures("score") + ", " + ofAspects
                + ", count(*) filter (where score = %d) as best".formatted(SurveyAnswer.BEST)
                + ", count(*) filter (where score <= %d) as low".formatted(SurveyAnswer.LOW_SCORE)
                + ", count(*) filter (where comment <> '') as comments";
    }

    private static String figures(String column) {
        return "count(%1$s) as %1$s_n, avg(%1$s) as %1$s_mean, stddev_samp(%1$s) as %1$s_deviation".formatted(column);
    }

    private static Score score(ResultSet row, String column) throws SQLException {
        return Score.of(
                row.getLong(column + "_n"), row.getDouble(column + "_mean"), row.getDouble(column + "_deviation"));
    }

    private static Map<Aspect, Score> aspects(ResultSet row) throws SQLException {
        var scores = new EnumMap<Aspect, Score>(Aspect.class);
        for (var aspect : Aspect.values()) {
            scores.put(aspect, score(row, aspect.key()));
        }
        return scores;
    }
}
