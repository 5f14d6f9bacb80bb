package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantActions;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;

/** What all modules together have to offer for a caller: actions beside him, and what is true of him now. */
@org.springframework.stereotype.Component
class CallerColumns {

    private final ParticipantPanels panels;
    private final ParticipantActions actions;

    CallerColumns(ParticipantPanels panels, ParticipantActions actions) {
        this.panels = panels;
        this.actions = actions;
    }

    Optional<Card> quickActions(
            Participant participant, IdentificationLevel level, CaseReference call, Runnable afterwards) {
        return actions.card(participant, level, call, afterwards);
    }

    List<Component> state(Participant participant, IdentificationLevel level) {
        return panels.at(Place.STATE, participant, level);
    }
}
