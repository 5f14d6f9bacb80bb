package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;

/** The participant's last calls: who spoke to him, what about, how long. */
@org.springframework.stereotype.Component
class CallPanel implements ParticipantPanel {

    private final CallDesk desk;
    private final CallRows rows;
    private final Phrasebook phrasebook;

    CallPanel(CallDesk desk, CallRows rows, Phrasebook phrasebook) {
        this.desk = desk;
        this.rows = rows;
        this.phrasebook = phrasebook;
    }

    @Override
    public Slot slot() {
        return Place.WORK.at(40);
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var finished = desk.with(participant.id()).stream()
                .filter(call -> call.phase() == Phase.FINISHED)
                .toList();
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        var locale = UI.getCurrent().getLocale();
        return Optional.of(new Card(Icon.PHONE, phrasebook.say(Language.ofLocale(locale), "calls.panel"))
                .edgeToEdge()
                .with(rows.list(finished, call -> Objects.requireNonNullElse(call.agentName(), ""), locale)));
    }
}
