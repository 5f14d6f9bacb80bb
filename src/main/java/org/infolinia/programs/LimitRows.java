package org.infolinia.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored limits. Works in the caller's transaction. */
@Component
class LimitRows {

    private static final String SELECT = """
            select per_adjustment, per_participant_30_days, per_day, per_month, steps
              from programs.adjustment_limit where program_id = :program and role = :role
            """;

    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AdjustmentLimits> find(ProgramId program, Role role) {
        return find(SELECT, program, role);
    }

    /** The limits, locked until the transaction ends. */
    Optional<AdjustmentLimits> lock(ProgramId program, Role role) {
        return find(SELECT + " for update", program, role);
    }

    /** Puts these in place of whatever held. */
    void put(ProgramId program, Role role, AdjustmentLimits limits) {
        jdbc.sql("""
                        insert into programs.adjustment_limit
                            (program_id, role, per_adjustment, per_participant_30_days, per_day, per_month, steps)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (program_id, role) do update
                           set per_adjustment = excluded.per_adjustment,
                               per_participant_30_days = excluded.per_participant_30_days,
                               per_day = excluded.per_day, per_month = excluded.per_month, steps = excluded.steps""")
                .params(
                        program.value(),
                        role.name(),
                        limits.perAdjustment().value(),
                        limits.perParticipantIn30Days().value(),
                        limits.perDay().value(),
                        limits.perMonth().value(),
                        limits.steps().stream().map(Points::value).toArray(Long[]::new))
                .update();
    }

    private Optional<AdjustmentLimits> find(String sql, ProgramId program, Role role) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param("role", role.name())
                .query(LimitRows::limits)
                .optional();
    }

    private static AdjustmentLimits limits(ResultSet row, int number) throws SQLException {
        var steps =
                Stream.of((Long[]) row.getArray(5).getArray()).map(Points::of).toList();
        return new AdjustmentLimits(
                Points.of(row.getLong(1)),
                Points.of(row.getLong(2)),
                Points.of(row.getLong(3)),
                Points.of(row.getLong(4)),
                steps);
    }
}
