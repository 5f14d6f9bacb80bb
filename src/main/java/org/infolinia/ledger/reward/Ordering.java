package org.infolinia.ledger.reward;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Hold;
import org.infolinia.ledger.journal.Holds;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders made, in the caller's transaction: the participant is locked first, then the reward, then the wallet. */
@Component
class Ordering {

    private final RewardRows rewards;
    private final OrderRows orders;
    private final Holds holds;
    private final WalletOwners owners;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Ordering(
            RewardRows rewards,
            OrderRows orders,
            Holds holds,
            WalletOwners owners,
            ParticipantRegister register,
            ProgramDirectory programs,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.orders = orders;
        this.holds = holds;
        this.owners = owners;
        this.register = register;
        this.programs = programs;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    Outcome<RewardOrder> order(OrderReward command, Actor maker) {
        var request = new PostingRequest(maker, "REWARD:" + command.key(), RequestHash.of(command, maker));
        owners.keep(command.participant());
        return answerTo(command, request).orElseGet(() -> order(command, request));
    }

    private Optional<Outcome<RewardOrder>> answerTo(OrderReward command, PostingRequest request) {
        return holds.answerTo(command.program(), request)
                .map(answer -> answer.map(hold -> orders.of(hold.id()).orElseThrow()));
    }

    private Outcome<RewardOrder> order(OrderReward command, PostingRequest request) {
        var participant = register.find(command.participant())
                .filter(found -> found.program().equals(command.program()));
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
        return rewards.lock(command.reward())
                .filter(reward -> reward.program().equals(command.program()))
                .map(reward -> answerTo(command, request)
                        .orElseGet(() -> order(reward, command.price(), participant.get(), request)))
                .orElseGet(() -> Outcome.refused("reward-unknown"));
    }

    private Outcome<RewardOrder> order(Reward reward, Points price, Participant participant, PostingRequest request) {
        var objection = objectionTo(reward, participant).or(() -> objectionTo(price, reward));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return switch (holds.hold(new Holds.Wish(
                WalletKey.redeemable(participant), reward.price(), reward.name(participant.language()), request))) {
            case Outcome.Refused<Hold>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Hold>(Hold hold) -> Outcome.done(ordered(reward, hold, request.maker()));
        };
    }

    private RewardOrder ordered(Reward reward, Hold hold, Actor maker) {
        rewards.take(reward.id());
        var order = orders.insert(reward, hold);
        events.publishEvent(new RewardOrdered(maker, order));
        return order;
    }

    /** Nobody pays another price than the one he agreed to. */
    private static Optional<Refusal> objectionTo(Points seen, Reward reward) {
        return seen.equals(reward.price())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "reward-price-changed", seen.value(), reward.price().value()));
    }

    private Optional<Refusal> objectionTo(Reward reward, Participant participant) {
        if (participant.status() != Participant.Status.ACTIVE) {
            return Optional.of(Refusal.of("participant-not-active"));
        }
        var required = programs.get(reward.program()).levels().points();
        if (gatekeeper.agent().isPresent()
                && !register.levelOf(participant.id()).reaches(required)) {
            return Optional.of(Refusal.of("level-too-low-for-reward", required.number()));
        }
        if (!reward.isOfferedOn(calendar.today())) {
            return Optional.of(Refusal.of("reward-not-offered"));
        }
        return reward.isSoldOut() ? Optional.of(Refusal.of("reward-sold-out")) : Optional.empty();
    }
}
