package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Language;
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

/** Takes a reason off the list or puts it back, and says what follows. */
class WithdrawReasonDialog extends Dialog {

    private final transient Program program;
    private final transient AdjustmentReason reason;
    private final transient ReasonSetup setup;
    private final transient Runnable afterwards;
    private final Refusals refusals;

    WithdrawReasonDialog(
            Program program, AdjustmentReason reason, ReasonSetup setup, Phrasebook phrasebook, Runnable afterwards) {
        this.program = program;
        this.reason = reason;
        this.setup = setup;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        var verb =
                getTranslation(reason.isWithdrawn() ? "ledger.setup.reason.restore" : "ledger.setup.reason.withdraw");
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(verb + ": " + reason.label(Language.ofLocale(getLocale())));
        var form = new Div(
                refusals,
                new Paragraph(getTranslation(
                        reason.isWithdrawn()
                                ? "ledger.setup.reason.restore.consequence"
                                : "ledger.setup.reason.withdraw.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        var confirm = Buttons.primary(Icon.CHECK, verb, Chord.SUBMIT, this::withdraw);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void withdraw() {
        switch (setup.withdraw(program.id(), reason.code(), reason.version(), !reason.isWithdrawn())) {
            case Outcome.Done<AdjustmentReason> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<AdjustmentReason>(Refusal refusal) -> {
                refusals.show(refusal);
            }
        }
    }
}
