package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.infolinia.security.Permission;

/** A card that a module contributes to the participant's page, to a ticket's and to a call's. One bean makes many. */
public interface ParticipantPanel {

    enum Place {
        /** The wide middle column of the participant's page. */
        WORK,
        /** The right column: what is true now. */
        STATE;

        /** @param order smaller numbers come first */
        public Slot at(int order) {
            return new Slot(this, order);
        }
    }

    /** Where a card stands among the others of its place. */
    record Slot(Place place, int order) {}

    Slot slot();

    /** What the signed-in agent must be allowed to do in the participant's program; without it no card is asked for. */
    default Permission permission() {
        return Permission.VIEW_PARTICIPANTS;
    }

    /**
     * A new card, or empty when there is nothing to say.
     *
     * @param level how well the person in contact is identified; what needs more stays masked or locked
     */
    Optional<Component> create(Participant participant, IdentificationLevel level);
}
