package org.infolinia.tickets.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketRecord.FieldChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which property of a ticket was changed by whom, when, and from what to what. */
@Component
class ChangeLog {

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(TicketNumber ticket, FieldChange change, Actor by, Instant at) {
        jdbc.sql("""
                        insert into tickets.change
                            (ticket_number, at, actor_name, agent_id, field, value_before, value_after)
                        values (:ticket, :at, :name, :agent, :field, :before, :after)""")
                .param("ticket", ticket.value())
                .param("at", Timestamp.from(at))
                .param("name", by.name())
                .param("agent", by.agent() == null ? null : by.agent().value())
                .param("field", change.field().name())
                .param("before", change.before())
                .param("after", change.after())
                .update();
    }

    /** Id of a ticket's newest change of a property that has been changed. */
    long newest(TicketNumber ticket, Field field) {
        return jdbc.sql("select max(id) from tickets.change where ticket_number = ? and field = ?")
                .params(ticket.value(), field.name())
                .query(Long.class)
                .single();
    }

    /** Whether a change of a property was the last one until now. */
    boolean isNewest(TicketNumber ticket, Field field, long change) {
        return newest(ticket, field) == change;
    }

    /** What stood there before a change. */
    Optional<String> before(long change) {
        return jdbc.sql("select value_before from tickets.change where id = ?")
                .param(change)
                .query(String.class)
                .optional();
    }

    /** Newest first, behind as many newer ones. */
    List<TicketChange> of(TicketNumber ticket, int newer, int limit) {
        return jdbc.sql("""
                        select at, actor_name, field, value_before, value_after
                          from tickets.change where ticket_number = :ticket order by id desc limit :limit offset :newer""")
                .param("ticket", ticket.value())
                .param("limit", limit)
                .param("newer", newer)
                .query((row, number) -> new TicketChange(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        Field.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
