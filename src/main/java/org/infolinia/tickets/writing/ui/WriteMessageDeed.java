package org.infolinia.tickets.writing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.writing.MessageDesk;

/** Writes to a participant in the midst of a talk. */
@SpringComponent
class WriteMessageDeed implements ContactDeed {

    private final MessageDesk desk;
    private final Gatekeeper gatekeeper;

    WriteMessageDeed(MessageDesk desk, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public Optional<Refusal> obstacle(Occasion occasion) {
        if (!gatekeeper.allows(Permission.WORK_TICKETS, occasion.program())) {
            return Optional.of(Refusal.of("deed-not-allowed"));
        }
        var participant = occasion.participant();
        if (participant == null) {
            return Optional.of(Refusal.of("deed-needs-caller"));
        }
        return participant.emails().isEmpty() ? Optional.of(Refusal.of("no-address")) : Optional.empty();
    }

    @Override
    public void open(Occasion occasion, Consumer<String> done) {
        var participant = occasion.participant();
        if (participant == null) {
            throw new IllegalStateException("Nobody knows whom to write to");
        }
        new WriteMessageDialog(
                        desk,
                        participant,
                        ticket -> done.accept("ticket:" + ticket.number().value()))
                .about(occasion)
                .open();
    }
}
