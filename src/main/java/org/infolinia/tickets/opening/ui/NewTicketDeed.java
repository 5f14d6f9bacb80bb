package org.infolinia.tickets.opening.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Opens a ticket in the midst of a talk, filled with what was said so far. */
@SpringComponent
class NewTicketDeed implements ContactDeed {

    private final NewTicketDialogs dialogs;
    private final Gatekeeper gatekeeper;

    NewTicketDeed(NewTicketDialogs dialogs, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Kind kind() {
        return Kind.NEW_TICKET;
    }

    @Override
    public Optional<Refusal> obstacle(Occasion occasion) {
        return gatekeeper.allows(Permission.WORK_TICKETS, occasion.program())
                ? Optional.empty()
                : Optional.of(Refusal.of("deed-not-allowed"));
    }

    @Override
    public void open(Occasion occasion, Consumer<String> done) {
        dialogs.openFor(
                occasion, ticket -> done.accept("ticket:" + ticket.number().value()));
    }
}
