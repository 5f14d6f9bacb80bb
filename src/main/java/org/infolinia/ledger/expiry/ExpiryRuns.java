package org.infolinia.ledger.expiry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to expire, and how far a run came. */
@Component
class ExpiryRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiryRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The wallets with points whose last day is before this one and which no hold pins, in the order of their ids. */
    List<WalletKey> walletsWithLapsed(ProgramId program, LocalDate today) {
        return jdbc.sql("""
                        select w.participant_id, w.unit from ledger.wallet w
                         where w.program_id = :program and w.id in (
                             select wallet_id from ledger.lot where remaining > pinned and expires_on < :today)
                         order by w.id""")
                .param("program", program.value())
                .param("today", today)
                .query((row, number) ->
                        new WalletKey(program, new ParticipantId(row.getLong(1)), PointUnit.valueOf(row.getString(2))))
                .list();
    }

    /** Counts in the transaction that posts, so that a killed run is told of in full when it is gone on with. */
    void count(ProgramId program, Expired expired) {
        jdbc.sql("""
                        insert into ledger.expiry_run as run (program_id, started_at, lots, points)
                        values (:program, :now, :lots, :points)
                        on conflict (program_id) where finished_at is null
                        do update set lots = run.lots + excluded.lots, points = run.points + excluded.points""")
                .param("program", program.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("lots", expired.lots())
                .param("points", expired.points().value())
                .update();
    }

    /** Ends the run; empty when nothing expired in it. */
    Optional<Expired> finish(ProgramId program) {
        return jdbc.sql("""
                        update ledger.expiry_run set finished_at = :now
                         where program_id = :program and finished_at is null returning lots, points""")
                .param("program", program.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Expired(row.getLong(1), Points.of(row.getLong(2))))
                .optional();
    }
}
