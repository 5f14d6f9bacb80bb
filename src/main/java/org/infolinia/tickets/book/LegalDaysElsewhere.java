package org.infolinia.tickets.book;

import org.infolinia.programs.ProgramZoneSettled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a program's days end at another moment, so do those that the law sets. */
@Component
class LegalDaysElsewhere {

    private final JdbcClient jdbc;

    LegalDaysElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProgramZoneSettled event) {
        jdbc.sql("""
                        update tickets.ticket
                           set legal_due_at = (legal_due_on + 1)::timestamp at time zone :zone, version = version + 1
                         where program_id = :program and legal_due_on is not null""")
                .param("zone", event.after().getId())
                .param("program", event.program().value())
                .update();
    }
}
