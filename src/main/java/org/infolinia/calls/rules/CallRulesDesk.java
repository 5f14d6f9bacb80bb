package org.infolinia.calls.rules;

import java.time.LocalTime;
import java.time.ZoneId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors settle the rules of a program's calls. */
@Service
public class CallRulesDesk {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    CallRulesDesk(
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.zone = zone;
    }

    /** What holds in the program, settled or as it comes with the product. */
    @Transactional(readOnly = true)
    public CallRules of(ProgramId program) {
        return jdbc.sql("select zone, quiet_from, quiet_to, repeat_days from calls.rules where program_id = ?")
                .param(program.value())
                .query((row, number) -> new CallRules(
                        program,
                        ZoneId.of(row.getString(1)),
                        row.getObject(2, LocalTime.class),
                        row.getObject(3, LocalTime.class),
                        row.getInt(4)))
                .optional()
                .orElseGet(() -> new CallRules(
                        program,
                        zone,
                        CallRules.USUAL_QUIET_FROM,
                        CallRules.USUAL_QUIET_TO,
                        CallRules.USUAL_REPEAT_DAYS));
    }

    /** Refused as {@code call-rules-quiet} when both ends are the same, and as {@code call-rules-days}. */
    @Transactional
    public Outcome<CallRules> settle(CallRules rules) {
        var by = gatekeeper.demand(Permission.SETTLE_DISPOSITIONS, rules.program());
        if (rules.quietFrom().equals(rules.quietTo())) {
            return Outcome.refused("call-rules-quiet");
        }
        if (rules.repeatDays() < 1 || rules.repeatDays() > CallRules.MAXIMUM_REPEAT_DAYS) {
            return Outcome.refused("call-rules-days", CallRules.MAXIMUM_REPEAT_DAYS);
        }
        if (!rules.equals(of(rules.program()))) {
            put(rules);
            events.publishEvent(new CallRulesSettled(by, rules));
        }
        return Outcome.done(rules);
    }

    private void put(CallRules rules) {
        jdbc.sql("""
                        insert into calls.rules (program_id, zone, quiet_from, quiet_to, repeat_days)
                        values (?, ?, ?, ?, ?)
                        on conflict (program_id) do update
                           set zone = excluded.zone, quiet_from = excluded.quiet_from,
                               quiet_to = excluded.quiet_to, repeat_days = excluded.repeat_days""")
                .params(
                        rules.program().value(),
                        rules.zone().getId(),
                        rules.quietFrom(),
                        rules.quietTo(),
                        rules.repeatDays())
                .update();
    }
}
