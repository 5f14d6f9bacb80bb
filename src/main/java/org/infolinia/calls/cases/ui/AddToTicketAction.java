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
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;

/** During a call: what the caller says belongs to a ticket he has already. */
@SpringComponent
class AddToTicketAction implements ParticipantAction {

    private static final int ORDER = 15;

    private final CallDesk calls;
    private final CallTickets tickets;
    private final TicketFiles files;
    private final Gatekeeper gatekeeper;

    AddToTicketAction(CallDesk calls, CallTickets tickets, TicketFiles files, Gatekeeper gatekeeper) {
        this.calls = calls;
        this.tickets = tickets;
        this.files = files;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        return gatekeeper.allows(Permission.WORK_TICKETS, participant.program())
                ? calls.inHand()
                        .filter(call -> CaseReference.call(call.id().value()).equals(caseInHand))
                        .map(call -> button(participant, afterwards))
                : Optional.empty();
    }

    private Component button(Participant participant, Runnable afterwards) {
        return Buttons.plain(Icon.PLUS, translate("calls.add-to-ticket"), Chord.ADD_TO_TICKET, () -> {
            var open = files.of(participant.id()).stream()
                    .filter(ticket -> ticket.state() != State.CLOSED)
                    .sorted(Comparator.comparing(ticket -> ticket.state().isOver()))
                    .toList();
            var note = calls.inHand().map(CallView::note).orElse("");
            new AddToTicketDialog(open, note, tickets::addTo, afterwards).open();
        });
    }
}
