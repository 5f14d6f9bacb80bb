package org.infolinia.surveys.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.Courtesy.QuietHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles how it asks. */
@Service
public class PolicyDesk {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    PolicyDesk(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public KindPolicy of(ProgramId program, SurveyKind kind) {
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        return jdbc.sql("select * from surveys.policy where program_id = ? and kind = ?")
                .params(program.value(), kind.name())
                .query(PolicyDesk::policy)
                .optional()
                .orElseGet(() -> KindPolicy.usual(kind));
    }

    @Transactional(readOnly = true)
    public Courtesy courtesy(ProgramId program) {
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        return jdbc.sql("select * from surveys.courtesy where program_id = ?")
                .param(program.value())
                .query(PolicyDesk::courtesy)
                .optional()
                .orElse(Courtesy.USUAL);
    }

    @Transactional
    public void settle(ProgramId program, KindPolicy policy) {
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        jdbc.sql("""
                        insert into surveys.policy (program_id, kind, sampling_percent, every_days, reminder_days)
                        values (:program, :kind, :percent, :every, :reminder)
                        on conflict (program_id, kind) do update
                           set sampling_percent = excluded.sampling_percent, every_days = excluded.every_days,
                               reminder_days = excluded.reminder_days""")
                .param("program", program.value())
                .param("kind", policy.kind().name())
                .param("percent", policy.samplingPercent())
                .param("every", policy.everyDays())
                .param("reminder", policy.reminderDays(), Types.INTEGER)
                .update();
        events.publishEvent(new PolicySettled(by, program, policy));
    }

    @Transactional
    public void settle(ProgramId program, Courtesy courtesy) {
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        var quiet = courtesy.quietHours();
        jdbc.sql("""
                        insert into surveys.courtesy (program_id, rest_days, quiet_from, quiet_until)
                        values (:program, :rest, :from, :until)
                        on conflict (program_id) do update
                           set rest_days = excluded.rest_days, quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until""")
                .param("program", program.value())
                .param("rest", courtesy.restDays())
                .param("from", quiet == null ? null : quiet.from(), Types.TIME)
                .param("until", quiet == null ? null : quiet.until(), Types.TIME)
                .update();
        events.publishEvent(new CourtesySettled(by, program, courtesy));
    }

    private static KindPolicy policy(ResultSet row, int number) throws SQLException {
        return new KindPolicy(
                SurveyKind.valueOf(row.getString("kind")),
                row.getInt("sampling_percent"),
                row.getInt("every_days"),
                row.getObject("reminder_days", Integer.class));
    }

    private static Courtesy courtesy(ResultSet row, int number) throws SQLException {
        return new Courtesy(
                row.getInt("rest_days"),
                quietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)));
    }

    private static @Nullable QuietHours quietHours(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new QuietHours(from, until);
    }
}
