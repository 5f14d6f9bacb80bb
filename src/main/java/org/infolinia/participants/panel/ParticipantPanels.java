package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.security.Gatekeeper;
import org.springframework.beans.factory.ObjectProvider;

/** The cards of all modules about one participant, as far as the signed-in agent may see them. */
@SpringComponent
public class ParticipantPanels {

    private final ObjectProvider<ParticipantPanel> panels;
    private final Gatekeeper gatekeeper;

    ParticipantPanels(ObjectProvider<ParticipantPanel> panels, Gatekeeper gatekeeper) {
        this.panels = panels;
        this.gatekeeper = gatekeeper;
    }

    /**
     * New cards for one place of a page, in their order.
     *
     * @param level how well the person in contact is identified
     */
    public List<Component> at(Place place, Participant participant, IdentificationLevel level) {
        return panels.stream()
                .filter(panel -> panel.slot().place() == place)
                .filter(panel -> gatekeeper.allows(panel.permission(), participant.program()))
                .sorted(Comparator.comparingInt(panel -> panel.slot().order()))
                .flatMap(panel -> panel.create(participant, level).stream())
                .toList();
    }
}
