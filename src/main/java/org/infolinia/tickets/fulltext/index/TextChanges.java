package org.infolinia.tickets.fulltext.index;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.infolinia.tickets.fulltext.index.FollowedUpTo.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of tickets' texts that the database remembers for indexes; triggers write them. */
@Component
class TextChanges {

    static final int MOST_COUNTED = 100_000;
    static final Duration KEPT = Duration.ofDays(7);

    private static final String BEHIND =
            "from tickets.text_change where (transaction, position) >" + " (cast(:transaction as xid8), :position)";

    private final JdbcClient jdbc;
    private final Clock clock;

    TextChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Change(long transaction, long position, long ticket) {}

    Ground ground() {
        return jdbc.sql("select identity, generation from tickets.text_ground")
                .query((row, place) -> new Ground(row.getObject(1, UUID.class), row.getInt(2)))
                .single();
    }

    void askForNewIndex() {
        jdbc.sql("update tickets.text_ground set generation = generation + 1").update();
    }

    /** No transaction before this one is still running. */
    long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, place) -> Long.parseLong(row.getString(1)))
                .single();
    }

    /** The next changes of transactions older than every running one, so that none is ever passed over. */
    List<Change> after(FollowedUpTo point, int limit) {
        return jdbc.sql("select transaction::text, position, ticket_number " + BEHIND
                        + " and transaction < pg_snapshot_xmin(pg_current_snapshot())"
                        + " order by transaction, position limit :limit")
                .param("transaction", Long.toString(point.transaction()))
                .param("position", point.position())
                .param("limit", limit)
                .query((row, place) -> new Change(Long.parseLong(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** {@value #MOST_COUNTED} stands for that many or more. */
    int countAfter(FollowedUpTo point) {
        return jdbc.sql("select count(*) from (select 1 " + BEHIND + " limit :limit) waiting")
                .param("transaction", Long.toString(point.transaction()))
                .param("position", point.position())
                .param("limit", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    void forgetOld() {
        jdbc.sql("delete from tickets.text_change where changed_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Whether an index that knew everything then can still learn all that came afterwards. */
    boolean areRememberedSince(Instant time) {
        return time.isAfter(clock.instant().minus(KEPT));
    }
}
