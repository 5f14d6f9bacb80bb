package org.infolinia.tickets.snooze.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.snooze.SnoozeChoices;
import org.infolinia.tickets.ui.parts.Collisions;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Puts a ticket aside or brings it back, whichever can be done now. */
public class SnoozeAction extends Span {

    private final transient SnoozeChoices choices;
    private final transient TicketDesk desk;
    private final transient Collisions collisions;
    private final transient Formats formats;
    private final transient Runnable afterwards;

    public SnoozeAction(
            SnoozeChoices choices, TicketDesk desk, Collisions collisions, Formats formats, Runnable afterwards) {
        this.choices = choices;
        this.desk = desk;
        this.collisions = collisions;
        this.formats = formats;
        this.afterwards = afterwards;
    }

    /** Offers what can be done with the ticket as it is now; nothing when it is over. */
    public void show(Ticket ticket) {
        removeAll();
        if (!ticket.state().isOver()) {
            add(ticket.snoozedUntil() == null ? snooze(ticket) : wake(ticket));
        }
    }

    private Button snooze(Ticket ticket) {
        return Buttons.shrinking(
                Icon.MOON,
                getTranslation("tickets.snooze"),
                Chord.SNOOZE,
                () -> new SnoozeDialog(ticket, choices, desk, collisions, formats, afterwards).open());
    }

    private Button wake(Ticket ticket) {
        return Buttons.shrinking(Icon.UNDO, getTranslation("tickets.wake"), Chord.SNOOZE, () -> {
            var outcome = desk.change(ticket, new ToSnooze(null));
            afterwards.run();
            if (outcome instanceof Outcome.Refused<Ticket>(var refusal)) {
                TicketWords.tell(refusal);
            }
        });
    }
}
