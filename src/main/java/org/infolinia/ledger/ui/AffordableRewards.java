package org.infolinia.ledger.ui;

import java.util.Comparator;
import java.util.List;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.springframework.stereotype.Component;

/** Knows which rewards an adjustment puts within the participant's reach. */
@Component
class AffordableRewards {

    private final RewardCatalogue catalogue;
    private final PointsLedger ledger;

    AffordableRewards(RewardCatalogue catalogue, PointsLedger ledger) {
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /** What costs more than can be spent now and no more than afterwards, the dearest first. */
    List<Reward> newlyWithin(AdjustmentPreview preview) {
        var now = ledger.balance(preview.promise().participant()).available();
        var afterwards = now.plus(preview.after()).plus(preview.before().negated());
        return catalogue.offered(preview.promise().program()).stream()
                .filter(reward ->
                        reward.price().compareTo(now) > 0 && reward.price().compareTo(afterwards) <= 0)
                .sorted(Comparator.comparing(Reward::price, Comparator.comparing(Points::value))
                        .reversed())
                .toList();
    }
}
