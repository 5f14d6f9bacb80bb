package org.infolinia.ledger.declaration;

import java.util.function.Consumer;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.declaration.LineSettlement.Piece;
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
    private final LineSettlement settlement;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    Settlements(
            SalesDeclarations declarations,
            LineSettlement settlement,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.declarations = declarations;
        this.settlement = settlement;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /**
     * How far it is.
     *
     * @param done lines posted now
     * @param refused lines that were rejected instead
     * @param left accepted lines still to be posted
     * @param points what was posted
     * @param paidOff how much of it went into what participants owed
     */
    public record Progress(long done, long refused, long left, Points points, Points paidOff) {

        static Progress begin(long lines) {
            return new Progress(0, 0, lines, Points.ZERO, Points.ZERO);
        }

        /** Lines that were accepted meanwhile are settled as well, though nobody counted them at the beginning. */
        private Progress plus(Piece piece) {
            return new Progress(
                    done + piece.settled(),
                    refused + piece.refused(),
                    Math.max(0, left - piece.settled() - piece.refused()),
                    points.plus(piece.points()),
                    paidOff.plus(piece.paidOff()));
        }

        private Progress nothingLeft() {
            return new Progress(done, refused, 0, points, paidOff);
        }

        public long all() {
            return done + refused + left;
        }
    }

    /**
     * Posts all accepted lines. Lines whose participant takes part no more, and those of whoever settles, are rejected
     * instead. Refused as {@code declaration-settled-by-another} to who entered the declaration, and as
     * {@code stage-closed} when the program takes no postings today.
     *
     * @param progress told after each piece
     */
    public Outcome<Progress> settle(DeclarationId id, Consumer<Progress> progress) {
        var declaration = declarations.get(id);
        var by = gatekeeper.actor();
        var objection = declaration.objectionToSettlingBy(by);
        return objection.isPresent() ? Outcome.refused(objection.get()) : settle(declaration, by, progress);
    }

    private Outcome<Progress> settle(Declaration declaration, Actor by, Consumer<Progress> told) {
        var progress = Progress.begin(declaration.lines().accepted());
        while (true) {
            switch (transactions.run(() -> settlement.settle(declaration, by))) {
                case Outcome.Refused<Piece>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Piece>(Piece piece)
                when piece.isEmpty() -> {
                    return Outcome.done(progress.nothingLeft());
                }
                case Outcome.Done<Piece>(Piece piece) -> {
                    progress = progress.plus(piece);
                    told.accept(progress);
                }
            }
        }
    }
}
