package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;

/** Asks why a request is refused; whoever asked reads it. */
class RejectionDialog extends Dialog {

    private final TextArea comment = new TextArea();
    private final Div refusals = new Div();
    private final Function<String, Outcome<Approval>> rejection;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final Button reject;

    RejectionDialog(Function<String, Outcome<Approval>> rejection, Phrasebook phrasebook, Runnable afterwards) {
        this.rejection = rejection;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        this.reject = Buttons.primary(Icon.X, getTranslation("ledger.approvals.reject"), Chord.SUBMIT, this::reject);
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.approvals.reject-title"));
        addClassName("reversal-dialog");
        comment.setLabel(getTranslation("ledger.approvals.comment"));
        comment.setMaxLength(ApprovalDesk.MAXIMUM_COMMENT_LENGTH);
        var form = new Div(refusals, comment);
        form.addClassName("adjustment-form");
        add(form);
        reject.setDisableOnClick(true);
        reject.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.UNDO, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), reject);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void reject() {
        reject.setEnabled(false);
        switch (rejection.apply(comment.getValue())) {
            case Outcome.Done<Approval> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Approval>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
                reject.setEnabled(true);
            }
        }
    }
}
