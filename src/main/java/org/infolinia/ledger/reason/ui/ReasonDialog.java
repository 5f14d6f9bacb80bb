package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.ReasonSetup;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** A reason, new or with new terms; its code stays what it is. */
class ReasonDialog extends Dialog {

    private static final int MAXIMUM_CODE_LENGTH = 40;

    private final transient Program program;
    private final transient @Nullable AdjustmentReason seen;
    private final transient ReasonSetup setup;
    private final transient Runnable afterwards;
    private final TextField code = new TextField();
    private final ReasonTermsForm terms = new ReasonTermsForm();
    private final Refusals refusals;
    private final Button save;

    ReasonDialog(
            Program program,
            @Nullable AdjustmentReason seen,
            ReasonSetup setup,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.program = program;
        this.seen = seen;
        this.setup = setup;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("ledger.setup.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(seen == null ? "ledger.setup.reason.add" : "ledger.setup.reason.change"));
        prepareCode();
        var form = new Div(refusals, code, terms);
        form.addClassName("adjustment-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> code.focus());
    }

    private void prepareCode() {
        code.setLabel(getTranslation("ledger.setup.code"));
        code.setHelperText(getTranslation("ledger.setup.code.hint"));
        code.setMaxLength(MAXIMUM_CODE_LENGTH);
        if (seen != null) {
            code.setValue(seen.code());
            code.setReadOnly(true);
            terms.fill(seen);
        }
    }

    private void save() {
        save.setEnabled(false);
        var settled = terms.terms();
        var outcome = seen == null
                ? setup.add(program.id(), code.getValue().strip(), settled)
                : setup.change(program.id(), seen.code(), seen.version(), settled);
        switch (outcome) {
            case Outcome.Done<AdjustmentReason> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<AdjustmentReason>(Refusal refusal) -> {
                refusals.show(refusal);
                save.setEnabled(true);
            }
        }
    }
}
