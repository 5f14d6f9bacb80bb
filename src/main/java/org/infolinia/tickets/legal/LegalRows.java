package org.infolinia.tickets.legal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.legal.LegalAnswer.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored answers, of which the newest is told, and notices. They count for the kind that the ticket was of. Whoever changes them holds the ticket. */
@Component
class LegalRows {

    private final JdbcClient jdbc;

    LegalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LegalAnswer> answer(TicketNumber ticket, Kind kind) {
        return jdbc.sql("""
                        select due_on, way, message_id, answered_on, words, by_name from tickets.legal_answer
                         where ticket_number = ? and kind = ? order by id desc limit 1""")
                .params(ticket.value(), kind.name())
                .query((row, number) -> new LegalAnswer(
                        row.getObject("due_on", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getObject("message_id", Long.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("by_name")))
                .optional();
    }

    void put(TicketNumber ticket, Kind kind, LegalAnswer answer, Instant at) {
        jdbc.sql("""
                        insert into tickets.legal_answer
                            (ticket_number, kind, due_on, way, message_id, answered_on, words, by_name, at)
                        values (:ticket, :kind, :due, :way, :message, :day, :words, :by, :at)""")
                .param("ticket", ticket.value())
                .param("kind", kind.name())
                .param("due", answer.dueOn())
                .param("way", answer.way().name())
                .param("message", answer.message())
                .param("day", answer.answeredOn())
                .param("words", answer.words())
                .param("by", answer.by())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest one; an earlier one counts again. */
    void forgetAnswer(TicketNumber ticket, Kind kind) {
        jdbc.sql("""
                        delete from tickets.legal_answer
                         where id = (select max(id) from tickets.legal_answer where ticket_number = ? and kind = ?)""")
                .params(ticket.value(), kind.name())
                .update();
    }

    Optional<LegalExtension> extension(TicketNumber ticket, Kind kind) {
        return jdbc.sql("""
                        select first_day, last_day, message_id, by_name from tickets.legal_extension
                         where ticket_number = ? and kind = ?""")
                .params(ticket.value(), kind.name())
                .query((row, number) -> new LegalExtension(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("message_id"),
                        row.getString("by_name")))
                .optional();
    }

    void put(TicketNumber ticket, Kind kind, LegalExtension extension, Instant at) {
        jdbc.sql("""
                        insert into tickets.legal_extension
                            (ticket_number, kind, first_day, last_day, message_id, by_name, at)
                        values (:ticket, :kind, :first, :last, :message, :by, :at)""")
                .param("ticket", ticket.value())
                .param("kind", kind.name())
                .param("first", extension.firstDay())
                .param("last", extension.lastDay())
                .param("message", extension.message())
                .param("by", extension.by())
                .param("at", Timestamp.from(at))
                .update();
    }
}
