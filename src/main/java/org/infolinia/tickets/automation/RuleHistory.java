package org.infolinia.tickets.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.automation.Rehearsal.Moment;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.Since;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What happened to a program's tickets, as conversations and histories tell it. */
@Component
class RuleHistory {

    private static final String OPENINGS = """
            select number, opened_at as at from tickets.ticket
             where program_id = :program and state = any(array['NEW', 'OPEN', 'PENDING', 'RESOLVED', 'CLOSED'])
               and opened_at > :from and opened_at <= :until
            """;
    private static final String MESSAGES = """
            select number, message.at from tickets.message join tickets.ticket on number = ticket_number
             where program_id = :program and message.at > :from and message.at <= :until and direction = '%s' and %s
            """;
    private static final String ASIDES = """
            select number, message.at
              from tickets.aside_message message
              join tickets.aside on aside.id = message.aside_id
              join tickets.ticket on number = tickets.survivor(aside.ticket_number)
             where program_id = :program and message.at > :from and message.at <= :until and direction = 'IN'
            """;
    private static final String CHANGES = """
            select number, change.at from tickets.change join tickets.ticket on number = ticket_number
             where program_id = :program and change.at > :from and change.at <= :until and field = '%s'
            """;

    /** The first message of a ticket opens it. */
    private static final String IS_NOT_THE_FIRST = """
            exists (select from tickets.message as earlier
                     where earlier.ticket_number = number and earlier.direction = 'IN' and earlier.id < message.id)""";

    /** Colleagues' mail stands among the notes, too. */
    private static final String IS_TYPED = "author_address is null";

    private static final String NEWEST = "select number, at from (%s) as happened order by at desc, number limit :most";

    private static final String OPENING_BEGINS = """
            select number, 'opened' as occasion, at, null::timestamptz as over_at from (%s) as opened order by at, number
            """.formatted(OPENINGS);
    private static final String MESSAGE_BEGINS = """
            select number, 'message:' || message.id as occasion, message.at, (
                       select later.at from tickets.message as later
                        where later.ticket_number = number and later.direction in ('IN', 'OUT')
                          and (later.at, later.id) > (message.at, message.id)
                        order by later.at, later.id limit 1) as over_at
              from tickets.message join tickets.ticket on number = ticket_number
             where program_id = :program and direction = '%s' and message.at > :from and message.at <= :until
             order by message.at, number
            """;
    private static final String STATE_BEGINS = """
            select number, 'state:' || id as occasion, at, (
                       select later.at from tickets.change as later
                        where later.ticket_number = number and later.field = 'STATE'
                          and (later.at, later.id) > (began.at, began.id)
                        order by later.at, later.id limit 1) as over_at
              from (select number, 0::bigint as id, opened_at as at from tickets.ticket
                     where program_id = :program and opened_at > :from and opened_at <= :until
                    union all
                    select number, change.id, change.at from tickets.change
                      join tickets.ticket on number = ticket_number
                     where program_id = :program and field = 'STATE'
                       and change.at > :from and change.at <= :until) as began
             order by at, number
            """;

    private final JdbcClient jdbc;

    RuleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From when a rule's time counts.
     *
     * @param occasion names it among all of the ticket
     * @param overAt when something came in between that makes it count no more, or null
     */
    record Beginning(
            TicketNumber ticket,
            String occasion,
            Instant at,
            @Nullable Instant overAt) {}

    /** What happened after {@code from}, newest first. */
    List<Moment> newest(ProgramId program, Happening happening, Instant from, Instant until, int most) {
        return asked(NEWEST.formatted(statement(happening)), program, from, until)
                .param("most", most)
                .query((row, number) -> new Moment(
                        new TicketNumber(row.getLong("number")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What began after {@code from}, oldest first. Of what came later only the next thing in the same ticket is read. */
    List<Beginning> beginnings(ProgramId program, Since since, Instant from, Instant until) {
        var statement = switch (since) {
            case OPENED -> OPENING_BEGINS;
            case HEARD -> MESSAGE_BEGINS.formatted("IN");
            case ANSWERED -> MESSAGE_BEGINS.formatted("OUT");
            case STATE -> STATE_BEGINS;
        };
        return asked(statement, program, from, until)
                .query((row, number) -> beginning(row))
                .list();
    }

    private StatementSpec asked(String statement, ProgramId program, Instant from, Instant until) {
        return jdbc.sql(statement)
                .param("program", program.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until));
    }

    private static String statement(Happening happening) {
        return switch (happening) {
            case OPENED -> OPENINGS;
            case HEARD -> MESSAGES.formatted("IN", IS_NOT_THE_FIRST);
            case ANSWERED -> MESSAGES.formatted("OUT", "true");
            case NOTED -> MESSAGES.formatted("NOTE", IS_TYPED);
            case ASIDE_HEARD -> ASIDES;
            case STATE, PRIORITY, KIND, TOPIC, OWNER, QUEUE, PARTICIPANT, TAGS, SNOOZE ->
                CHANGES.formatted(happening.name());
        };
    }

    private static Beginning beginning(ResultSet row) throws SQLException {
        var over = row.getTimestamp("over_at");
        return new Beginning(
                new TicketNumber(row.getLong("number")),
                row.getString("occasion"),
                row.getTimestamp("at").toInstant(),
                over == null ? null : over.toInstant());
    }
}
