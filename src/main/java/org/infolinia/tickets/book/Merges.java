package org.infolinia.tickets.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What merged tickets were before. Does not ask who reads, so whoever uses it does. */
@Component
public class Merges {

    private final JdbcClient jdbc;

    /**
     * A merge that can be undone.
     *
     * @param by who merged
     * @param lastMessage id of the newest message there was
     * @param state the merged ticket's until then, as are the next three
     * @param waitingSince null when nobody waited
     * @param resolvedAt null unless it was over
     * @param snooze until when it was put aside, or null
     * @param survivorWaits whether the survivor's contact waits because of it, who had not waited before
     * @param survivorChange id of the change that opened the survivor, or null when it stayed what it was
     * @param survivorResolvedAt since when the survivor had been over that was opened, or null when it was not over
     * @param survivorKindChange id of the change that made the survivor of the merged ticket's kind, for which the law sets a
     *     day; null when it stayed what it was
     * @param heardAt when somebody first wrote to the merged ticket afterwards, or null
     */
    public record Merge(
            TicketNumber ticket,
            TicketNumber survivor,
            Instant at,
            String by,
            long lastMessage,
            State state,
            @Nullable Instant waitingSince,
            @Nullable Instant resolvedAt,
            @Nullable Snooze snooze,
            boolean survivorWaits,
            @Nullable Long survivorChange,
            @Nullable Instant survivorResolvedAt,
            @Nullable Long survivorKindChange,
            @Nullable Instant heardAt) {}

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the ticket is not merged, or was before this was kept. */
    public Optional<Merge> of(TicketNumber ticket) {
        return jdbc.sql("select * from tickets.merge where ticket_number = ?")
                .param(ticket.value())
                .query(Merges::merge)
                .optional();
    }

    /** Those that were merged into a ticket, the first one first. */
    public List<Merge> into(TicketNumber survivor) {
        return jdbc.sql("select * from tickets.merge where survivor = ? order by merged_at, ticket_number")
                .param(survivor.value())
                .query(Merges::merge)
                .list();
    }

    /** Somebody wrote to a merged ticket; nothing happens when it is none. */
    public void heard(TicketNumber ticket, Instant at) {
        jdbc.sql("update tickets.merge set heard_at = :at where ticket_number = :ticket and heard_at is null")
                .param("at", Timestamp.from(at))
                .param("ticket", ticket.value())
                .update();
    }

    void remember(Merge merge) {
        jdbc.sql("""
                        insert into tickets.merge
                            (ticket_number, survivor, merged_at, merged_by, last_message, state, waiting_since, resolved_at, snooze,
                             survivor_waits, survivor_change, survivor_resolved_at)
                        values (:ticket, :survivor, :at, :by, :message, :state, :waiting, :resolved, :snooze, :waits, :change, :over)""")
                .param("ticket", merge.ticket().value())
                .param("survivor", merge.survivor().value())
                .param("at", Timestamp.from(merge.at()))
                .param("by", merge.by())
                .param("message", merge.lastMessage())
                .param("state", merge.state().name())
                .param("waiting", timestamp(merge.waitingSince()))
                .param("resolved", timestamp(merge.resolvedAt()))
                .param("snooze", written(merge.snooze()))
                .param("waits", merge.survivorWaits())
                .param("change", merge.survivorChange())
                .param("over", timestamp(merge.survivorResolvedAt()))
                .update();
    }

    /** Because of a ticket the survivor is of its kind since that change. */
    void survivorBecameOfItsKind(TicketNumber ticket, long change) {
        jdbc.sql("update tickets.merge set survivor_kind_change = :change where ticket_number = :ticket")
                .param("change", change)
                .param("ticket", ticket.value())
                .update();
    }

    void forget(TicketNumber ticket) {
        jdbc.sql("delete from tickets.merge where ticket_number = ?")
                .param(ticket.value())
                .update();
    }

    long newestMessage() {
        return jdbc.sql("select coalesce(max(id), 0) from tickets.message")
                .query(Long.class)
                .single();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                new TicketNumber(row.getLong("ticket_number")),
                new TicketNumber(row.getLong("survivor")),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("merged_by"),
                row.getLong("last_message"),
                State.valueOf(row.getString("state")),
                instant(row, "waiting_since"),
                instant(row, "resolved_at"),
                snooze(row.getString("snooze")),
                row.getBoolean("survivor_waits"),
                row.getObject("survivor_change", Long.class),
                instant(row, "survivor_resolved_at"),
                row.getObject("survivor_kind_change", Long.class),
                instant(row, "heard_at"));
    }

    private static @Nullable String written(@Nullable Snooze snooze) {
        return snooze == null ? null : snooze.written();
    }

    private static @Nullable Snooze snooze(@Nullable String written) {
        return written == null ? null : Snooze.read(written);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
