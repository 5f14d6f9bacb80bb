package org.infolinia.tickets.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.bulk.Bulk.Sums;
import org.infolinia.tickets.bulk.BulkLine.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored bulks and their lines. */
@Component
class BulkRows {

    private static final String BULKS = """
            select id, agent_id, edits, answer, is_undone, opened_at,
                   count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'CHANGED') as changed,
                   count(*) filter (where state = 'SAME') as same, count(*) filter (where state = 'REFUSED') as refused,
                   count(*) filter (where state = 'LEFT_OUT') as left_out, count(*) filter (where state = 'UNDONE') as undone,
                   count(*) filter (where state = 'KEPT') as kept
              from tickets.bulk join tickets.bulk_line on bulk_id = id
            """;
    private static final String LINES = "select bulk_id, place, ticket_number, state, refusal from tickets.bulk_line ";

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that is being worked on, with what the bulk knew of the ticket. */
    record Held(Instant seenAt, long lastRead, Optional<Instant> leftAt, Optional<WayBack> back) {}

    BulkId add(AgentId agent, List<TicketEdit> edits, @Nullable BulkAnswer answer, Instant at, ReadTickets seen) {
        long id = jdbc.sql("""
                        insert into tickets.bulk (agent_id, edits, answer, opened_at)
                        values (:agent, :edits::jsonb, :answer::jsonb, :at) returning id""")
                .param("agent", agent.value())
                .param("edits", BulkJson.written(edits))
                .param("answer", answer == null ? null : BulkJson.written(answer))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into tickets.bulk_line (bulk_id, place, ticket_number, seen_at, last_read)
                        select :bulk, place - 1, number, seen_at, last_read
                          from unnest(:numbers::bigint[], :seen::timestamptz[], :read::bigint[]) with ordinality
                               as line(number, seen_at, last_read, place)""")
                .param("bulk", id)
                .param(
                        "numbers",
                        seen.tickets().stream()
                                .map(ticket -> ticket.number().value())
                                .toArray(Long[]::new))
                .param(
                        "seen",
                        seen.tickets().stream()
                                .map(ticket -> ticket.updatedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "read",
                        seen.tickets().stream()
                                .map(ticket -> seen.newest().getOrDefault(ticket.number(), 0L))
                                .toArray(Long[]::new))
                .update();
        return new BulkId(id);
    }

    /** The greatest arrival of a message, of those tickets that have one. */
    Map<TicketNumber, Long> newest(Collection<TicketNumber> tickets) {
        return jdbc
                .sql("""
                        select ticket_number, max(arrival) as newest from tickets.message
                         where ticket_number = any(:tickets) group by ticket_number""")
                .param("tickets", tickets.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new TicketNumber(row.getLong(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forgetBefore(AgentId agent, Instant time) {
        jdbc.sql("delete from tickets.bulk where agent_id = :agent and opened_at < :time")
                .param("agent", agent.value())
                .param("time", Timestamp.from(time))
                .update();
    }

    Optional<Bulk> find(BulkId id) {
        return jdbc.sql(BULKS + "where id = :id group by id")
                .param("id", id.value())
                .query((row, number) -> bulk(row))
                .optional();
    }

    /** Newest first. */
    List<Bulk> of(AgentId agent, Instant since, int most) {
        return jdbc.sql(BULKS + """
                        where agent_id = :agent and opened_at >= :since group by id order by opened_at desc, id desc
                        limit :most""")
                .param("agent", agent.value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, number) -> bulk(row))
                .list();
    }

    /** What was refused or kept first, in their order. */
    List<BulkLine> lines(BulkId id, int offset, int most) {
        return jdbc.sql(LINES + """
                        where bulk_id = :bulk
                        order by case when state in ('REFUSED', 'KEPT') then 0 else 1 end, place offset :offset limit :most""")
                .param("bulk", id.value())
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    /** The next line in that state. */
    Optional<BulkLine> next(BulkId id, State state) {
        return jdbc.sql(LINES + "where bulk_id = :bulk and state = :state order by place limit 1")
                .param("bulk", id.value())
                .param("state", state.name())
                .query((row, number) -> line(row))
                .optional();
    }

    /**
     * Holds a line until the transaction ends, and the bulk so that nobody turns it round meanwhile. Empty when somebody
     * else has done it.
     */
    Optional<Held> hold(BulkLine line, boolean isUndone) {
        return jdbc.sql("""
                        select seen_at, last_read, left_at, undo from tickets.bulk_line join tickets.bulk on bulk_id = id
                         where bulk_id = :bulk and place = :place and state = :state and is_undone = :undone
                           for update of bulk_line for share of bulk""")
                .param("bulk", line.bulk().value())
                .param("place", line.place())
                .param("state", line.state().name())
                .param("undone", isUndone)
                .query((row, number) -> held(row))
                .optional();
    }

    void settle(BulkLine line, State state) {
        jdbc.sql("update tickets.bulk_line set state = :state where bulk_id = :bulk and place = :place")
                .param("state", state.name())
                .param("bulk", line.bulk().value())
                .param("place", line.place())
                .update();
    }

    void changed(BulkLine line, Instant at, WayBack back) {
        jdbc.sql("""
                        update tickets.bulk_line set state = 'CHANGED', left_at = :at, undo = :undo::jsonb
                         where bulk_id = :bulk and place = :place""")
                .param("at", Timestamp.from(at))
                .param("undo", BulkJson.written(back))
                .param("bulk", line.bulk().value())
                .param("place", line.place())
                .update();
    }

    /** Nothing happens when the line has come to something else meanwhile. */
    void refuse(BulkLine line, State state, Refusal refusal) {
        jdbc.sql("""
                        update tickets.bulk_line set state = :state, refusal = :refusal::jsonb
                         where bulk_id = :bulk and place = :place and state = :before""")
                .param("state", state.name())
                .param("refusal", BulkJson.written(refusal))
                .param("bulk", line.bulk().value())
                .param("place", line.place())
                .param("before", line.state().name())
                .update();
    }

    /** @return false when it was undone already */
    boolean turnRound(BulkId id) {
        boolean isTurned = jdbc.sql("update tickets.bulk set is_undone = true where id = :id and not is_undone")
                        .param("id", id.value())
                        .update()
                > 0;
        if (isTurned) {
            jdbc.sql("update tickets.bulk_line set state = 'LEFT_OUT' where bulk_id = :id and state = 'WAITING'")
                    .param("id", id.value())
                    .update();
        }
        return isTurned;
    }

    private static Bulk bulk(ResultSet row) throws SQLException {
        return new Bulk(
                new BulkId(row.getLong("id")),
                new AgentId(row.getLong("agent_id")),
                BulkJson.edits(row.getString("edits")),
                answer(row.getString("answer")),
                row.getBoolean("is_undone"),
                row.getTimestamp("opened_at").toInstant(),
                new Sums(
                        row.getInt("waiting"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("refused"),
                        row.getInt("left_out"),
                        row.getInt("undone"),
                        row.getInt("kept")));
    }

    private static @Nullable BulkAnswer answer(@Nullable String stored) {
        return stored == null ? null : BulkJson.answer(stored);
    }

    private static BulkLine line(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new BulkLine(
                new BulkId(row.getLong("bulk_id")),
                row.getInt("place"),
                new TicketNumber(row.getLong("ticket_number")),
                State.valueOf(row.getString("state")),
                refusal == null ? null : BulkJson.refusal(refusal));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getTimestamp("seen_at").toInstant(),
                row.getLong("last_read"),
                Optional.ofNullable(row.getTimestamp("left_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("undo")).map(BulkJson::wayBack));
    }
}
