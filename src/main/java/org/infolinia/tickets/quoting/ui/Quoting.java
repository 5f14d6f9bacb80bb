package org.infolinia.tickets.quoting.ui;

import java.util.function.Predicate;
import org.infolinia.kit.Formats;
import org.infolinia.knowledge.KnowledgeGaps;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Component;

/** Opens the shelf beside a ticket. */
@Component
public class Quoting {

    private final KnowledgeShelf shelf;
    private final KnowledgeGaps gaps;
    private final ProgramDirectory programs;
    private final Formats formats;

    Quoting(KnowledgeShelf shelf, KnowledgeGaps gaps, ProgramDirectory programs, Formats formats) {
        this.shelf = shelf;
        this.gaps = gaps;
        this.programs = programs;
        this.formats = formats;
    }

    /** @param insert is given what is quoted, as Markdown; answers false when there is no room for it */
    public void open(Ticket ticket, Predicate<String> insert) {
        var program = programs.get(ticket.program());
        new QuoteDialog(ticket, program, shelf, gaps, formats, insert).open();
    }
}
