package org.infolinia.programs;

import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a program's mail leads participants to the page of their matter, as it does unless somebody settles otherwise. */
@Service
public class ProgramStatusLinks {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ProgramStatusLinks(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean areGiven(ProgramId program) {
        return jdbc.sql("select status_links from programs.program where id = ?")
                .param(program.value())
                .query(Boolean.class)
                .single();
    }

    /** While they are not given, those that were given lead nowhere. */
    @Transactional
    public void settle(ProgramId program, boolean given) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, program);
        int changed = jdbc.sql(
                        "update programs.program set status_links = :given where id = :id and status_links <> :given")
                .param("given", given)
                .param("id", program.value())
                .update();
        if (changed > 0) {
            events.publishEvent(new ProgramStatusLinksSettled(by, program, given));
        }
    }
}
