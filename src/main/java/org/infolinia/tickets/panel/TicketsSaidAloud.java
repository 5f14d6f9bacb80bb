package org.infolinia.tickets.panel;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.contacts.OpenTickets;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells scripts which tickets of a caller still need somebody. */
@Component
class TicketsSaidAloud implements OpenTickets {

    private final JdbcClient jdbc;

    TicketsSaidAloud(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTicket> of(ParticipantId participant, int most) {
        return jdbc.sql("""
                        select number, subject, legal_due_on from tickets.report_open_ticket
                         where participant_id = ? order by opened_at limit ?""")
                .params(participant.value(), most)
                .query((row, line) -> new OpenTicket(
                        new TicketNumber(row.getLong(1)).toString(),
                        row.getString(2),
                        Optional.ofNullable(row.getDate(3))
                                .map(Date::toLocalDate)
                                .orElse(null)))
                .list();
    }
}
