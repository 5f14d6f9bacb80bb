package org.infolinia.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The changes the database remembers for indexes. Only those of transactions older than every running one are told: a
 * later reader can then never find an earlier change that was not yet committed when he passed.
 */
@Component
class IndexChangeLog {

    static final int PAGE_SIZE = 1_000;
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    IndexChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Change(IndexCursor cursor, String kind, long id) {}

    /** A cursor before every change that is not committed yet. */
    IndexCursor now() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, number) -> new IndexCursor(Long.parseLong(row.getString(1)), 0))
                .single();
    }

    List<Change> after(IndexCursor cursor) {
        return jdbc.sql("""
                        select transaction::text, position, kind, subject_id
                          from search.change
                         where (transaction, position) > (cast(:transaction as xid8), :position)
                           and transaction < pg_snapshot_xmin(pg_current_snapshot())
                         order by transaction, position
                         limit :limit""")
                .param("transaction", Long.toString(cursor.transaction()))
                .param("position", cursor.position())
                .param("limit", PAGE_SIZE)
                .query((row, number) -> new Change(
                        new IndexCursor(Long.parseLong(row.getString(1)), row.getLong(2)),
                        row.getString(3),
                        row.getLong(4)))
                .list();
    }

    /** The things of a kind that changed since, committed or not told yet alike. */
    List<Long> changedSince(IndexCursor cursor, String kind) {
        return jdbc.sql("""
                        select distinct subject_id from search.change
                         where (transaction, position) > (cast(:transaction as xid8), :position) and kind = :kind""")
                .param("transaction", Long.toString(cursor.transaction()))
                .param("position", cursor.position())
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    IndexGround ground() {
        return jdbc.sql("select identity, generation from search.ground")
                .query((row, number) -> new IndexGround(row.getObject(1, UUID.class), row.getInt(2)))
                .single();
    }

    /** Asks every node, running or not, for a new index. */
    void askForNewIndex() {
        jdbc.sql("update search.ground set generation = generation + 1").update();
    }

    void forgetOld() {
        jdbc.sql("delete from search.change where changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
