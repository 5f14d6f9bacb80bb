package org.infolinia.tickets.intake;

import java.time.Clock;
import org.infolinia.mail.Decision;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.asides.AsideMail;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.conversation.Acquaintance;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.intake.TicketFinder.Found;
import org.infolinia.tickets.intake.TicketFinder.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a ticket of a message, or adds it to the one it belongs to; codes alone are paid and answered at once. What others
 * write about a ticket's matter goes beside it.
 */
@Component
class TicketIntake implements MailConsumer {

    private final AsideMail asides;
    private final Staff staff;
    private final TicketFinder finder;
    private final TicketBook book;
    private final ReplyRules replyRules;
    private final Merges merges;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final MailTickets mailTickets;
    private final CodeMail codeMail;
    private final Acquaintance acquaintance;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketIntake(
            AsideMail asides,
            Staff staff,
            TicketFinder finder,
            TicketBook book,
            ReplyRules replyRules,
            Merges merges,
            Conversation conversation,
            AttachmentStore attachments,
            MailTickets mailTickets,
            CodeMail codeMail,
            Acquaintance acquaintance,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.asides = asides;
        this.staff = staff;
        this.finder = finder;
        this.book = book;
        this.replyRules = replyRules;
        this.merges = merges;
        this.conversation = conversation;
        this.attachments = attachments;
        this.mailTickets = mailTickets;
        this.codeMail = codeMail;
        this.acquaintance = acquaintance;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Landing receive(InboundMail mail, ThreadProofs proofs) {
        return asides.receive(mail, proofs, staff.includes(mail.from())).orElseGet(() -> ofATicket(mail, proofs));
    }

    private Landing ofATicket(InboundMail mail, ThreadProofs proofs) {
        return switch (mail.classification()) {
            case LOOP -> Landing.ignored("tickets.reason.loop");
            case SPAM -> Landing.ignored("tickets.reason.spam");
            case BOUNCE ->
                finder.proven(mail, proofs)
                        .map(found -> bounced(found, mail))
                        .orElseGet(() -> Landing.ignored("tickets.reason.bounce-of-nothing"));
            case OUT_OF_OFFICE ->
                finder.belonging(mail, proofs)
                        .map(found -> add(found, mail))
                        .orElseGet(() -> Landing.ignored("tickets.reason.out-of-office"));
            case PERSON, AUTO ->
                finder.belonging(mail, proofs)
                        .map(found -> add(found, mail))
                        .or(() -> codeMail.take(mail, proofs).map(taken -> told(taken, mail)))
                        .orElseGet(() -> begin(mail, proofs));
        };
    }

    /** Whoever could not be told by a machine is told by a person. */
    private Landing told(CodeMail.Taken taken, InboundMail mail) {
        if (taken.isAnswered()) {
            return Landing.created(taken.conversation(), "tickets.reason.codes");
        }
        var landing = mailTickets.begin(mail, null, Words.of("tickets.reason.codes-untold"));
        TicketNumber.ofConversation(String.valueOf(landing.conversation()))
                .ifPresent(number -> conversation.add(
                        number,
                        Entry.event(
                                mail.receivedAt(),
                                gatekeeper.actor(),
                                Words.of("tickets.event.codes", taken.results()))));
        return landing;
    }

    private Landing begin(InboundMail mail, ThreadProofs proofs) {
        var claimed = finder.claimed(mail, proofs);
        return mailTickets.begin(
                mail,
                claimed.orElse(null),
                claimed.map(number -> Words.of("tickets.reason.claimed", number.toString()))
                        .orElse(null));
    }

    private Landing add(Found found, InboundMail mail) {
        return (beginsAnother(found, mail) ? goOn(found, mail) : append(found, mail))
                .after(found.decisions().toArray(Decision[]::new));
    }

    /** A machine's word and a colleague's stay with the ticket they are about, finished or not. */
    private boolean beginsAnother(Found found, InboundMail mail) {
        var ticket = found.ticket().view();
        boolean asks = mail.classification().isFromPerson() && found.standing() != Standing.STAFF;
        return asks && ticket.state().isOver() && !reopens(found, mail);
    }

    /** What is closed is opened again only for somebody who was part of it. */
    private boolean reopens(Found found, InboundMail mail) {
        var ticket = found.ticket().view();
        return (ticket.state() == State.RESOLVED || found.standing() == Standing.ON_IT)
                && replyRules.of(ticket).admits(ticket, mail.receivedAt());
    }

    private Landing goOn(Found found, InboundMail mail) {
        var number = found.ticket().number();
        return mailTickets.begin(mail, number, Words.of("tickets.reason.closed", number.toString()));
    }

    private Landing append(Found found, InboundMail mail) {
        var ticket = found.ticket();
        var entry = MailTickets.entry(mail, found.standing() != Standing.STRANGER, found.why());
        boolean isAmongColleagues = found.standing() == Standing.STAFF;
        long message =
                conversation.add(ticket.number(), found.meant(), isAmongColleagues ? entry.as(Direction.NOTE) : entry);
        mail.attachments().forEach(file -> attachments.add(message, file));
        if (found.standing() == Standing.ON_IT) {
            acquaintance.widen(ticket.number(), found.meant(), mail);
        }
        boolean isNews = mail.classification().isFromPerson() && !isAmongColleagues;
        if (isNews) {
            heard(found, mail);
        }
        events.publishEvent(new MessageReceived(gatekeeper.actor(), ticket.view(), isNews));
        return Landing.appended(ticket.number().conversation(), found.why().key());
    }

    /**
     * Only a person opens a ticket again; machines and holiday notices change nothing. He waits since his mail arrived, however
     * long it was held back; the ticket has changed when it was let through.
     */
    private void heard(Found found, InboundMail mail) {
        var ticket = found.ticket();
        merges.heard(found.meant(), mail.receivedAt());
        ticket.heardFromOutside(mail.receivedAt());
        ticket.touched(clock.instant());
        if (ticket.state() != State.NEW) {
            book.edit(ticket, new ToState(State.OPEN), gatekeeper.actor());
        }
    }

    /** The ticket keeps its state: what did not arrive is for an agent to judge. */
    private Landing bounced(Found found, InboundMail mail) {
        var number = found.ticket().number();
        var entry = MailTickets.entry(mail, true, Words.of("tickets.event.bounced"));
        conversation.add(number, found.meant(), entry.as(Direction.EVENT));
        events.publishEvent(
                new MessageReceived(gatekeeper.actor(), found.ticket().view(), false));
        return Landing.appended(number.conversation(), found.why().key())
                .after(Decision.of(Decision.Stage.PROVED, found.why().key()));
    }
}
