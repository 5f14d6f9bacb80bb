package org.infolinia.tickets.enquiry;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.conversation.Correspondence;
import org.infolinia.tickets.enquiry.Matter.Expired;
import org.infolinia.tickets.enquiry.Matter.Filed;
import org.infolinia.tickets.enquiry.Matter.GoesOn;
import org.infolinia.tickets.enquiry.Matter.Lapsed;
import org.infolinia.tickets.enquiry.Matter.Unconfirmed;
import org.infolinia.tickets.status.StatusLink;
import org.infolinia.tickets.status.StatusLink.Open;
import org.infolinia.tickets.status.StatusLinks;
import org.springframework.stereotype.Component;

/** What secrets open: the page of what was asked by the form, and that of a matter that came by mail. */
@Component
class MatterPages {

    private static final int MAXIMUM_MERGES = 10;

    private final Enquiries enquiries;
    private final EnquiryFiles files;
    private final StatusLinks links;
    private final ParticipantRegister participants;
    private final TicketShelf shelf;
    private final ReplyRules replyRules;
    private final Correspondence correspondence;
    private final Clock clock;

    /**
     * A matter in somebody's hands, to be added to.
     *
     * @param meant the ticket that he asked in, which may have been merged since
     * @param address his
     */
    record Held(Filed matter, TicketNumber meant, EmailAddress address) {}

    MatterPages(
            Enquiries enquiries,
            EnquiryFiles files,
            StatusLinks links,
            ParticipantRegister participants,
            TicketShelf shelf,
            ReplyRules replyRules,
            Correspondence correspondence,
            Clock clock) {
        this.enquiries = enquiries;
        this.files = files;
        this.links = links;
        this.participants = participants;
        this.shelf = shelf;
        this.replyRules = replyRules;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** Empty when the secret is none that we gave. */
    Optional<Matter> of(Secret secret) {
        return enquiries
                .find(secret)
                .map(this::matter)
                .or(() -> links.find(secret).map(this::matter));
    }

    /** For one at a time, until the transaction ends; empty when there is nothing to add to. */
    Optional<Held> take(Secret secret) {
        return enquiries
                .take(secret)
                .flatMap(this::held)
                .or(() -> links.take(secret).flatMap(this::held));
    }

    private Optional<Held> held(KeptEnquiry kept) {
        return matter(kept) instanceof Filed filed
                ? Optional.of(new Held(filed, requireNonNull(kept.ticket()), kept.address()))
                : Optional.empty();
    }

    private Optional<Held> held(StatusLink link) {
        return link instanceof Open(Ticket ticket, EmailAddress reader)
                ? Optional.of(new Held(filed(ticket, ticket.language(), reader), ticket.number(), reader))
                : Optional.empty();
    }

    private Matter matter(StatusLink link) {
        return switch (link) {
            case Open(var ticket, var reader) -> filed(ticket, ticket.language(), reader);
            case StatusLink.Lapsed(var ticket) -> new Lapsed(ticket.program(), ticket.language(), false);
        };
    }

    private Matter matter(KeptEnquiry kept) {
        var enquiry = kept.enquiry();
        if (enquiry != null) {
            return kept.isExpired(clock.instant())
                    ? new Expired(kept.program(), kept.language())
                    : new Unconfirmed(enquiry, files.namesOf(kept.id()));
        }
        var ticket = ticketOf(kept);
        if (!isHis(kept, ticket)) {
            return new GoesOn(kept.program(), kept.language(), ticket.number());
        }
        if (!mayBeShown(ticket)) {
            return new Lapsed(kept.program(), kept.language(), false);
        }
        return kept.hasLapsed(clock.instant())
                ? new Lapsed(kept.program(), kept.language(), true)
                : filed(ticket, kept.language(), kept.address());
    }

    private static boolean isHis(KeptEnquiry kept, Ticket ticket) {
        return kept.address().equals(ticket.contact().address());
    }

    /** What is said of somebody whose data may not be used, or are no more, is on no page. */
    private boolean mayBeShown(Ticket ticket) {
        var participant = ticket.participant();
        return participant == null
                || participants
                        .find(participant)
                        .filter(found -> found.status() == Status.ACTIVE)
                        .isPresent();
    }

    /** Whether its link has lapsed, and the matter is still its holder's. */
    boolean mayRenew(KeptEnquiry kept) {
        return kept.ticket() != null && matter(kept) instanceof Lapsed(var _, var _, boolean mayRenew) && mayRenew;
    }

    /** The ticket in which the matter of an enquiry goes on. */
    Ticket ticketOf(KeptEnquiry kept) {
        return living(shelf.find(requireNonNull(kept.ticket())).orElseThrow());
    }

    private Filed filed(Ticket ticket, Language language, EmailAddress reader) {
        return new Filed(
                ticket,
                language,
                correspondence.between(ticket.number(), reader),
                replyRules.of(ticket).admits(ticket, clock.instant()));
    }

    private Ticket living(Ticket first) {
        var ticket = first;
        for (int step = 0; step < MAXIMUM_MERGES && ticket.mergedInto() != null; step++) {
            ticket = shelf.find(ticket.mergedInto()).orElseThrow();
        }
        return ticket;
    }
}
