package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
     * New cards for one place of a page, in their order. Each is made anew in its place when {@link ParticipantTouched} says
     * that it may be out of date.
     *
     * @param level how well the person in contact is identified
     */
    public List<Component> at(Place place, Participant participant, IdentificationLevel level) {
        return panels.stream()
                .filter(panel -> panel.slot().place() == place)
                .filter(panel -> gatekeeper.allows(panel.permission(), participant.program()))
                .sorted(Comparator.comparingInt(panel -> panel.slot().order()))
                .flatMap(panel -> card(panel, participant, level).stream())
                .toList();
    }

    private static Optional<Component> card(
            ParticipantPanel panel, Participant participant, IdentificationLevel level) {
        var card = panel.create(participant, level);
        card.ifPresent(shown -> shown.addAttachListener(attached -> {
            var listening = ComponentUtil.addListener(attached.getUI(), ParticipantTouched.class, touched -> {
                if (touched.concerns(participant.id()) && !touched.happenedIn(shown)) {
                    replace(shown, card(panel, participant, level));
                }
            });
            shown.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        }));
        return card;
    }

    private static void replace(Component shown, Optional<Component> fresh) {
        var place = shown.getElement().getParent();
        int index = place.indexOfChild(shown.getElement());
        fresh.ifPresent(card -> place.insertChild(index, card.getElement()));
        shown.removeFromParent();
    }
}
