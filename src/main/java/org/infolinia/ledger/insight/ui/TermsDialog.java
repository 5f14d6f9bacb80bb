package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.insight.ChangeTerms;
import org.infolinia.ledger.insight.InsightTerms;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;

/** Settles other figures by which a program tells its participants apart. */
class TermsDialog extends Dialog {

    private final transient Program program;
    private final transient InsightTerms seen;
    private final transient TermsDesk desk;
    private final transient Runnable afterwards;
    private final IntegerField newDays;
    private final IntegerField lapsingGaps;
    private final IntegerField lapsingDays;
    private final IntegerField lostDays;
    private final IntegerField frequentTimes;
    private final IntegerField highPoints;
    private final IntegerField fallPercent;
    private final IntegerField soonDays;
    private final IntegerField unspentDays;
    private final BigDecimalField pointValue = new BigDecimalField();
    private final Select<Currency> currency = new Select<>();
    private final Refusals refusals;
    private final Button save;

    TermsDialog(Program program, InsightTerms seen, TermsDesk desk, Phrasebook phrasebook, Runnable afterwards) {
        this.program = program;
        this.seen = seen;
        this.desk = desk;
        this.afterwards = afterwards;
        this.refusals = new Refusals(phrasebook);
        this.newDays = figure("ledger.insight.terms.new-days", seen.newDays());
        this.lapsingGaps = figure("ledger.insight.terms.lapsing-gaps", seen.lapsingGaps());
        this.lapsingDays = figure("ledger.insight.terms.lapsing-days", seen.lapsingDays());
        this.lostDays = figure("ledger.insight.terms.lost-days", seen.lostDays());
        this.frequentTimes = figure("ledger.insight.terms.frequent-times", seen.frequentTimes());
        this.highPoints = figure("ledger.insight.terms.high-points", Math.toIntExact(seen.highPoints()));
        this.fallPercent = figure("ledger.insight.terms.fall-percent", seen.fallPercent());
        this.soonDays = figure("ledger.insight.terms.soon-days", seen.soonDays());
        this.unspentDays = figure("ledger.insight.terms.unspent-days", seen.unspentDays());
        this.save = Buttons.primary(Icon.CHECK, getTranslation("ledger.setup.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.insight.terms") + ": " + program.name());
        pointValue.setLabel(getTranslation("ledger.insight.terms.point-value"));
        pointValue.setLocale(getLocale());
        pointValue.setValue(seen.pointValue());
        currency.setLabel(getTranslation("ledger.insight.terms.currency"));
        currency.setItems(Currency.values());
        currency.setValue(seen.currency());
        var consequence = new Paragraph(getTranslation("ledger.insight.terms.consequence"));
        var form = new Div(
                refusals,
                newDays,
                lapsingGaps,
                lapsingDays,
                lostDays,
                frequentTimes,
                highPoints,
                fallPercent,
                soonDays,
                unspentDays,
                pointValue,
                currency,
                consequence);
        form.addClassName("adjustment-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> newDays.focus());
    }

    private IntegerField figure(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(Math.toIntExact(InsightTerms.MAXIMUM_POINTS));
        field.setValue(value);
        return field;
    }

    private void save() {
        save.setEnabled(false);
        switch (desk.change(new ChangeTerms(program.id(), seen, typed()))) {
            case Outcome.Done<InsightTerms> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<InsightTerms>(Refusal refusal) -> {
                refusals.show(refusal);
                save.setEnabled(true);
            }
        }
    }

    private InsightTerms typed() {
        return new InsightTerms(
                typed(newDays),
                typed(lapsingDays),
                typed(lapsingGaps),
                typed(lostDays),
                typed(frequentTimes),
                typed(highPoints),
                typed(fallPercent),
                typed(soonDays),
                typed(unspentDays),
                pointValue.getValue() == null ? null : pointValue.getValue().stripTrailingZeros(),
                currency.getValue());
    }

    /** Nothing typed is refused as zero is. */
    private static int typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }
}
