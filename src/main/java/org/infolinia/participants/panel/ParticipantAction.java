package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Something one can do for a participant wherever he is shown, such as adjusting points; a button with its chord. */
public interface ParticipantAction {

    /** Smaller numbers come first. */
    int order();

    /**
     * A new button, locked with the missing level in words when the level is not reached; empty when not allowed.
     *
     * @param caseInHand the call or ticket on whose page the button stands, or null on the participant's own page
     * @param afterwards to be run when something about the participant has changed, so that the page shows it
     */
    Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards);
}
