package org.infolinia.tickets.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.FileRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The signed-in agent's files of drafts in one of the tables that keep them: of answers and notes, or of letters to others.
 *
 * @param <K> which of the agent's drafts on a ticket, as its column has it
 */
public final class DraftFileRows<K> {

    private final JdbcClient jdbc;
    private final AttachmentStore store;
    private final DraftWriter writer;
    private final Clock clock;
    private final String table;
    private final String column;
    private final String mine;

    /** @param column of {@code table} that tells the drafts of one agent on one ticket apart */
    public DraftFileRows(
            JdbcClient jdbc, AttachmentStore store, DraftWriter writer, Clock clock, String table, String column) {
        this.jdbc = jdbc;
        this.store = store;
        this.writer = writer;
        this.clock = clock;
        this.table = table;
        this.column = column;
        this.mine = " where ticket_number = :ticket and agent_id = :agent and " + column + " = :key";
    }

    /** In the order in which they were added. */
    public List<DraftFile> of(TicketNumber ticket, K key) {
        return of(jdbc.sql("select id, name, media_type, size from " + table + mine + " order by id"), ticket, key)
                .query((row, number) ->
                        new DraftFile(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** Refused as the {@link FileRules} refuse it. */
    public Outcome<DraftFile> add(TicketNumber ticket, K key, String name, byte[] bytes) {
        writer.mustWorkOn(ticket);
        var plain = FileRules.plainName(name);
        var sizes = of(ticket, key).stream().map(DraftFile::size).toList();
        return FileRules.firstRefusal(bytes, plain, sizes, DraftFiles.LIMITS)
                .map(Outcome::<DraftFile>refused)
                .orElseGet(() -> Outcome.done(keep(ticket, key, plain, bytes)));
    }

    /** Does nothing when it is gone already. */
    public void remove(TicketNumber ticket, K key, long file) {
        writer.mustWorkOn(ticket);
        of(jdbc.sql("delete from " + table + mine + " and id = :file returning sha256"), ticket, key)
                .param("file", file)
                .query(String.class)
                .optional()
                .ifPresent(store::dropUnused);
    }

    /** @return the hash under which its bytes are kept */
    String hashOf(DraftFile file) {
        return jdbc.sql("select sha256 from " + table + " where id = ?")
                .param(file.id())
                .query(String.class)
                .single();
    }

    /**
     * Takes a file out, since it stands elsewhere from now on.
     *
     * @return the hash under which its bytes are kept
     */
    public String take(DraftFile file) {
        return jdbc.sql("delete from " + table + " where id = ? returning sha256")
                .param(file.id())
                .query(String.class)
                .single();
    }

    private DraftFile keep(TicketNumber ticket, K key, String name, byte[] bytes) {
        var type = FileRules.typeOf(bytes, name);
        var insert = jdbc.sql("insert into " + table + " (ticket_number, agent_id, " + column
                + ", name, media_type, size, sha256, added_at)"
                + " values (:ticket, :agent, :key, :name, :type, :size, :hash, :now) returning id");
        long id = of(insert, ticket, key)
                .param("name", name)
                .param("type", type)
                .param("size", bytes.length)
                .param("hash", store.keep(bytes))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return new DraftFile(id, name, type, bytes.length);
    }

    private StatementSpec of(StatementSpec statement, TicketNumber ticket, K key) {
        return statement
                .param("ticket", ticket.value())
                .param("agent", writer.me().value())
                .param("key", key);
    }
}
