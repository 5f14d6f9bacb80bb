package org.infolinia.search.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.infolinia.search.index.IndexCursor;
import org.infolinia.search.index.IndexGround;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes the database remembers for indexes, written in the transactions that make them. */
@Component
public class IndexChangeLog {

    static final int MOST_COUNTED = 100_000;
    static final Duration KEPT = Duration.ofDays(7);

    private static final String COLUMNS = "transaction::text, position, kind, subject_id";
    private static final String AFTER_CURSOR = "(transaction, position) > (cast(:transaction as xid8), :position)";

    private final JdbcClient jdbc;
    private final Clock clock;

    IndexChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One thing changed; the cursor is that of an index which has followed up to here. */
    public record Change(IndexCursor cursor, String kind, long id) {}

    /** Remembers changes in the present transaction. */
    public List<Change> note(String kind, Collection<Long> ids) {
        return jdbc.sql("insert into search.change (kind, subject_id, changed_at)"
                        + " select :kind, unnest(:ids), :at returning " + COLUMNS)
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .query(IndexChangeLog::change)
                .list();
    }

    /** A cursor before every change that is not committed yet. */
    IndexCursor now() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, number) -> new IndexCursor(Long.parseLong(row.getString(1)), 0))
                .single();
    }

    /**
     * The next changes of transactions older than every running one: a cursor that goes past them will never find an
     * earlier one that was not committed yet.
     */
    List<Change> settledAfter(IndexCursor cursor, int limit) {
        return after(cursor, " and transaction < pg_snapshot_xmin(pg_current_snapshot())", limit);
    }

    /** The next changes that are committed, though earlier ones may still come. */
    List<Change> committedAfter(IndexCursor cursor, int limit) {
        return after(cursor, "", limit);
    }

    private List<Change> after(IndexCursor cursor, String condition, int limit) {
        return at(
                        jdbc.sql("select " + COLUMNS + " from search.change where " + AFTER_CURSOR + condition
                                + " order by change.transaction, change.position limit :limit"),
                        cursor)
                .param("limit", limit)
                .query(IndexChangeLog::change)
                .list();
    }

    /** How many changes wait behind the cursor; {@value #MOST_COUNTED} stands for that many or more. */
    int countAfter(IndexCursor cursor) {
        return at(
                        jdbc.sql("select count(*) from (select 1 from search.change where " + AFTER_CURSOR
                                + " limit :limit) waiting"),
                        cursor)
                .param("limit", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Which of these things changed since, followed or not. */
    List<Long> changedSince(IndexCursor cursor, String kind, Collection<Long> ids) {
        return at(
                        jdbc.sql("select distinct subject_id from search.change where " + AFTER_CURSOR
                                + " and kind = :kind and subject_id = any(:ids)"),
                        cursor)
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    IndexGround ground() {
        return jdbc.sql("select identity, generation from search.ground")
                .query((row, number) -> new IndexGround(row.getObject(1, UUID.class), row.getInt(2)))
                .single();
    }

    /**
     * Asks every node, running or not, for a new index.
     *
     * @return the generation that was asked for
     */
    int askForNewIndex() {
        return jdbc.sql("update search.ground set generation = generation + 1 returning generation")
                .query(Integer.class)
                .single();
    }

    void forgetOld() {
        jdbc.sql("delete from search.change where changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Whether an index that knew everything at that time can still learn all that came afterwards. */
    boolean isRememberedSince(Instant time) {
        return time.isAfter(clock.instant().minus(KEPT));
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, IndexCursor cursor) {
        return statement
                .param("transaction", Long.toString(cursor.transaction()))
                .param("position", cursor.position());
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                new IndexCursor(Long.parseLong(row.getString(1)), row.getLong(2)), row.getString(3), row.getLong(4));
    }
}
