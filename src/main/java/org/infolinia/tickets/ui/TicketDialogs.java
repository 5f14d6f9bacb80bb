package org.infolinia.tickets.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.desk.CorrectionDesk;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.links.ui.SplitDialogs;
import org.infolinia.tickets.relations.ui.RelationCards;
import org.infolinia.tickets.snooze.SnoozeChoices;
import org.infolinia.tickets.snooze.ui.SnoozeAction;
import org.infolinia.tickets.ui.parts.Collisions;

/** What is asked before a ticket is merged, split, passed on, put aside or ended, and when two change the same. */
@SpringComponent
class TicketDialogs {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final ProgramDirectory programs;
    private final MergeTargets mergeTargets;
    private final CorrectionDesk corrections;
    private final SnoozeChoices snoozeChoices;
    private final Collisions colliding;
    private final SplitDialogs splitDialogs;
    private final RelationCards relations;
    private final CollisionQuestions collisions;
    private final Formats formats;

    TicketDialogs(
            TicketFiles files,
            TicketDesk desk,
            ProgramDirectory programs,
            MergeTargets mergeTargets,
            CorrectionDesk corrections,
            SnoozeChoices snoozeChoices,
            Collisions colliding,
            SplitDialogs splitDialogs,
            RelationCards relations,
            CollisionQuestions collisions,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.programs = programs;
        this.mergeTargets = mergeTargets;
        this.corrections = corrections;
        this.snoozeChoices = snoozeChoices;
        this.colliding = colliding;
        this.splitDialogs = splitDialogs;
        this.relations = relations;
        this.collisions = collisions;
        this.formats = formats;
    }

    /** @see CollisionQuestions#about */
    Optional<Banner> collision(Ticket ticket, TicketEdit edit, Runnable keep, Runnable insist) {
        return collisions.about(ticket, edit, keep, insist);
    }

    /**
     * Ends the ticket, when need be after a question.
     *
     * @param leave called when the agent does not want it after all
     */
    void askBeforeEnd(Ticket ticket, State as, Runnable end, Runnable leave) {
        relations.askBeforeEnd(ticket, as, end, leave);
    }

    Dialog correct(Ticket seen, Runnable corrected) {
        return new CorrectDialog(seen, corrections, files, corrected);
    }

    /** @param merged is given the ticket that goes on */
    Dialog merge(Ticket ticket, Consumer<Ticket> merged) {
        return new MergeDialog(ticket, mergeTargets, desk, formats, merged);
    }

    SnoozeAction snoozing(Runnable afterwards) {
        return new SnoozeAction(snoozeChoices, desk, colliding, formats, afterwards);
    }

    /** @param split is given the new ticket */
    Dialog split(Ticket ticket, Consumer<Ticket> split) {
        return splitDialogs.create(ticket, split);
    }

    /** @param seen the ticket as whoever passes it on has seen it */
    Dialog passOn(Ticket seen) {
        return new PassOnDialog(
                seen, files.colleagues(seen.program()), programs.queues(seen.program()), desk, files, collisions);
    }
}
