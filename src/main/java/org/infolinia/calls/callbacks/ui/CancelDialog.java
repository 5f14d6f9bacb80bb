package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;

/** Why a promise is taken back. */
class CancelDialog extends Dialog {

    private final TextField reason = new TextField();
    private final transient Function<String, Outcome<Callback>> cancel;
    private final transient Runnable cancelled;

    CancelDialog(Function<String, Outcome<Callback>> cancel, Runnable cancelled) {
        this.cancel = cancel;
        this.cancelled = cancelled;
        addClassName("narrow-dialog");
        setHeaderTitle(getTranslation("calls.callback.cancel"));
        reason.setLabel(getTranslation("calls.callback.why"));
        reason.setMaxLength(CallbackDesk.MAXIMUM_REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(reason);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("calls.callback.keep"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.CHECK, getTranslation("calls.callback.cancel"), Chord.SUBMIT, this::submit));
        reason.focus();
    }

    private void submit() {
        switch (cancel.apply(reason.getValue())) {
            case Outcome.Done<Callback> done -> {
                close();
                cancelled.run();
            }
            case Outcome.Refused<Callback>(Refusal refusal) -> {
                reason.setInvalid(true);
                reason.setErrorMessage(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
                reason.focus();
            }
        }
    }
}
