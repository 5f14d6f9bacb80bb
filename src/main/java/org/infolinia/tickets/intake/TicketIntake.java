package org.infolinia.tickets.intake;

import java.util.Optional;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.ThreadProofs.Proof;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Acquaintance;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a ticket of a message, or adds it to the one it belongs to. The strongest proof decides; a number in the subject
 * counts only for somebody who is on that ticket already, since a stranger can write one, too.
 */
@Component
class TicketIntake implements MailConsumer {

    private final TicketBook book;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final MailTickets mailTickets;
    private final Acquaintance acquaintance;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    TicketIntake(
            TicketBook book,
            Conversation conversation,
            AttachmentStore attachments,
            MailTickets mailTickets,
            Acquaintance acquaintance,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.book = book;
        this.conversation = conversation;
        this.attachments = attachments;
        this.mailTickets = mailTickets;
        this.acquaintance = acquaintance;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Landing receive(InboundMail mail, ThreadProofs proofs) {
        return switch (mail.classification()) {
            case LOOP -> Landing.ignored("tickets.reason.loop");
            case SPAM -> Landing.ignored("tickets.reason.spam");
            case BOUNCE ->
                proven(mail, proofs)
                        .map(found -> bounced(found, mail))
                        .orElseGet(() -> Landing.ignored("tickets.reason.bounce-of-nothing"));
            case OUT_OF_OFFICE ->
                belonging(mail, proofs)
                        .map(found -> add(found, mail))
                        .orElseGet(() -> Landing.ignored("tickets.reason.out-of-office"));
            case PERSON, AUTO ->
                belonging(mail, proofs).map(found -> add(found, mail)).orElseGet(() -> begin(mail, proofs));
        };
    }

    /** A ticket the message belongs to, and why. */
    private record Found(TicketInHand ticket, Words why) {}

    private Optional<Found> belonging(InboundMail mail, ThreadProofs proofs) {
        return proven(mail, proofs)
                .or(() -> claimed(mail, proofs)
                        .filter(ticket -> acquaintance.isOn(ticket.view(), mail))
                        .map(ticket -> new Found(ticket, Words.of("tickets.reason.subject-mark"))));
    }

    private Optional<Found> proven(InboundMail mail, ThreadProofs proofs) {
        return proofs.strongestFirst().stream()
                .flatMap(proof -> ticketOf(proof, mail).stream()
                        .map(ticket -> new Found(ticket, Words.of(proof.means().messageKey()))))
                .findFirst();
    }

    private Optional<TicketInHand> ticketOf(Proof proof, InboundMail mail) {
        return TicketNumber.ofConversation(proof.conversation())
                .flatMap(book::look)
                .filter(ticket -> ticket.program().equals(mail.program()));
    }

    private Optional<TicketInHand> claimed(InboundMail mail, ThreadProofs proofs) {
        return Optional.ofNullable(proofs.claimedNumber())
                .flatMap(TicketNumber::parse)
                .flatMap(book::look)
                .filter(ticket -> ticket.program().equals(mail.program()));
    }

    private Landing begin(InboundMail mail, ThreadProofs proofs) {
        var claimed = claimed(mail, proofs).map(TicketInHand::number);
        return mailTickets.begin(
                mail,
                claimed.orElse(null),
                claimed.map(number -> Words.of("tickets.reason.claimed", number.toString()))
                        .orElse(null));
    }

    private Landing add(Found found, InboundMail mail) {
        var ticket = found.ticket();
        if (ticket.state() == State.CLOSED && mail.classification().isFromPerson()) {
            return mailTickets.begin(
                    mail,
                    ticket.number(),
                    Words.of("tickets.reason.closed", ticket.number().toString()));
        }
        var verified = acquaintance.isOn(ticket.view(), mail);
        long message = conversation.add(ticket.number(), MailTickets.entry(mail, verified, found.why()));
        mail.attachments().forEach(file -> attachments.add(message, file.name(), file.contentType(), file.content()));
        if (verified) {
            acquaintance.widen(ticket.number(), mail);
        }
        if (mail.classification().isFromPerson()) {
            heard(ticket, mail);
        }
        events.publishEvent(new MessageReceived(
                gatekeeper.actor(), ticket.view(), mail.classification().isFromPerson()));
        return Landing.appended(ticket.number().conversation(), found.why().key());
    }

    /** Only a person opens a ticket again; machines and holiday notices change nothing. */
    private void heard(TicketInHand ticket, InboundMail mail) {
        ticket.heardFromOutside(mail.receivedAt());
        if (ticket.state() != State.NEW) {
            book.edit(ticket, new ToState(State.OPEN), gatekeeper.actor());
        }
    }

    /** The ticket keeps its state: what did not arrive is for an agent to judge. */
    private Landing bounced(Found found, InboundMail mail) {
        var number = found.ticket().number();
        var entry = MailTickets.entry(mail, true, Words.of("tickets.event.bounced"));
        conversation.add(number, entry.as(Direction.EVENT));
        events.publishEvent(
                new MessageReceived(gatekeeper.actor(), found.ticket().view(), false));
        return Landing.appended(number.conversation(), found.why().key());
    }
}
