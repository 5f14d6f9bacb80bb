package org.infolinia.tickets;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Something happened to a ticket. */
public sealed interface TicketEvent extends Recorded
        permits TicketOpened,
                TicketAnswered,
                TicketChanged,
                TicketResolved,
                MessageReceived,
                NoteWritten,
                EventNoted,
                TicketsMerged,
                TicketsUnmerged,
                MessagesSplitOff,
                ReplyMoved,
                AsideChanged {

    Actor by();

    /** The ticket as it is afterwards. */
    Ticket ticket();

    /** What was done, as the trail names it. */
    String action();

    default Map<String, String> details() {
        return Map.of();
    }

    @Override
    default AuditFacts facts() {
        return new AuditFacts(
                by(),
                action(),
                ticket().program(),
                ticket().participant(),
                ticket().number().conversation(),
                details());
    }
}
