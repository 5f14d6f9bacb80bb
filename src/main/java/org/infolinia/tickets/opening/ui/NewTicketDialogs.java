package org.infolinia.tickets.opening.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed.Occasion;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.springframework.beans.factory.ObjectProvider;

/** Opens the form for a new ticket, about a participant or about nobody known. */
@SpringComponent
public class NewTicketDialogs {

    private final TicketDesk desk;
    private final ProgramDirectory programs;
    private final ObjectProvider<ProgramSelection> selection;

    NewTicketDialogs(TicketDesk desk, ProgramDirectory programs, ObjectProvider<ProgramSelection> selection) {
        this.desk = desk;
        this.programs = programs;
        this.selection = selection;
    }

    void openFor(Participant participant) {
        dialog(participant).open();
    }

    /** The page stays, and {@code done} is told the ticket. */
    void openFor(Participant participant, Consumer<Ticket> done) {
        dialog(participant).afterwards(done).open();
    }

    /** Filled with what was said so far; the page stays, and {@code done} is told the ticket. */
    void openFor(Occasion occasion, Consumer<Ticket> done) {
        new NewTicketDialog(desk, programs.get(occasion.program()), occasion.participant())
                .filledWith(occasion)
                .afterwards(done)
                .open();
    }

    private NewTicketDialog dialog(Participant participant) {
        return new NewTicketDialog(desk, programs.get(participant.program()), participant);
    }

    public void openForAnybody() {
        selection.getObject().inView().stream()
                .findFirst()
                .ifPresent(program -> new NewTicketDialog(desk, program, null).open());
    }
}
