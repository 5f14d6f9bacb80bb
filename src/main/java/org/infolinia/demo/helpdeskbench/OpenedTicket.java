package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.Objects;
import org.infolinia.demo.measure.Timings;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.sla.SlaBoard;
import org.springframework.stereotype.Component;

/** Somebody opens a ticket: itself, its conversation, changes, clocks and origin, the participant's others, and whom it could go to. */
@Component
class OpenedTicket implements Scenario {

    private final TicketFiles files;
    private final SlaBoard board;
    private final ProgramDirectory programs;
    private final Repeated repeated;

    OpenedTicket(TicketFiles files, SlaBoard board, ProgramDirectory programs, Repeated repeated) {
        this.files = files;
        this.board = board;
        this.programs = programs;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "ticket-page";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        return repeated.timings(random -> open(helpdesk.anyTicket(random)), time);
    }

    Ticket open(TicketNumber number) {
        var ticket = files.find(number).orElseThrow();
        files.conversation(ticket.number());
        files.changes(ticket.number());
        files.origin(ticket.number());
        files.of(Objects.requireNonNull(ticket.participant()));
        files.colleagues(ticket.program());
        programs.queues(ticket.program());
        board.of(ticket);
        return ticket;
    }
}
