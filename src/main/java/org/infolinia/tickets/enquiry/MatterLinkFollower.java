package org.infolinia.tickets.enquiry;

import java.time.Clock;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.ParticipantUpdated;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Withdraws the links of what was asked by the form as soon as it may be another's matter that they lead to. Its holder may
 * have another one sent to the address from which he asked, as long as the matter is answered there.
 */
@Component
class MatterLinkFollower {

    private final Enquiries enquiries;
    private final ParticipantRegister participants;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatterLinkFollower(
            Enquiries enquiries,
            ParticipantRegister participants,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enquiries = enquiries;
        this.participants = participants;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** That somebody was found in the register who asked as a stranger makes nobody else of him. */
    @EventListener
    void on(TicketChanged event) {
        if (event.field() == Field.PARTICIPANT && event.before() != null) {
            var ticket = event.ticket();
            withdraw(event.by(), ticket.program(), ticket.participant(), ticket.number());
        }
    }

    /** Whose data may not be used, or are no more, has no page. */
    @EventListener
    void on(ParticipantUpdated event) {
        boolean isActive = gatekeeper
                .asSystem(EnquiryDesk.PART, () -> participants.find(event.participant()))
                .filter(participant -> participant.status() == Status.ACTIVE)
                .isPresent();
        if (!isActive) {
            enquiries
                    .ticketsAbout(event.participant())
                    .forEach(ticket -> withdraw(event.by(), event.program(), event.participant(), ticket));
        }
    }

    private void withdraw(Actor by, ProgramId program, @Nullable ParticipantId participant, TicketNumber ticket) {
        if (enquiries.endAllOf(ticket, clock.instant())) {
            events.publishEvent(new MatterLinksWithdrawn(by, program, participant, ticket));
        }
    }
}
