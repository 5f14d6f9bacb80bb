package org.infolinia.tickets.checklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored items. Whoever changes them holds the ticket. */
@Component
class ChecklistRows {

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Checklist of(TicketNumber ticket) {
        return new Checklist(jdbc.sql("""
                        select id, text, is_compulsory, done_at, done_by
                          from tickets.checklist_item where ticket_number = ? order by place, id""")
                .param(ticket.value())
                .query((row, number) -> item(row))
                .list());
    }

    /** Puts an entry behind the others. */
    void add(TicketNumber ticket, Entry entry) {
        jdbc.sql("""
                        insert into tickets.checklist_item (ticket_number, place, text, is_compulsory)
                        select :ticket, coalesce(max(place), 0) + 1, :text, :compulsory
                          from tickets.checklist_item where ticket_number = :ticket""")
                .param("ticket", ticket.value())
                .param("text", entry.text())
                .param("compulsory", entry.isCompulsory())
                .update();
    }

    /** Writes what the item is now; its place stays. */
    void write(ChecklistItem item) {
        jdbc.sql("""
                        update tickets.checklist_item
                           set text = :text, is_compulsory = :compulsory, done_at = :at, done_by = :by where id = :id""")
                .param("text", item.text())
                .param("compulsory", item.isCompulsory())
                .param("at", timestamp(item.doneAt()))
                .param("by", item.doneBy())
                .param("id", item.id())
                .update();
    }

    void remove(ChecklistItem item) {
        jdbc.sql("delete from tickets.checklist_item where id = ?")
                .param(item.id())
                .update();
    }

    /** Numbers the items of a ticket anew, as they stand in the list. */
    void arrange(List<ChecklistItem> items) {
        for (int place = 0; place < items.size(); place++) {
            jdbc.sql("update tickets.checklist_item set place = ? where id = ?")
                    .params(place + 1, items.get(place).id())
                    .update();
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static ChecklistItem item(ResultSet row) throws SQLException {
        var at = row.getTimestamp("done_at");
        return new ChecklistItem(
                row.getLong("id"),
                row.getString("text"),
                row.getBoolean("is_compulsory"),
                at == null ? null : at.toInstant(),
                row.getString("done_by"));
    }
}
