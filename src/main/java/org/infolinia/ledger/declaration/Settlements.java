package org.infolinia.ledger.declaration;

import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Service;

/**
 * Turns accepted lines into points, some at a time. Each is posted once and marked in the same transaction, so that a
 * settlement that broke off is simply begun again.
 */
@Service
public class Settlements {

    static final int LINES_AT_ONCE = 200;

    private final SalesDeclarations declarations;
    private final DeclarationRows rows;
    private final LineSettlement settlement;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    Settlements(
            SalesDeclarations declarations,
            DeclarationRows rows,
            LineSettlement settlement,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.declarations = declarations;
        this.rows = rows;
        this.settlement = settlement;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /**
     * How far it is.
     *
     * @param done lines posted now
     * @param left accepted lines still to be posted
     */
    public record Progress(long done, long left) {}

    /**
     * Posts all accepted lines. Lines whose participant takes part no more are rejected instead. Refused as
     * {@code stage-closed} when the program takes no postings today.
     *
     * @param progress told after each piece
     */
    public Outcome<Progress> settle(DeclarationId id, Consumer<Progress> progress) {
        var declaration = declarations.get(id);
        var by = gatekeeper.actor();
        long done = 0;
        while (rows.countAccepted(id) > 0) {
            switch (transactions.run(() -> settlement.settle(declaration, by))) {
                case Outcome.Refused<Integer>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Integer>(Integer posted) -> done += posted;
            }
            progress.accept(new Progress(done, rows.countAccepted(id)));
        }
        return Outcome.done(new Progress(done, 0));
    }
}
