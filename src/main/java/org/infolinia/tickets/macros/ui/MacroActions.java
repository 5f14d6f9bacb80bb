package org.infolinia.tickets.macros.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.assignment.NextTickets;
import org.infolinia.tickets.edits.ui.EditWords;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.Macros;
import org.infolinia.tickets.relations.ui.RelationCards;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the box in which a macro is found and run on a ticket. */
@SpringComponent
public class MacroActions {

    private final Macros macros;
    private final EditWords words;
    private final NextTickets nextTickets;
    private final RelationCards relations;
    private final ObjectProvider<ProgramSelection> selection;

    MacroActions(
            Macros macros,
            EditWords words,
            NextTickets nextTickets,
            RelationCards relations,
            ObjectProvider<ProgramSelection> selection) {
        this.macros = macros;
        this.words = words;
        this.nextTickets = nextTickets;
        this.relations = relations;
        this.selection = selection;
    }

    /**
     * @param lastRead the greatest arrival of a message that the agent has seen
     * @param done hears, when a macro has run, which ticket comes next
     * @param left hears that none was run
     */
    public MacroBox box(Ticket ticket, LongSupplier lastRead, Consumer<Next> done, Runnable left) {
        return new MacroBox(
                ticket, macros, relations, edit -> words.of(edit, List.of(ticket.program())), lastRead, done, left);
    }

    /** The most urgent ticket of the programs that the agent looks at, which becomes his; or why there is none. */
    public Outcome<Ticket> mostUrgent() {
        return nextTickets.take(
                selection.getObject().inView().stream().map(Program::id).collect(Collectors.toSet()));
    }
}
