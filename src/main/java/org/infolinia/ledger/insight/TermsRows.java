package org.infolinia.ledger.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs have settled, and what holds where they have not. */
@Component
class TermsRows {

    private static final String SELECT = """
            select new_days, lapsing_days, lapsing_gaps, lost_days, frequent_times, high_points, fall_percent,
                   soon_days, unspent_days, point_value, currency
              from ledger.insight_terms where program_id = :program""";

    private final JdbcClient jdbc;
    private final ProgramDirectory programs;

    TermsRows(JdbcClient jdbc, ProgramDirectory programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    InsightTerms of(ProgramId program) {
        return read(program, "").orElseGet(() -> usual(program));
    }

    /** The same, and nobody else changes them until the transaction ends. */
    InsightTerms lock(ProgramId program) {
        put(program, usual(program), "do nothing");
        return read(program, " for update").orElseThrow();
    }

    void put(ProgramId program, InsightTerms terms) {
        put(program, terms, """
                (program_id) do update
                   set new_days = excluded.new_days, lapsing_days = excluded.lapsing_days,
                       lapsing_gaps = excluded.lapsing_gaps, lost_days = excluded.lost_days,
                       frequent_times = excluded.frequent_times, high_points = excluded.high_points,
                       fall_percent = excluded.fall_percent, soon_days = excluded.soon_days,
                       unspent_days = excluded.unspent_days, point_value = excluded.point_value,
                       currency = excluded.currency""");
    }

    private InsightTerms usual(ProgramId program) {
        return InsightTerms.usual(Currency.of(programs.get(program).country()));
    }

    private Optional<InsightTerms> read(ProgramId program, String lock) {
        return jdbc.sql(SELECT + lock)
                .param("program", program.value())
                .query(TermsRows::terms)
                .optional();
    }

    private void put(ProgramId program, InsightTerms terms, String onConflict) {
        jdbc.sql("""
                        insert into ledger.insight_terms
                            (program_id, new_days, lapsing_days, lapsing_gaps, lost_days, frequent_times, high_points,
                             fall_percent, soon_days, unspent_days, point_value, currency)
                        values (:program, :newDays, :lapsingDays, :lapsingGaps, :lostDays, :frequentTimes, :highPoints,
                                :fallPercent, :soonDays, :unspentDays, :pointValue, :currency)
                        on conflict\s""" + onConflict)
                .param("program", program.value())
                .param("newDays", terms.newDays())
                .param("lapsingDays", terms.lapsingDays())
                .param("lapsingGaps", terms.lapsingGaps())
                .param("lostDays", terms.lostDays())
                .param("frequentTimes", terms.frequentTimes())
                .param("highPoints", terms.highPoints())
                .param("fallPercent", terms.fallPercent())
                .param("soonDays", terms.soonDays())
                .param("unspentDays", terms.unspentDays())
                .param("pointValue", terms.pointValue())
                .param("currency", terms.currency().name())
                .update();
    }

    private static InsightTerms terms(ResultSet row, int number) throws SQLException {
        var value = row.getBigDecimal("point_value");
        return new InsightTerms(
                row.getInt("new_days"),
                row.getInt("lapsing_days"),
                row.getInt("lapsing_gaps"),
                row.getInt("lost_days"),
                row.getInt("frequent_times"),
                row.getLong("high_points"),
                row.getInt("fall_percent"),
                row.getInt("soon_days"),
                row.getInt("unspent_days"),
                value == null ? null : value.stripTrailingZeros(),
                Currency.valueOf(row.getString("currency")));
    }
}
