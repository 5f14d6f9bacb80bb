package org.infolinia.calls.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.core.annotation.Order;

/** During a call: what the caller says belongs to a ticket he has already. */
@SpringComponent
@Order(15)
class AddToTicketAction extends PermittedAction {

    private final CallDesk calls;
    private final CallTickets tickets;
    private final TicketFiles files;

    AddToTicketAction(CallDesk calls, CallTickets tickets, TicketFiles files, Gatekeeper gatekeeper) {
        super(Permission.WORK_TICKETS, gatekeeper);
        this.calls = calls;
        this.tickets = tickets;
        this.files = files;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        return calls.inHand()
                .filter(call -> CaseReference.call(call.id().value()).equals(context.caseInHand()))
                .map(call -> button(context));
    }

    private Component button(Context context) {
        return Buttons.plain(Icon.PLUS, translate("calls.add-to-ticket"), Chord.ADD_TO_TICKET, () -> {
            var open = files.of(context.participant().id()).stream()
                    .filter(ticket -> ticket.state() != State.CLOSED)
                    .sorted(Comparator.comparing(ticket -> ticket.state().isOver()))
                    .toList();
            var note = calls.inHand().map(CallView::note).orElse("");
            new AddToTicketDialog(open, note, tickets::addTo, context.afterwards()).open();
        });
    }
}
