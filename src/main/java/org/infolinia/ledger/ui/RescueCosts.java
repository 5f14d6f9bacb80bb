package org.infolinia.ledger.ui;

import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.adjustment.AdjustmentPreview.BudgetUse;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.rescue.PointsRescue;

/** Says what a rescue would cost, and what it would leave of the budget that pays for it. */
record RescueCosts(ProgramId program, PointsRescue rescue, Phrasebook phrasebook, Formats formats) {

    String inWords(Optional<AdjustmentReason> reason, Points cost, Locale locale) {
        var language = Language.ofLocale(locale);
        var points = phrasebook.say(language, "ledger.rescue.cost", formats.points(cost, locale));
        return reason.flatMap(chosen -> rescue.budgetUse(program, chosen.code(), cost))
                .map(use -> points + " " + inWords(use, language))
                .orElse(points);
    }

    private String inWords(BudgetUse use, Language language) {
        return use.isExceeded()
                ? phrasebook.say(language, use.refusal())
                : phrasebook.say(
                        language,
                        "ledger.rescue.budget",
                        use.leftAfter().value(),
                        use.funded().value());
    }
}
