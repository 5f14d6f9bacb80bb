package org.infolinia.tickets.assignment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;

/** Opens the next ticket, or says beside the button why there is none. */
class NextTicketAction extends Div {

    private final transient Supplier<Outcome<Ticket>> next;
    private final Span said = new Span();
    private final Button button;

    NextTicketAction(Supplier<Outcome<Ticket>> next) {
        this.next = next;
        this.button =
                Buttons.shrinking(Icon.INBOX, getTranslation("tickets.next-one"), Chord.GIVE_ME_THE_NEXT, this::open);
        addClassName("next-ticket");
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        add(said, button);
    }

    private void open() {
        said.setText("");
        switch (next.get()) {
            case Done<Ticket>(var ticket) -> UI.getCurrent().navigate("tickets/" + ticket.number());
            case Refused<Ticket>(var refusal) ->
                said.setText(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        }
    }
}
