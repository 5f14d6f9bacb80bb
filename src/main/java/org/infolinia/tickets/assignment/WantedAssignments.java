package org.infolinia.tickets.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tickets that wait to be given out by their queue's rule. Whoever holds a ticket may write here; nobody who writes here
 * goes for a ticket afterwards.
 */
@Component
class WantedAssignments {

    private final JdbcClient jdbc;

    WantedAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the ticket where its queue gives tickets out. */
    void add(TicketNumber ticket, ProgramId program, String queue, Instant at) {
        jdbc.sql("""
                        insert into tickets.assignment_wanted (ticket_number, try_at)
                        select :ticket, :at from tickets.queue_assignment
                         where program_id = :program and queue = :queue and rule <> 'MANUAL'
                        on conflict (ticket_number) do update set try_at = excluded.try_at""")
                .param("ticket", ticket.value())
                .param("at", Timestamp.from(at))
                .param("program", program.value())
                .param("queue", queue)
                .update();
    }

    List<TicketNumber> toTry(Instant now, int limit) {
        return jdbc.sql("""
                        select ticket_number from tickets.assignment_wanted where try_at <= :now
                         order by try_at, ticket_number limit :limit""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** What people were told last of why nobody has it; empty when they were told nothing. */
    Optional<String> told(TicketNumber ticket) {
        return jdbc
                .sql("select told from tickets.assignment_wanted where ticket_number = ? and told is not null")
                .param(ticket.value())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    void tryAgain(TicketNumber ticket, Instant at, String told) {
        jdbc.sql("update tickets.assignment_wanted set try_at = :at, told = :told where ticket_number = :ticket")
                .param("at", Timestamp.from(at))
                .param("told", told)
                .param("ticket", ticket.value())
                .update();
    }

    /** @return whether it is still wanted */
    boolean postpone(TicketNumber ticket, Instant at) {
        return jdbc.sql("update tickets.assignment_wanted set try_at = :at where ticket_number = :ticket")
                        .param("at", Timestamp.from(at))
                        .param("ticket", ticket.value())
                        .update()
                > 0;
    }

    /** Something is otherwise, so that it is worth while trying all that failed. */
    void tryAll(Instant at) {
        jdbc.sql("update tickets.assignment_wanted set try_at = :at where try_at > :at")
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(TicketNumber ticket) {
        jdbc.sql("delete from tickets.assignment_wanted where ticket_number = ?")
                .param(ticket.value())
                .update();
    }
}
