package org.infolinia.tickets.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads lists of tickets. Each state (and queue) of each program is gone through for itself along its index, from behind
 * the page before, so that a page costs the same however many tickets there are.
 */
@Component
class TicketRows {

    private static final String PAGE = """
            select found.* from unnest(:programs::bigint[]) as wanted_program(id)
             cross join unnest(%1$s::text[]) as wanted_state(name)%2$s
             cross join lateral (
                select number, program_id, participant_id, contact_name, contact_address, mailbox_id, queue, channel, kind,
                       topic, priority, state, subject, language, owner_id, opened_at, updated_at, waiting_since,
                       first_answered_at, resolved_at, legal_due_on, promised_at, predecessor, merged_into, snoozed_until,
                       resolves_then, subtopic_id, tags,
                       %3$s as moment, (%3$s)::text as moment_written
                  from tickets.ticket
                 where program_id = wanted_program.id and state = wanted_state.name%4$s
                 order by %3$s %5$s, number %5$s limit :limit) as found
             order by found.moment %5$s, found.number %5$s limit :limit""";
    private static final String COUNT = """
            select count(*) from (
                select from tickets.ticket
                 where program_id = any(:programs) and state = any(%1$s)%2$s limit :most) as counted""";

    /** The tickets looked at are those that an index leads to; what no index knows is asked of them alone. */
    private static final String COUNT_AMONG = """
            select count(*) as seen, count(*) filter (where is_meant) as found from (
                select (true%3$s) as is_meant from tickets.ticket
                 where program_id = any(:programs) and state = any(%1$s)%2$s limit :most) as counted""";

    private final JdbcClient jdbc;

    TicketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedTicket> page(Collection<ProgramId> programs, Clauses clauses, ViewSort sort, ListKey after, int limit) {
        var moment = sort.key().expression();
        var statement = PAGE.formatted(
                clauses.states(),
                clauses.queues()
                        .map(" cross join unnest(%s::text[]) as in_queue(key)"::formatted)
                        .orElse(""),
                moment,
                clauses.queues().map(any -> " and queue = in_queue.key").orElse("")
                        + clauses.ofTickets()
                        + behind(moment, sort, after),
                sort.isDescending() ? "desc" : "asc");
        return jdbc.sql(statement)
                .params(clauses.parameters())
                .param("programs", ids(programs))
                .param("moment", after.moment())
                .param("number", after.number())
                .param("limit", limit)
                .query((row, number) -> listed(row))
                .list();
    }

    /** What stands in those fields of the tickets, by the tickets and then by the fields' ids. */
    Map<TicketNumber, Map<Long, List<String>>> values(Collection<TicketNumber> tickets, Collection<Long> fields) {
        var values = new HashMap<TicketNumber, Map<Long, List<String>>>();
        jdbc.sql("""
                        select ticket_number, field_id, value from tickets.field_value
                         where ticket_number = any(:tickets) and field_id = any(:fields)
                         order by ticket_number, field_id, value""")
                .param("tickets", tickets.stream().map(TicketNumber::value).toArray(Long[]::new))
                .param("fields", fields.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> values.computeIfAbsent(
                                new TicketNumber(row.getLong("ticket_number")), ticket -> new HashMap<>())
                        .computeIfAbsent(row.getLong("field_id"), field -> new ArrayList<>())
                        .add(row.getString("value")));
        return values;
    }

    /** Of so many tickets that were looked at so many are meant. */
    record Among(long found, long seen) {}

    /** Looks at no more tickets than so many, whatever is asked of them. */
    Among countAmong(Collection<ProgramId> programs, Clauses clauses, int most) {
        var queues = clauses.queues().map(" and queue = any(%s)"::formatted).orElse("");
        return jdbc.sql(COUNT_AMONG.formatted(clauses.states(), queues + clauses.alongIndexes(), clauses.beside()))
                .params(clauses.parameters())
                .param("programs", ids(programs))
                .param("most", most)
                .query((row, number) -> new Among(row.getLong("found"), row.getLong("seen")))
                .single();
    }

    /** Counts no further than so many. */
    long count(Collection<ProgramId> programs, Clauses clauses, int most) {
        var queues = clauses.queues().map(" and queue = any(%s)"::formatted).orElse("");
        return jdbc.sql(COUNT.formatted(clauses.states(), queues + clauses.ofTickets()))
                .params(clauses.parameters())
                .param("programs", ids(programs))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String behind(String moment, ViewSort sort, ListKey after) {
        return after.isBeginning()
                ? ""
                : " and (%s, number) %s (:moment::%s, :number::bigint)"
                        .formatted(
                                moment,
                                sort.isDescending() ? "<" : ">",
                                sort.key().type());
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }

    private static ListedTicket listed(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new ListedTicket(ticket(row), new ListKey(row.getString("moment_written"), number), Map.of());
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                new TicketNumber(row.getLong("number")),
                new ProgramId(row.getLong("program_id")),
                participant(row),
                contact(row),
                row.getObject("mailbox_id", Long.class),
                row.getString("queue"),
                Ticket.Channel.valueOf(row.getString("channel")),
                Ticket.Kind.valueOf(row.getString("kind")),
                Ticket.Topic.valueOf(row.getString("topic")),
                row.getObject("subtopic_id", Long.class),
                Ticket.Priority.valueOf(row.getString("priority")),
                Ticket.State.valueOf(row.getString("state")),
                row.getString("subject"),
                Language.valueOf(row.getString("language")),
                owner(row),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row, "waiting_since"),
                instant(row, "first_answered_at"),
                instant(row, "resolved_at"),
                row.getObject("legal_due_on", LocalDate.class),
                instant(row, "promised_at"),
                number(row, "predecessor"),
                number(row, "merged_into"),
                snooze(row),
                tags(row));
    }

    private static @Nullable Snooze snooze(ResultSet row) throws SQLException {
        var until = instant(row, "snoozed_until");
        return until == null ? null : new Snooze(until, row.getBoolean("resolves_then") ? Then.RESOLVE : Then.REMIND);
    }

    private static List<Tag> tags(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("tags").getArray();
        return Arrays.stream(words).map(Tag::new).toList();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        var address = row.getString("contact_address");
        return new Contact(row.getString("contact_name"), address == null ? null : new EmailAddress(address));
    }

    private static @Nullable ParticipantId participant(ResultSet row) throws SQLException {
        var id = row.getObject("participant_id", Long.class);
        return id == null ? null : new ParticipantId(id);
    }

    private static @Nullable AgentId owner(ResultSet row) throws SQLException {
        var id = row.getObject("owner_id", Long.class);
        return id == null ? null : new AgentId(id);
    }

    private static @Nullable TicketNumber number(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Long.class);
        return value == null ? null : new TicketNumber(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
