package org.infolinia.calls.callbacks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.callbacks.ui.CallbackDialogs.Prefill;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** Promises to call this participant back. Needs no level: nothing is told and nothing is changed. */
@SpringComponent
@Order(40)
class CallbackAction extends PermittedAction {

    private final CallbackDialogs dialogs;
    private final CallDesk calls;

    CallbackAction(CallbackDialogs dialogs, CallDesk calls, Gatekeeper gatekeeper) {
        super(Permission.TAKE_CALLS, gatekeeper);
        this.dialogs = dialogs;
        this.calls = calls;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        var participant = context.participant();
        return Optional.of(Buttons.plain(
                Icon.CALLBACK,
                translate("calls.callback"),
                Chord.CALLBACK,
                () -> dialogs.open(
                        new Prefill(participant.program(), participant.id(), note(context)),
                        promised -> context.afterwards().run())));
    }

    /** What was noted in the call so far is mostly what it is about. */
    private String note(Context context) {
        return calls.inHand()
                .filter(call -> CaseReference.call(call.id().value()).equals(context.caseInHand()))
                .map(CallView::note)
                .orElse("");
    }
}
