package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;

/** Something one can do for a participant from his page, such as adjusting points; a button with its chord. */
public interface ParticipantAction {

    /** Smaller numbers come first. */
    int order();

    /** A new button, locked with the missing level in words when the level is not reached; empty when not allowed. */
    Optional<Component> create(Participant participant, IdentificationLevel level);
}
