package org.infolinia.ledger.approval;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.adjustment.RadarFact;

/**
 * What somebody should know before he decides.
 *
 * @param agent what the one who asks gave in the last 90 days
 * @param participant what the participant got in them
 * @param budget the budget it would draw on, as it is now; empty when it draws on none
 * @param hindrance why it could not be posted at this moment; empty when it could
 */
public record Dossier(
        Approval approval,
        Past agent,
        Past participant,
        List<RadarFact> radar,
        Optional<AdjustmentPreview.BudgetUse> budget,
        Optional<Refusal> hindrance) {

    public Dossier {
        radar = List.copyOf(radar);
    }
}
