package org.infolinia.tickets.intake;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.ledger.reward.RewardDeliveryFailed;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a ticket of every reward that did not arrive as it should have, in the transaction that noted it. */
@Component
class FailedDeliveries {

    private final TicketBook book;
    private final Conversation conversation;
    private final ParticipantRegister register;
    private final Phrasebook phrasebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FailedDeliveries(
            TicketBook book,
            Conversation conversation,
            ParticipantRegister register,
            Phrasebook phrasebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.conversation = conversation;
        this.register = register;
        this.phrasebook = phrasebook;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(RewardDeliveryFailed event) {
        Optional<Participant> participant = register.find(event.order().participant());
        participant.map(known -> complaint(event, known)).ifPresent(command -> {
            var ticket = book.enter(command, clock.instant());
            conversation.add(
                    ticket.number(), Entry.of(Direction.IN, clock.instant(), command.author(), command.text()));
            events.publishEvent(new TicketOpened(event.by(), ticket.view()));
        });
    }

    private OpenTicket complaint(RewardDeliveryFailed event, Participant participant) {
        var reward = event.order().reward().name(participant.language());
        var address = participant.emails().stream().findFirst().orElse(null);
        return new OpenTicket(
                participant.program(),
                participant.id(),
                new Contact(participant.name().full(), address),
                Channel.PHONE,
                Kind.COMPLAINT,
                Topic.REWARD,
                null,
                phrasebook.say(participant.language(), "tickets.reward-delivery-failed", reward),
                event.problem(),
                participant.language());
    }
}
