package org.infolinia.calls.wrapup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where programs settle how their calls are wrapped up, each number dialled in its own way if need be. */
@Service
public class WrapUpRules {

    private static final String WHOLE_PROGRAM = "";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    WrapUpRules(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What holds for a call: what is settled for the number, or else for the program, or else for all. */
    @Transactional(readOnly = true)
    public WrapUpRule ruleFor(ProgramId program, @Nullable PhoneNumber dialled) {
        return jdbc.sql("""
                        select mode, seconds from calls.wrap_up_rule
                         where program_id = :program and number_dialled in ('', :number)
                         order by number_dialled desc limit 1""")
                .param("program", program.value())
                .param("number", key(dialled))
                .query(WrapUpRules::rule)
                .optional()
                .orElse(WrapUpRule.UNSETTLED);
    }

    /**
     * What is settled for exactly this number, or for the program as a whole; empty when nothing is.
     *
     * @param dialled null for the program as a whole
     */
    @Transactional(readOnly = true)
    public Optional<WrapUpRule> settled(ProgramId program, @Nullable PhoneNumber dialled) {
        gatekeeper.demand(Permission.TAKE_CALLS, program);
        return jdbc.sql("select mode, seconds from calls.wrap_up_rule where program_id = ? and number_dialled = ?")
                .params(program.value(), key(dialled))
                .query(WrapUpRules::rule)
                .optional();
    }

    /**
     * Settles it for calls that end from now on; refused as {@code wrap-up-seconds}.
     *
     * @param dialled null for the program as a whole
     * @param rule null to have nothing settled any more
     */
    @Transactional
    public Outcome<ProgramId> settle(ProgramId program, @Nullable PhoneNumber dialled, @Nullable WrapUpRule rule) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var objection = Optional.ofNullable(rule).flatMap(WrapUpRule::objection);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        jdbc.sql("delete from calls.wrap_up_rule where program_id = ? and number_dialled = ?")
                .params(program.value(), key(dialled))
                .update();
        if (rule != null) {
            insert(program, dialled, rule);
        }
        events.publishEvent(new WrapUpSettled(by, program, dialled, rule));
        return Outcome.done(program);
    }

    private void insert(ProgramId program, @Nullable PhoneNumber dialled, WrapUpRule rule) {
        jdbc.sql("insert into calls.wrap_up_rule (program_id, number_dialled, mode, seconds) values (?, ?, ?, ?)")
                .param(program.value())
                .param(key(dialled))
                .param(rule.mode().name())
                .param(rule.time() == null ? null : rule.time().toSeconds())
                .update();
    }

    private static String key(@Nullable PhoneNumber dialled) {
        return dialled == null ? WHOLE_PROGRAM : dialled.e164();
    }

    private static WrapUpRule rule(ResultSet row, int number) throws SQLException {
        int seconds = row.getInt(2);
        return new WrapUpRule(WrapUpMode.valueOf(row.getString(1)), row.wasNull() ? null : Duration.ofSeconds(seconds));
    }
}
