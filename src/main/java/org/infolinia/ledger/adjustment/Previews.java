package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.springframework.stereotype.Component;

/** Works out what an adjustment would do, on a copy of the wallet. */
@Component
class Previews {

    private final LimitMeter limits;
    private final Budgets budgets;
    private final OwnWallets ownWallets;
    private final Radar radar;
    private final AdjustmentWords words;

    Previews(LimitMeter limits, Budgets budgets, OwnWallets ownWallets, Radar radar, AdjustmentWords words) {
        this.limits = limits;
        this.budgets = budgets;
        this.ownWallets = ownWallets;
        this.radar = radar;
        this.words = words;
    }

    /** All that can be said before; nothing is written. */
    AdjustmentPreview preview(SoundAdjustment adjustment, OpenWallet wallet, Maker maker, LocalDate day) {
        var proposal = adjustment.proposal();
        var tie = OwnWallets.tie(ownersOf(adjustment), maker).orElse(null);
        return new AdjustmentPreview(
                promise(adjustment, wallet, maker, day),
                limits.judge(proposal, maker, tie),
                budgetUse(adjustment, maker),
                radar.look(proposal, maker, tie),
                words.told(
                        adjustment.reason(),
                        adjustment.points(),
                        paidOff(adjustment.points(), wallet.owed()),
                        adjustment.expiry(day),
                        adjustment.participant().language()));
    }

    /** What would be posted. The wallet itself stays as it is. */
    Promise promise(SoundAdjustment adjustment, OpenWallet wallet, Maker maker, LocalDate day) {
        var copy = wallet.copy();
        copy.tryOut(adjustment.points(), adjustment.lots(day));
        return new Promise(
                adjustment.proposal().program(),
                adjustment.proposal().participant(),
                adjustment.points(),
                adjustment.kind(),
                adjustment.reason().code(),
                maker.label(),
                wallet.posted(),
                copy.posted(),
                changedLots(copy));
    }

    Set<AgentId> ownersOf(SoundAdjustment adjustment) {
        return ownWallets.owners(adjustment.participant());
    }

    private Optional<AdjustmentPreview.BudgetUse> budgetUse(SoundAdjustment adjustment, Maker maker) {
        var proposal = adjustment.proposal();
        return adjustment.kind() == PostingKind.GOODWILL
                ? maker.agent()
                        .map(agent -> budgets.of(proposal.program(), agent))
                        .map(budget -> AdjustmentPreview.BudgetUse.of(budget, adjustment.points()))
                : Optional.empty();
    }

    /** What is owed is paid off before anything is left to spend. */
    static Points paidOff(Points change, Points owed) {
        if (change.isNegative()) {
            return Points.ZERO;
        }
        return change.compareTo(owed) < 0 ? change : owed;
    }

    private static List<AdjustmentPreview.LotChange> changedLots(OpenWallet wallet) {
        return wallet.changedLots().stream()
                .filter(lot -> !lot.change().isZero())
                .map(lot -> new AdjustmentPreview.LotChange(lot.change(), lot.earnedOn(), lot.expiresOn()))
                .toList();
    }
}
