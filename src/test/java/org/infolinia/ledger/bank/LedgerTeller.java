package org.infolinia.ledger.bank;

import java.time.LocalDate;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.security.Gatekeeper;

/** Posts through the ledger, as it should be. */
class LedgerTeller implements Teller {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private final PointsLedger ledger;
    private final Gatekeeper gatekeeper;
    private final ProgramId program;

    LedgerTeller(PointsLedger ledger, Gatekeeper gatekeeper, ProgramId program) {
        this.ledger = ledger;
        this.gatekeeper = gatekeeper;
        this.program = program;
    }

    @Override
    public boolean carryOut(Order order) {
        return gatekeeper.asSystem("bank", () -> ledger.post(line(order))) instanceof Outcome.Done;
    }

    private PostPoints line(Order order) {
        var points = Points.of(Math.abs(order.change()));
        return order.change() > 0
                ? PostPoints.earned(
                        program,
                        order.customer(),
                        PostingKind.BONUS,
                        points,
                        DAY,
                        DAY.plusYears(5),
                        "bank",
                        order.key())
                : PostPoints.spent(program, order.customer(), PostingKind.REWARD, points, DAY, "bank", order.key());
    }
}
