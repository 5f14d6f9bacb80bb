package org.infolinia.ledger.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mutant: posts under no key that stands for the lot, so that who comes second expires the next best points. */
final class KeylessExpiry {

    private static final LocalDate TODAY = LapsedBank.LAST_DAY.plusDays(1);

    private final PointsLedger ledger;
    private final JdbcClient jdbc;

    KeylessExpiry(PointsLedger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Says how many it tried. */
    int run(ProgramId program) {
        var lines = lapsed(program);
        lines.forEach(ledger::post);
        return lines.size();
    }

    private List<PostPoints> lapsed(ProgramId program) {
        return jdbc.sql("""
                        select w.participant_id, l.remaining
                          from ledger.wallet w join ledger.lot l on l.wallet_id = w.id
                         where w.program_id = ? and l.remaining > 0 and l.expires_on < ? order by l.id""")
                .params(program.value(), TODAY)
                .query((row, number) -> PostPoints.spent(
                        program,
                        new ParticipantId(row.getLong(1)),
                        PostingKind.EXPIRY,
                        Points.of(row.getLong(2)),
                        TODAY,
                        "expiry",
                        UUID.randomUUID().toString()))
                .list();
    }
}
