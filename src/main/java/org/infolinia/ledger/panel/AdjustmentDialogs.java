package org.infolinia.ledger.panel;

import org.infolinia.kernel.CaseReference;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Opens the dialog in which points are adjusted, over whatever page the agent is on. */
public interface AdjustmentDialogs {

    /**
     * Opens it in the present tab. It refuses by itself what the agent may not do.
     *
     * @param caseReference the ticket or call in hand, or null when the agent shall name one
     * @param afterwards runs when points were posted, so that the page can show the new balance
     */
    void open(Participant participant, @Nullable CaseReference caseReference, Runnable afterwards);
}
