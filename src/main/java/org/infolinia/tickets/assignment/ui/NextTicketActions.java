package org.infolinia.tickets.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.assignment.NextTickets;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the button that gives an agent the next ticket of the programs he looks at. */
@SpringComponent
public class NextTicketActions {

    private final NextTickets tickets;
    private final ObjectProvider<ProgramSelection> selection;

    NextTicketActions(NextTickets tickets, ObjectProvider<ProgramSelection> selection) {
        this.tickets = tickets;
        this.selection = selection;
    }

    public Component create() {
        return new NextTicketAction(this::take);
    }

    private Outcome<Ticket> take() {
        return tickets.take(
                selection.getObject().inView().stream().map(Program::id).collect(Collectors.toSet()));
    }
}
