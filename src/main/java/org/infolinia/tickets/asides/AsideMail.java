package org.infolinia.tickets.asides;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds what comes in by mail to the aside it belongs to; tickets' conversations and their clocks stay as they are. */
@Component
public class AsideMail {

    private final AsideRows rows;
    private final AsideMessages messages;
    private final AsideWatch watch;
    private final TicketBook book;
    private final Conversation conversation;
    private final Gatekeeper gatekeeper;

    /** An aside that a message belongs to, with the ticket that goes on with its matter. */
    private record Found(Aside aside, TicketInHand ticket, Words why) {}

    AsideMail(
            AsideRows rows,
            AsideMessages messages,
            AsideWatch watch,
            TicketBook book,
            Conversation conversation,
            Gatekeeper gatekeeper) {
        this.rows = rows;
        this.messages = messages;
        this.watch = watch;
        this.book = book;
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Takes a message over that belongs to an aside.
     *
     * @param isFromColleague whether a colleague wrote it in his own mail program
     * @return empty when it belongs to none, and for loops and spam, which belong nowhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Landing> receive(InboundMail mail, ThreadProofs proofs, boolean isFromColleague) {
        return switch (mail.classification()) {
            case LOOP, SPAM -> Optional.empty();
            case BOUNCE -> proven(mail, proofs).map(found -> returned(found, mail));
            case PERSON, AUTO, OUT_OF_OFFICE ->
                proven(mail, proofs).or(() -> claimed(mail, proofs)).map(found -> append(found, mail, isFromColleague));
        };
    }

    /**
     * Takes a message that had landed here out again, into a ticket's conversation.
     *
     * @return when it was written; empty when it was not here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> moveOut(ProgramId program, AsideNumber number, String mailMessageId, TicketNumber to) {
        return rows.find(number)
                .flatMap(aside -> book.survivorOf(aside.ticket()))
                .filter(ticket -> ticket.program().equals(program))
                .flatMap(ticket -> messages.cameAs(number, mailMessageId).map(entry -> {
                    long message = conversation.add(to, moved(entry));
                    messages.moveTo(message, number, mailMessageId);
                    watch.movedOut(ticket, number, by());
                    return entry.at();
                }));
    }

    private static Entry moved(Entry entry) {
        return new Entry(
                entry.direction(),
                entry.at(),
                entry.author(),
                entry.text(),
                entry.html(),
                entry.mailMessageId(),
                entry.verified(),
                Words.of("tickets.reason.moved"));
    }

    /** By the strongest proof; where that is a ticket's, the message is the ticket's. */
    private Optional<Found> proven(InboundMail mail, ThreadProofs proofs) {
        return proofs.strongestFirst().stream()
                .filter(proof -> isAsides(proof.conversation()) || isTickets(proof.conversation()))
                .findFirst()
                .flatMap(proof -> AsideNumber.ofConversation(proof.conversation())
                        .flatMap(number ->
                                found(number, mail, Words.of(proof.means().messageKey()))));
    }

    private static boolean isAsides(String conversation) {
        return AsideNumber.ofConversation(conversation).isPresent();
    }

    private static boolean isTickets(String conversation) {
        return TicketNumber.ofConversation(conversation).isPresent();
    }

    /** Anybody can write a mark into a subject, so it counts only for whom the aside is with. */
    private Optional<Found> claimed(InboundMail mail, ThreadProofs proofs) {
        return proofs.strongestFirst().stream().anyMatch(proof -> isTickets(proof.conversation()))
                ? Optional.empty()
                : Optional.ofNullable(proofs.claimedNumber())
                        .flatMap(AsideNumber::ofName)
                        .flatMap(number -> found(number, mail, Words.of("tickets.reason.subject-mark")))
                        .filter(found -> isWithHim(found.aside(), mail));
    }

    private Optional<Found> found(AsideNumber number, InboundMail mail, Words why) {
        return rows.find(number)
                .flatMap(aside -> book.survivorOf(aside.ticket())
                        .filter(ticket -> ticket.program().equals(mail.program()))
                        .map(ticket -> new Found(aside, ticket, why)));
    }

    private Landing append(Found found, InboundMail mail, boolean isFromColleague) {
        boolean isKnown = isWithHim(found.aside(), mail) || isFromColleague;
        var number = found.aside().number();
        long message = messages.add(number, entry(mail, isKnown, found.why()));
        mail.attachments().forEach(file -> messages.attach(message, file));
        if (mail.classification().isFromPerson() && !isFromColleague) {
            watch.heard(found.ticket(), number, by());
        } else {
            watch.noted(found.ticket(), number, by());
        }
        return landed(found, isKnown ? "tickets.decision.aside" : "tickets.decision.aside-stranger");
    }

    private Landing returned(Found found, InboundMail mail) {
        var number = found.aside().number();
        messages.add(
                number, entry(mail, true, Words.of("tickets.event.bounced")).as(Direction.EVENT));
        var writer = messages.newestLetter(number).flatMap(letter -> messages.writerOf(number, letter));
        watch.undelivered(found.ticket(), number, writer, by());
        return landed(found, "tickets.decision.aside");
    }

    private static Landing landed(Found found, String standing) {
        var number = found.aside().number();
        return Landing.appended(number.conversation(), found.why().key())
                .after(Stream.of(
                                Decision.of(Stage.PROVED, found.why().key()),
                                Decision.of(
                                        Stage.PROVED,
                                        standing,
                                        found.ticket().number().toString()))
                        .toArray(Decision[]::new));
    }

    private static Entry entry(InboundMail mail, boolean verified, Words why) {
        var author = new Author(mail.fromName().isBlank() ? mail.from().value() : mail.fromName(), null, mail.from());
        return new Entry(
                Direction.IN, mail.receivedAt(), author, mail.text(), mail.html(), mail.messageId(), verified, why);
    }

    private static boolean isWithHim(Aside aside, InboundMail mail) {
        return mail.from().equals(aside.address());
    }

    private Actor by() {
        return gatekeeper.actor();
    }
}
