package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;

/** A card that a module contributes to the participant's page, to a ticket's and to a call's. One bean makes many. */
public interface ParticipantPanel {

    enum Place {
        /** The wide middle column of the participant's page. */
        WORK,
        /** The right column: what is true now. */
        STATE
    }

    Place place();

    /** Smaller numbers come first within a place. */
    int order();

    /**
     * A new card, or empty when there is nothing to say to the signed-in agent.
     *
     * @param level how well the person in contact is identified; what needs more stays masked or locked
     */
    Optional<Component> create(Participant participant, IdentificationLevel level);
}
