package org.infolinia.tickets.asides;

import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.Mailboxes;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.springframework.stereotype.Component;

/** With whom nobody writes aside, and about which tickets; the first rule that objects wins. */
@Component
class AsideRules {

    private final Mailboxes mailboxes;
    private final ParticipantRegister participants;

    AsideRules(Mailboxes mailboxes, ParticipantRegister participants) {
        this.mailboxes = mailboxes;
        this.participants = participants;
    }

    Optional<Refusal> firstRefusal(Ticket ticket, EmailAddress to) {
        return mergedAlready(ticket)
                .or(() -> refuseWhen(
                        ticket.state() == State.CLOSED,
                        "aside-ticket-closed",
                        ticket.number().toString()))
                .or(() -> refuseWhen(isTheParticipants(ticket, to), "aside-with-contact", to.value()))
                .or(() -> refuseWhen(isOurs(to), "aside-with-ourselves", to.value()));
    }

    /** The ticket that goes on has it all, so it is written from there. */
    static Optional<Refusal> mergedAlready(Ticket ticket) {
        return refuseWhen(
                ticket.mergedInto() != null, "ticket-merged", ticket.number().toString());
    }

    /** What he is written stands in the ticket. */
    private boolean isTheParticipants(Ticket ticket, EmailAddress to) {
        return to.equals(ticket.contact().address())
                || Optional.ofNullable(ticket.participant())
                        .flatMap(participants::find)
                        .filter(participant -> participant.emails().contains(to))
                        .isPresent();
    }

    /** Our mailboxes, with or without the token of a reply address behind a plus sign. */
    private boolean isOurs(EmailAddress to) {
        return mailboxes.byAddress(withoutToken(to)).isPresent();
    }

    private static EmailAddress withoutToken(EmailAddress address) {
        int plus = address.localPart().indexOf('+');
        return plus <= 0 ? address : new EmailAddress(address.localPart().substring(0, plus) + "@" + address.domain());
    }

    private static Optional<Refusal> refuseWhen(boolean objects, String code, String argument) {
        return objects ? Optional.of(Refusal.of(code, argument)) : Optional.empty();
    }
}
