package org.infolinia.tickets.links.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.infolinia.kit.Formats;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.SplitDesk;

/** Makes the dialog in which messages begin a ticket of their own. */
@SpringComponent
public class SplitDialogs {

    private final SplitDesk desk;
    private final ProgramDirectory programs;
    private final Formats formats;

    SplitDialogs(SplitDesk desk, ProgramDirectory programs, Formats formats) {
        this.desk = desk;
        this.programs = programs;
        this.formats = formats;
    }

    /** @param split is given the new ticket */
    public Dialog create(Ticket ticket, Consumer<Ticket> split) {
        return new SplitDialog(ticket, desk, programs.queues(ticket.program()), formats, split);
    }
}
