package org.infolinia.ledger;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.springframework.stereotype.Component;

/** Movements between a wallet and the program's account for merges, on the way there and on the way back. */
@Component
class MergeMovements {

    /** Who became whom stands in the register, where it can be erased. */
    private static final String NO_NUMBERS_IN_THE_BOOKS = "";

    private final Stages stages;
    private final LedgerCalendar calendar;

    MergeMovements(Stages stages, LedgerCalendar calendar) {
        this.stages = stages;
        this.calendar = calendar;
    }

    Movement of(Actor by, WalletKey wallet, Points change, LotPlan lots, String key) {
        var today = calendar.today();
        var kind = PostingKind.MERGE;
        return new Movement(
                wallet,
                kind,
                change,
                lots,
                new Movement.Counterpart(kind.account(), kind.name()),
                stages.openOn(wallet.program(), today).orElseThrow(),
                NO_NUMBERS_IN_THE_BOOKS,
                null,
                null,
                new PostingRequest(by, key, RequestHash.of(wallet, key)),
                today);
    }
}
