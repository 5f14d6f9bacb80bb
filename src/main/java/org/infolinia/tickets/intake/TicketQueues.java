package org.infolinia.tickets.intake;

import java.util.List;
import org.infolinia.mail.MailDestinations;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.stereotype.Component;

/** Mail becomes tickets, which stand in the queues of programs. */
@Component
class TicketQueues implements MailDestinations {

    private final ProgramDirectory programs;

    TicketQueues(ProgramDirectory programs) {
        this.programs = programs;
    }

    @Override
    public List<Destination> mine() {
        return programs.mine().stream().map(this::destination).toList();
    }

    private Destination destination(Program program) {
        var queues = programs.queues(program.id()).stream()
                .map(queue -> new Queue(queue.key(), queue.name()))
                .toList();
        return new Destination(program.id(), program.name(), queues);
    }
}
