package org.infolinia.calls.callbacks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.callbacks.ui.CallbackDialogs.Prefill;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** Promises to call this participant back. Needs no level: nothing is told and nothing is changed. */
@SpringComponent
class CallbackAction implements ParticipantAction {

    private static final int ORDER = 40;

    private final CallbackDialogs dialogs;
    private final CallDesk calls;
    private final Gatekeeper gatekeeper;

    CallbackAction(CallbackDialogs dialogs, CallDesk calls, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
        this.calls = calls;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        if (!gatekeeper.allows(Permission.TAKE_CALLS, participant.program())) {
            return Optional.empty();
        }
        return Optional.of(Buttons.plain(
                Icon.CALLBACK,
                translate("calls.callback"),
                Chord.CALLBACK,
                () -> dialogs.open(
                        new Prefill(participant.program(), participant.id(), note(caseInHand)),
                        promised -> afterwards.run())));
    }

    /** What was noted in the call so far is mostly what it is about. */
    private String note(@Nullable CaseReference caseInHand) {
        return calls.inHand()
                .filter(call -> CaseReference.call(call.id().value()).equals(caseInHand))
                .map(CallView::note)
                .orElse("");
    }
}
