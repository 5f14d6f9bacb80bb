package org.infolinia.tickets.intake;

import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.declaration.DeclarationLineDisputed;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.intake.Enquirer.Matter;
import org.infolinia.tickets.intake.Matters.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a ticket of every line of a declaration that somebody disputes, in the transaction that did it. What he wrote is
 * for colleagues: the participant has not been asked yet.
 */
@Component
class DisputedLines {

    private final Matters matters;
    private final Enquirer enquirer;
    private final SalesDeclarations declarations;

    DisputedLines(Matters matters, Enquirer enquirer, SalesDeclarations declarations) {
        this.matters = matters;
        this.enquirer = enquirer;
        this.declarations = declarations;
    }

    @EventListener
    void on(DeclarationLineDisputed event) {
        var matter = new Matter(
                event.program(),
                Channel.WEB,
                Kind.QUESTION,
                Topic.MISSING_POINTS,
                "tickets.declaration-line-disputed",
                event.matter(),
                event.matter() + "\n\n" + event.words());
        var command = enquirer.ticket(matter, event.participant());
        var note = Entry.of(Direction.NOTE, event.at(), Conversation.author(event.by()), command.text());
        var origin = new Origin.DisputedLine(event.declaration().value(), event.line());
        var ticket = matters.takeUp(new Happening(origin, event.at(), command, note), event.by());
        declarations.talkOver(event.declaration(), event.line(), CaseReference.ticket(ticket.value()));
    }
}
