package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.springframework.beans.factory.ObjectProvider;

/** What all modules together have to offer for a caller: actions beside him, and what is true of him now. */
@org.springframework.stereotype.Component
class CallerColumns {

    private final ParticipantPanels panels;
    private final ObjectProvider<ParticipantAction> actions;
    private final Phrasebook phrasebook;

    CallerColumns(ParticipantPanels panels, ObjectProvider<ParticipantAction> actions, Phrasebook phrasebook) {
        this.panels = panels;
        this.actions = actions;
        this.phrasebook = phrasebook;
    }

    List<Component> quickActions(Participant participant, IdentificationLevel level, CaseReference call) {
        var buttons = actions.stream()
                .sorted(Comparator.comparingInt(ParticipantAction::order))
                .flatMap(action -> action.create(participant, level, call).stream())
                .toList();
        if (buttons.isEmpty()) {
            return List.of();
        }
        var list = new Div();
        list.addClassName("quick-actions");
        list.add(buttons);
        var language = Language.ofLocale(UI.getCurrent().getLocale());
        return List.of(new Card(phrasebook.say(language, "calls.quick-actions")).with(list));
    }

    List<Component> state(Participant participant, IdentificationLevel level) {
        return panels.at(Place.STATE, participant, level);
    }
}
