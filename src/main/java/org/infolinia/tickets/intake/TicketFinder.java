package org.infolinia.tickets.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Acquaintance;
import org.springframework.stereotype.Component;

/**
 * Finds the ticket that a message belongs to. The strongest proof decides; a number in the subject counts only for
 * somebody who is on that ticket already, since a stranger can write one, too.
 */
@Component
class TicketFinder {

    private final TicketBook book;
    private final Acquaintance acquaintance;
    private final Staff staff;

    TicketFinder(TicketBook book, Acquaintance acquaintance, Staff staff) {
        this.book = book;
        this.acquaintance = acquaintance;
        this.staff = staff;
    }

    /** What the writer is to a ticket. */
    enum Standing {
        /** Its contact, the participant, or somebody whom they brought in. */
        ON_IT,
        STAFF,
        /** Brings a proof, as whoever was forwarded our mail does, and nothing says who he is. */
        STRANGER
    }

    /**
     * A ticket that a message belongs to.
     *
     * @param meant the number that was proven: the ticket's, or one's that was merged into it
     * @param why the proof in words
     * @param decisions how it was found
     */
    record Found(TicketInHand ticket, TicketNumber meant, Standing standing, Words why, List<Decision> decisions) {}

    /** The ticket that the message proves to belong to. */
    Optional<Found> proven(InboundMail mail, ThreadProofs proofs) {
        return proofs.strongestFirst().stream()
                .flatMap(proof -> TicketNumber.ofConversation(proof.conversation())
                        .flatMap(number ->
                                found(number, mail, Words.of(proof.means().messageKey())))
                        .stream())
                .findFirst();
    }

    /** The same, or else the ticket whose number stands in the subject when the writer is on it. */
    Optional<Found> belonging(InboundMail mail, ThreadProofs proofs) {
        return proven(mail, proofs)
                .or(() -> claimedNumber(proofs)
                        .flatMap(number -> found(number, mail, Words.of("tickets.reason.subject-mark")))
                        .filter(found -> found.standing() == Standing.ON_IT));
    }

    /** The ticket whose number stands in the subject, whoever wrote it there. */
    Optional<TicketNumber> claimed(InboundMail mail, ThreadProofs proofs) {
        return claimedNumber(proofs)
                .flatMap(book::survivorOf)
                .filter(ticket -> ticket.program().equals(mail.program()))
                .map(TicketInHand::number);
    }

    private Optional<Found> found(TicketNumber number, InboundMail mail, Words why) {
        return book.survivorOf(number)
                .filter(ticket -> ticket.program().equals(mail.program()))
                .map(ticket -> {
                    var standing = standing(ticket, mail);
                    return new Found(ticket, number, standing, why, decisions(number, ticket, standing, why));
                });
    }

    private Standing standing(TicketInHand ticket, InboundMail mail) {
        if (acquaintance.isOn(ticket.view(), mail)) {
            return Standing.ON_IT;
        }
        return staff.includes(mail.from()) ? Standing.STAFF : Standing.STRANGER;
    }

    private static List<Decision> decisions(TicketNumber proven, TicketInHand ticket, Standing standing, Words why) {
        var decisions = new ArrayList<Decision>();
        decisions.add(Decision.of(Stage.PROVED, why.key()));
        if (!proven.equals(ticket.number())) {
            decisions.add(Decision.of(
                    Stage.PROVED,
                    "tickets.decision.merged",
                    proven.toString(),
                    ticket.number().toString()));
        }
        decisions.add(Decision.of(
                Stage.PROVED,
                switch (standing) {
                    case ON_IT -> "tickets.decision.on-it";
                    case STAFF -> "tickets.decision.staff";
                    case STRANGER -> "tickets.decision.stranger";
                }));
        return decisions;
    }

    private static Optional<TicketNumber> claimedNumber(ThreadProofs proofs) {
        return Optional.ofNullable(proofs.claimedNumber()).flatMap(TicketNumber::parse);
    }
}
