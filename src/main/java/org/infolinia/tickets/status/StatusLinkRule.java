package org.infolinia.tickets.status;

import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramStatusLinks;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.springframework.stereotype.Component;

/**
 * Who may hold a link to a ticket: the participant whom it is about, at an address that the register has for him, while the
 * ticket's mail goes there. Nobody else may, whoever wrote and whoever is answered: no colleague who passed a letter on, no
 * husband, no answer-to address that the register does not know, and none who merely is on the ticket.
 */
@Component
class StatusLinkRule {

    private final ParticipantRegister participants;
    private final ProgramStatusLinks programs;

    StatusLinkRule(ParticipantRegister participants, ProgramStatusLinks programs) {
        this.participants = participants;
        this.programs = programs;
    }

    /** The address that a link may go to; empty when nobody may hold one. */
    Optional<EmailAddress> reader(Ticket ticket) {
        return ticket.channel() == Channel.EMAIL && ticket.mergedInto() == null && programs.areGiven(ticket.program())
                ? Optional.ofNullable(ticket.contact().address()).filter(address -> isHis(ticket, address))
                : Optional.empty();
    }

    private boolean isHis(Ticket ticket, EmailAddress address) {
        return Optional.ofNullable(ticket.participant())
                .flatMap(participants::find)
                .filter(StatusLinkRule::isActive)
                .filter(participant -> participant.emails().contains(address))
                .isPresent();
    }

    static boolean isActive(Participant participant) {
        return participant.status() == Status.ACTIVE;
    }
}
