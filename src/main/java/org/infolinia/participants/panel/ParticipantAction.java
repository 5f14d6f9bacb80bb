package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/**
 * Something one can do for a participant wherever he is shown, such as adjusting points; a button with its chord. The
 * bean's {@link Order} says where it stands among the others.
 */
public interface ParticipantAction {

    /**
     * Whom it is about, and where the button stands.
     *
     * @param caseInHand the call or ticket on whose page the button stands, or null on the participant's own page
     * @param afterwards to be run when something about the participant has changed, so that the page shows it
     */
    record Context(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {

        /** Whether the button stands on the page of such a case. */
        public boolean isIn(CaseReference.Kind kind) {
            return caseInHand != null && caseInHand.kind() == kind;
        }
    }

    /** A new button, locked with the missing level in words when the level is not reached; empty when not allowed. */
    Optional<Component> create(Context context);
}
