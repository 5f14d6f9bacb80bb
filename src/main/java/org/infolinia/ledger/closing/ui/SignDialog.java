package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.ui.parts.Refusals;

/** Asks why what does not match is right, and signs it in the name of whoever is here. */
class SignDialog extends Dialog {

    private final transient Function<String, Outcome<Integer>> signing;
    private final transient Runnable afterwards;
    private final TextArea reason = new TextArea();
    private final Refusals refusals;
    private final Button sign;

    /** @param count how many would be signed */
    SignDialog(long count, Function<String, Outcome<Integer>> signing, ClosingWords words, Runnable afterwards) {
        this.signing = signing;
        this.refusals = words.refusals();
        this.afterwards = afterwards;
        this.sign = Buttons.primary(Icon.STAMP, getTranslation("ledger.closing.sign"), Chord.SUBMIT, this::sign);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.closing.sign.title", count));
        reason.setLabel(getTranslation("ledger.closing.sign.words"));
        reason.setHelperText(getTranslation("ledger.closing.sign.hint"));
        reason.setMaxLength(Comment.MAXIMUM_LENGTH);
        reason.setMinRows(3);
        var form = new Div(refusals, reason, new Paragraph(getTranslation("ledger.closing.sign.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        sign.setDisableOnClick(true);
        sign.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), sign);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void sign() {
        sign.setEnabled(false);
        switch (signing.apply(reason.getValue())) {
            case Outcome.Done<Integer> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Integer>(Refusal refusal) -> {
                refusals.show(refusal);
                sign.setEnabled(true);
            }
        }
    }
}
