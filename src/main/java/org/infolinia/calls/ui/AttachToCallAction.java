package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.springframework.core.annotation.Order;

/** On the page of a participant who was found by searching: he is the one on the phone. */
@org.springframework.stereotype.Component
@Order(5)
class AttachToCallAction implements ParticipantAction {

    private final CallDesk desk;
    private final Phrasebook phrasebook;

    AttachToCallAction(CallDesk desk, Phrasebook phrasebook) {
        this.desk = desk;
        this.phrasebook = phrasebook;
    }

    @Override
    public Optional<Component> create(Context context) {
        var participant = context.participant();
        return desk.inHand()
                .filter(call -> !call.isOver())
                .filter(call -> call.program().equals(participant.program()))
                .filter(call -> !participant.id().equals(call.participant()))
                .map(call -> button(call, participant));
    }

    private Component button(CallView call, Participant participant) {
        var language = Language.ofLocale(UI.getCurrent().getLocale());
        return Buttons.plain(Icon.PHONE, phrasebook.say(language, "calls.attach"), () -> {
            desk.attach(call.id(), participant.id());
            UI.getCurrent().navigate("calls/" + call.id().value());
        });
    }
}
