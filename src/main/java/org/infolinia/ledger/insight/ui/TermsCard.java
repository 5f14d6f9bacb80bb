package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.insight.InsightTerms;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.programs.Program;

/** By which figures the program tells its participants apart; who settles its rules changes them here. */
class TermsCard extends Card {

    TermsCard(Program program, TermsDesk desk, Formats formats, Phrasebook phrasebook, Runnable afterwards) {
        super(Icon.GEAR, UI.getCurrent().getTranslation("ledger.insight.terms"));
        var terms = desk.of(program.id());
        if (desk.mayChange(program.id())) {
            var change = Buttons.plain(
                    Icon.PENCIL,
                    getTranslation("ledger.insight.terms.change"),
                    () -> new TermsDialog(program, terms, desk, phrasebook, afterwards).open());
            change.addClassNames("at-end", "change-terms");
            withHeader(change);
        }
        with(facts(terms, formats, getLocale()));
    }

    private Facts facts(InsightTerms terms, Formats formats, Locale locale) {
        var value = terms.pointValue();
        return new Facts()
                .with(getTranslation("ledger.insight.terms.new-days"), formats.number(terms.newDays(), locale))
                .with(getTranslation("ledger.insight.terms.lapsing-gaps"), formats.number(terms.lapsingGaps(), locale))
                .with(getTranslation("ledger.insight.terms.lapsing-days"), formats.number(terms.lapsingDays(), locale))
                .with(getTranslation("ledger.insight.terms.lost-days"), formats.number(terms.lostDays(), locale))
                .with(
                        getTranslation("ledger.insight.terms.frequent-times"),
                        formats.number(terms.frequentTimes(), locale))
                .with(getTranslation("ledger.insight.terms.high-points"), formats.number(terms.highPoints(), locale))
                .with(getTranslation("ledger.insight.terms.fall-percent"), formats.number(terms.fallPercent(), locale))
                .with(getTranslation("ledger.insight.terms.soon-days"), formats.number(terms.soonDays(), locale))
                .with(getTranslation("ledger.insight.terms.unspent-days"), formats.number(terms.unspentDays(), locale))
                .with(
                        getTranslation("ledger.insight.terms.point-value"),
                        value == null
                                ? getTranslation("ledger.figures.no-value")
                                : formats.decimal(value.doubleValue(), Math.max(2, value.scale()), locale) + " "
                                        + terms.currency());
    }
}
