package org.infolinia.tickets.checklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** What these tickets may not be over without, in the order of their lists; tickets without any are left out. */
    Map<TicketNumber, List<String>> openCompulsory(Collection<TicketNumber> tickets) {
        return jdbc
                .sql("""
                        select ticket_number, text from tickets.checklist_item
                         where ticket_number = any(?) and is_compulsory and done_at is null
                         order by ticket_number, place, id""")
                .param(tickets.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new TicketNumber(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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

    /** Puts items behind those of another ticket, which remembers whose they are. */
    void carry(List<ChecklistItem> items, TicketNumber from, TicketNumber to) {
        jdbc.sql("""
                        update tickets.checklist_item
                           set ticket_number = :to, came_with = coalesce(came_with, :from),
                               came_place = coalesce(came_place, place),
                               place = place + (select coalesce(max(place), 0) from tickets.checklist_item
                                                 where ticket_number = :to)
                         where id = any(:items)""")
                .param("to", to.value())
                .param("from", from.value())
                .param("items", ids(items))
                .update();
    }

    /** What came with a ticket, or with those that were merged into it before, and is still there. */
    List<ChecklistItem> broughtBy(TicketNumber ticket, TicketNumber survivor) {
        return jdbc.sql("""
                        with recursive merged (number) as (
                            values (cast(:ticket as bigint))
                            union
                            select ticket.number from tickets.ticket join merged on ticket.merged_into = merged.number)
                        select id, text, is_compulsory, done_at, done_by from tickets.checklist_item
                         where ticket_number = :survivor and came_with in (select number from merged)
                         order by place, id""")
                .param("ticket", ticket.value())
                .param("survivor", survivor.value())
                .query((row, number) -> item(row))
                .list();
    }

    /** Puts items back where they were. */
    void bringBack(List<ChecklistItem> items, TicketNumber ticket) {
        jdbc.sql("""
                        update tickets.checklist_item
                           set ticket_number = :ticket,
                               place = case when came_with = :ticket then came_place else place end,
                               came_place = case when came_with = :ticket then null else came_place end,
                               came_with = nullif(came_with, :ticket)
                         where id = any(:items)""").param("ticket", ticket.value()).param("items", ids(items)).update();
    }

    private static Long[] ids(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::id).toArray(Long[]::new);
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
