package org.infolinia.tickets.macros;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;
import org.springframework.stereotype.Component;

/** Does what a macro or a rule says, through the desk and in its order. Belongs to a transaction that can be undone. */
@Component
public class DeedsOnTicket {

    private static final long ANY = 0;

    private final TextModules texts;
    private final EditPlans plans;
    private final TicketFiles files;
    private final TicketDesk desk;
    private final Foresight foresight;

    DeedsOnTicket(TextModules texts, EditPlans plans, TicketFiles files, TicketDesk desk, Foresight foresight) {
        this.texts = texts;
        this.plans = plans;
        this.files = files;
        this.desk = desk;
        this.foresight = foresight;
    }

    /** The edits that follow for this ticket as of now. */
    public List<TicketEdit> edits(Ticket ticket, Deeds deeds) {
        var planned = plans.edits(deeds.plan(), ticket.program());
        return deeds.answers() && deeds.plan().state() == null
                ? Stream.concat(Stream.of(new ToState(deeds.afterwards())), planned.stream())
                        .toList()
                : planned;
    }

    /** What the contact reads, as Markdown; empty when nothing is answered. */
    public String answer(Ticket ticket, Deeds deeds) {
        return deeds.answers()
                ? texts.filled(
                        ticket,
                        new TextModule(
                                ANY,
                                new TextModule.Content(deeds.program(), deeds.language(), "", "", deeds.answer()),
                                0))
                : "";
    }

    /** Why it would be refused, as far as that can be told before. */
    public Optional<Refusal> objection(Ticket ticket, Deeds deeds, List<TicketEdit> edits) {
        if (!deeds.answers()) {
            return foresight.objectionTo(ticket, edits);
        }
        return ticket.state() == State.CLOSED && ticket.mergedInto() == null
                ? Optional.of(Refusal.of("ticket-closed", ticket.number().toString()))
                : foresight.objectionTo(ticket, besidesTheState(edits));
    }

    /**
     * Refused by whatever the desk refuses first.
     *
     * @param lastRead the greatest arrival of a message that was read
     * @param knowingly whether it is no matter what others wrote since
     * @return the ticket as it is afterwards
     */
    public Outcome<Ticket> perform(
            Ticket ticket, Deeds deeds, List<TicketEdit> edits, long lastRead, boolean knowingly) {
        if (deeds.answers()) {
            var command =
                    new AnswerTicket(ticket.number(), answer(ticket, deeds), lastRead, knowingly, deeds.afterwards());
            if (desk.answer(command) instanceof Refused<Long>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        for (var edit : edits) {
            if (desk.change(ticket.number(), edit) instanceof Refused<Ticket>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(files.find(ticket.number()).orElse(ticket));
    }

    /** Whether the ticket may be over is another question once its contact was answered; the desk asks it then. */
    private static List<TicketEdit> besidesTheState(List<TicketEdit> edits) {
        return edits.stream().filter(edit -> !(edit instanceof ToState)).toList();
    }
}
