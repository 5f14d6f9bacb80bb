package org.infolinia.tickets.intake;

import java.time.Clock;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.reward.RewardDeliveryFailed;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.intake.Enquirer.Matter;
import org.infolinia.tickets.intake.Matters.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a ticket of every reward that did not arrive as it should have, in the transaction that noted it. */
@Component
class FailedDeliveries {

    private final Matters matters;
    private final Enquirer enquirer;
    private final RewardDesk rewards;
    private final ParticipantRegister register;
    private final Clock clock;

    FailedDeliveries(
            Matters matters, Enquirer enquirer, RewardDesk rewards, ParticipantRegister register, Clock clock) {
        this.matters = matters;
        this.enquirer = enquirer;
        this.rewards = rewards;
        this.register = register;
        this.clock = clock;
    }

    @EventListener
    void on(RewardDeliveryFailed event) {
        var order = event.order();
        register.find(order.participant()).ifPresent(participant -> {
            var complaint = new Matter(
                    participant.program(),
                    Channel.PHONE,
                    Kind.COMPLAINT,
                    Topic.REWARD,
                    "tickets.reward-delivery-failed",
                    order.reward().name(participant.language()),
                    event.problem());
            var command = enquirer.ticket(complaint, participant.id());
            var said = Entry.of(Direction.IN, clock.instant(), command.author(), command.text());
            var ticket = matters.takeUp(
                    new Happening(new Origin.FailedDelivery(order.id().value()), order.changedAt(), command, said),
                    event.by());
            rewards.talkOver(order, CaseReference.ticket(ticket.value()));
        });
    }
}
