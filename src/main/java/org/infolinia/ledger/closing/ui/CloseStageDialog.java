package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.ui.parts.Refusals;

/** Says what it means to close a stage for good, and closes it. */
class CloseStageDialog extends Dialog {

    private final transient Supplier<Outcome<Closing>> closing;
    private final transient Runnable afterwards;
    private final Refusals refusals;
    private final Button confirm;

    CloseStageDialog(Supplier<Outcome<Closing>> closing, ClosingWords words, Runnable afterwards) {
        this.closing = closing;
        this.refusals = words.refusals();
        this.afterwards = afterwards;
        this.confirm =
                Buttons.primary(Icon.LOCK, getTranslation("ledger.closing.close"), Chord.SUBMIT, this::closeStage);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.closing.close.title"));
        var form = new Div(refusals, new Paragraph(getTranslation("ledger.closing.close.consequence")));
        form.addClassName("adjustment-form");
        add(form);
        confirm.setDisableOnClick(true);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    /** Also when it is refused the page is shown anew: the stage was reckoned once more. */
    private void closeStage() {
        confirm.setEnabled(false);
        switch (closing.get()) {
            case Outcome.Done<Closing> done -> close();
            case Outcome.Refused<Closing>(Refusal refusal) -> {
                refusals.show(refusal);
                confirm.setEnabled(true);
            }
        }
        afterwards.run();
    }
}
