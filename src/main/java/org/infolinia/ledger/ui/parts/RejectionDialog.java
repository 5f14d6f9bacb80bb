package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.comment.Comment;

/** Asks why a request is refused; whoever asked reads it. */
public class RejectionDialog<T> extends Dialog {

    private final TextArea comment = new TextArea();
    private final transient Function<String, Outcome<T>> rejection;
    private final transient Runnable afterwards;
    private final Refusals refusals;
    private final Button reject;

    /** @param afterwards what follows once it is refused */
    public RejectionDialog(Function<String, Outcome<T>> rejection, Phrasebook phrasebook, Runnable afterwards) {
        this.rejection = rejection;
        this.afterwards = afterwards;
        this.refusals = new Refusals(phrasebook);
        this.reject = Buttons.primary(Icon.X, getTranslation("ledger.approvals.reject"), Chord.SUBMIT, this::reject);
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.approvals.reject-title"));
        addClassName("reversal-dialog");
        comment.setLabel(getTranslation("ledger.approvals.comment"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        var form = new Div(refusals, comment);
        form.addClassName("adjustment-form");
        add(form);
        reject.setDisableOnClick(true);
        reject.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.UNDO, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), reject);
        addOpenedChangeListener(change -> comment.focus());
    }

    private void reject() {
        switch (rejection.apply(comment.getValue())) {
            case Outcome.Done<T> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<T>(Refusal refusal) -> {
                refusals.show(refusal);
                reject.setEnabled(true);
            }
        }
    }
}
