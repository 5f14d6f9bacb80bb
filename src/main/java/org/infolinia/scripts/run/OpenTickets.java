package org.infolinia.scripts.run;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.run.Sight.Tickets.OpenTicket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets of a participant that still need somebody, as the helpdesk publishes them. */
@Repository
class OpenTickets {

    /** More nobody reads out during a call. */
    static final int MAXIMUM = 20;

    /** As the helpdesk writes its numbers. */
    private static final String PREFIX = "INF-";

    private final JdbcClient jdbc;

    OpenTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, at most {@value #MAXIMUM}. */
    List<OpenTicket> of(ParticipantId participant) {
        return jdbc.sql("""
                        select number, subject, legal_due_on from tickets.report_open_ticket
                         where participant_id = ? order by opened_at limit ?""")
                .params(participant.value(), MAXIMUM)
                .query((row, line) -> new OpenTicket(
                        PREFIX + row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getDate(3))
                                .map(Date::toLocalDate)
                                .orElse(null)))
                .list();
    }
}
