package org.infolinia.tickets.effort;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored entries. Whoever changes them holds the ticket. */
@Component
class TimeRows {

    private final JdbcClient jdbc;

    TimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the ticket and of all that were merged into it, the last booked first. */
    List<TimeEntry> of(TicketNumber ticket, Predicate<TimeEntry> isMendable) {
        return jdbc
                .sql("""
                        select id, ticket_number, agent_id, agent_name, booked_at, minutes, note from tickets.time_entry
                         where ticket_number in (select tickets.merged_together(?)) order by id desc""")
                .param(ticket.value())
                .query((row, number) -> new TimeEntry(
                        row.getLong(1),
                        new TicketNumber(row.getLong(2)),
                        new AgentId(row.getLong(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        new Spent(row.getInt(6), row.getString(7)),
                        false))
                .list()
                .stream()
                .map(entry -> new TimeEntry(
                        entry.id(),
                        entry.ticket(),
                        entry.agent(),
                        entry.agentName(),
                        entry.bookedAt(),
                        entry.spent(),
                        isMendable.test(entry)))
                .toList();
    }

    void add(TicketNumber ticket, AgentId agent, String name, Instant at, Spent spent) {
        jdbc.sql("""
                        insert into tickets.time_entry (ticket_number, agent_id, agent_name, booked_at, minutes, note)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(ticket.value(), agent.value(), name, Timestamp.from(at), spent.minutes(), spent.note())
                .update();
    }

    void change(TimeEntry entry, Spent spent) {
        jdbc.sql("update tickets.time_entry set minutes = ?, note = ? where id = ?")
                .params(spent.minutes(), spent.note(), entry.id())
                .update();
    }

    void remove(TimeEntry entry) {
        jdbc.sql("delete from tickets.time_entry where id = ?")
                .param(entry.id())
                .update();
    }
}
