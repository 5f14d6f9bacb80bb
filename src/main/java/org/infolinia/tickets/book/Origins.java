package org.infolinia.tickets.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which ticket talks over what happened elsewhere. Works in the caller's transaction. */
@Component
public class Origins {

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who hear of it at once see each other's ticket. */
    public void oneAtATime(Origin origin) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(origin.source())
                .query(row -> {});
    }

    /** The ticket of what happened at that moment. */
    public Optional<TicketNumber> find(Origin origin, Instant at) {
        return jdbc.sql("select ticket_number from tickets.origin where source = ? and happened_at = ?")
                .params(origin.source(), Timestamp.from(at))
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .optional();
    }

    /** The ticket of what happened to the same thing last. */
    public Optional<TicketNumber> newest(Origin origin) {
        return jdbc.sql("select ticket_number from tickets.origin where source = ? order by happened_at desc limit 1")
                .param(origin.source())
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .optional();
    }

    public void put(Origin origin, Instant at, TicketNumber ticket) {
        jdbc.sql("insert into tickets.origin (source, happened_at, ticket_number) values (?, ?, ?)")
                .params(origin.source(), Timestamp.from(at), ticket.value())
                .update();
    }

    /** Where the ticket comes from; empty when somebody wrote or called. */
    public Optional<Origin> of(TicketNumber ticket) {
        return jdbc.sql("select source from tickets.origin where ticket_number = ? order by happened_at limit 1")
                .param(ticket.value())
                .query(String.class)
                .optional()
                .flatMap(Origin::of);
    }
}
