package org.infolinia.demo.helpdeskbench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.infolinia.demo.helpdeskbench.MadeUpTickets.MadeUp;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.search.IndexChanges;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.tickets.fulltext.TextSearch;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts made-up tickets with their conversations, changes and clocks into the database, past the services: many with one
 * COPY. What is there already is kept as long as it is the beginning of what is wanted.
 */
@Component
class FilledHelpdesk {

    private static final int AT_ONCE = 5_000;
    private static final int PROGRESS_STEP = 50_000;
    private static final String KIND = "ticket";
    private static final String NULL = "\\N";

    /** What is written here fits together, so that PostgreSQL need not look at each row again. */
    private static final String WITHOUT_TRIGGERS = "set local session_replication_role = replica";

    private static final String TICKETS = """
            copy tickets.ticket (number, program_id, participant_id, contact_name, queue, channel, kind, topic, priority,
                state, subject, language, owner_id, opened_at, updated_at, waiting_since, first_answered_at, resolved_at,
                legal_due_on, legal_due_at, promised_at) from stdin""";
    private static final String MESSAGES =
            "copy tickets.message (ticket_number, direction, at, author_name, author_agent, text) from stdin";
    private static final String CHANGES =
            "copy tickets.change (ticket_number, at, actor_name, field, value_before, value_after) from stdin";
    private static final String CLOCKS = """
            copy tickets.sla_clock (ticket_number, metric, round, program_id, runs_from, runs_until, ended_at,
                target_minutes, due_at, escalated_at) from stdin""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final IndexChanges index;
    private final IndexUpkeep upkeep;
    private final TextSearch texts;

    FilledHelpdesk(
            JdbcClient jdbc,
            JdbcTemplate template,
            TransactionTemplate transaction,
            IndexChanges index,
            IndexUpkeep upkeep,
            TextSearch texts) {
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = transaction;
        this.index = index;
        this.upkeep = upkeep;
        this.texts = texts;
    }

    long tickets() {
        return jdbc.sql("select count(*) from tickets.ticket").query(Long.class).single();
    }

    void empty() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate tickets.ticket cascade").update();
            jdbc.sql("truncate tickets.tally, tickets.tally_change").update();
        });
    }

    /** Fills up to so many tickets, and leaves tables and index as they are some time after that. */
    void growTo(long tickets, MadeUpTickets made, BenchmarkReport report) {
        for (long first = tickets(); first < tickets; first += AT_ONCE) {
            long end = Math.min(first + AT_ONCE, tickets);
            write(LongStream.range(first, end).mapToObj(made::at).toList());
            if (end % PROGRESS_STEP == 0 || end == tickets) {
                report.progress("%,d of %,d tickets", end, tickets);
            }
        }
        report.progress("The tables are put in order");
        jdbc.sql("vacuum (analyze) tickets.ticket, tickets.message, tickets.change, tickets.sla_clock, tickets.tally,"
                        + " tickets.tally_change")
                .update();
        jdbc.sql("checkpoint").update();
        report.progress("The index catches up");
        upkeep.settle();
        texts.settle();
    }

    /** The tickets with the triggers that count them, and so that they are found. */
    private void write(List<MadeUp> tickets) {
        transaction.executeWithoutResult(status -> {
            copy(TICKETS, tickets.stream().map(FilledHelpdesk::ticket));
            index.changed(
                    KIND,
                    tickets.stream().map(ticket -> ticket.number().value()).toList());
            jdbc.sql(WITHOUT_TRIGGERS).update();
            copy(MESSAGES, tickets.stream().flatMap(FilledHelpdesk::messages));
            copy(CHANGES, tickets.stream().flatMap(FilledHelpdesk::changes));
            copy(CLOCKS, tickets.stream().flatMap(FilledHelpdesk::clocks));
        });
    }

    private void copy(String statement, Stream<String> rows) {
        template.execute((Connection connection) -> copy(connection, statement, rows));
    }

    private static long copy(Connection connection, String statement, Stream<String> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            for (var row : (Iterable<String>) rows::iterator) {
                var bytes = row.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String ticket(MadeUp ticket) {
        boolean isOver = ticket.state().isOver();
        boolean isAnswered = ticket.messages().size() > 1;
        return row(
                ticket.number().value(),
                ticket.program().value(),
                ticket.participant(),
                ticket.contact(),
                ticket.queue(),
                "EMAIL",
                ticket.kind(),
                ticket.topic(),
                ticket.priority(),
                ticket.state(),
                ticket.subject(),
                "PL",
                ticket.owner(),
                ticket.openedAt(),
                ticket.updatedAt(),
                isOver || isAnswered ? null : ticket.openedAt(),
                isAnswered ? answeredAt(ticket) : null,
                isOver ? ticket.updatedAt() : null,
                day(ticket.legalDueAt()),
                ticket.legalDueAt(),
                ticket.promisedAt());
    }

    private static Stream<String> messages(MadeUp ticket) {
        var rows = Stream.<String>builder();
        for (int i = 0; i < ticket.messages().size(); i++) {
            boolean isIncoming = i % 2 == 0;
            rows.add(row(
                    ticket.number().value(),
                    isIncoming ? "IN" : "OUT",
                    ticket.openedAt().plus(Duration.ofHours(i)),
                    isIncoming ? ticket.contact() : "Agent Miernik",
                    isIncoming ? null : ticket.owner(),
                    ticket.messages().get(i)));
        }
        return rows.build();
    }

    private static Stream<String> changes(MadeUp ticket) {
        var number = ticket.number().value();
        return Stream.of(
                row(number, ticket.openedAt(), "Agent Miernik", "OWNER", null, ticket.owner()),
                row(number, answeredAt(ticket), "Agent Miernik", "STATE", "NEW", "OPEN"),
                row(number, ticket.updatedAt(), "Agent Miernik", "STATE", "OPEN", ticket.state()));
    }

    private static Stream<String> clocks(MadeUp ticket) {
        boolean isAnswered = ticket.messages().size() > 1;
        return Stream.of(
                clock(ticket, "FIRST_RESPONSE", isAnswered ? answeredAt(ticket) : null),
                clock(ticket, "SOLUTION", ticket.state().isOver() ? ticket.updatedAt() : null));
    }

    /** Told of already, so that no alarm is raised while one measures. */
    private static String clock(MadeUp ticket, String metric, @Nullable Instant ended) {
        return row(
                ticket.number().value(),
                metric,
                1,
                ticket.program().value(),
                "{\"" + ticket.openedAt() + "\"}",
                ended == null ? "{NULL}" : "{\"" + ended + "\"}",
                ended,
                Duration.ofDays(1).toMinutes(),
                ended == null ? ticket.promisedAt() : null,
                ended == null ? ticket.promisedAt() : null);
    }

    private static Instant answeredAt(MadeUp ticket) {
        return ticket.openedAt().plus(Duration.ofHours(1));
    }

    private static @Nullable LocalDate day(@Nullable Instant end) {
        return end == null ? null : LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    /** As COPY reads it; nothing that is made up holds what would have to be escaped. */
    private static String row(@Nullable Object... values) {
        var row = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            row.append(i == 0 ? "" : "\t").append(value == null ? NULL : value);
        }
        return row.append('\n').toString();
    }
}
