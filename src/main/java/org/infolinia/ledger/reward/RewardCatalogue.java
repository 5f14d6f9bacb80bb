package org.infolinia.ledger.reward;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programs offer for points. */
@Service
public class RewardCatalogue {

    public static final int MAXIMUM_NAME_LENGTH = 120;
    public static final int MAXIMUM_PRICE = 1_000_000_000;
    public static final int MAXIMUM_STOCK = 1_000_000_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final RewardRows rewards;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    RewardCatalogue(
            RewardRows rewards, LedgerCalendar calendar, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Everything in the catalogue of a program, also what is not offered today, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Reward> of(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return rewards.of(program);
    }

    /** What can be ordered today, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Reward> offered(ProgramId program) {
        var today = calendar.today();
        return of(program).stream()
                .filter(reward -> reward.isOfferedOn(today) && !reward.isSoldOut())
                .toList();
    }

    /**
     * Puts a new reward into the catalogue. Refused as {@code reward-code}, {@code reward-code-taken},
     * {@code reward-name}, {@code reward-price}, {@code reward-stock} or {@code reward-days}.
     */
    @Transactional
    public Outcome<Reward> offer(OfferReward offer) {
        var by = gatekeeper.demand(Permission.MANAGE_REWARDS, offer.program());
        var objection = objectionTo(offer.code()).or(() -> objectionTo(offer.terms(), offer.stock()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return rewards.insert(offer)
                .map(reward -> Outcome.done(announced(reward, by)))
                .orElseGet(() -> Outcome.refused("reward-code-taken", offer.code()));
    }

    /**
     * Changes a reward. Refused as {@code reward-unknown}, {@code reward-changed-meanwhile} when somebody else changed it
     * since it was seen, {@code reward-stock-short} when fewer are left than are taken out, and for its terms as
     * {@link #offer} says.
     */
    @Transactional
    public Outcome<Reward> change(ChangeReward change) {
        var seen = change.seen();
        var by = gatekeeper.demand(Permission.MANAGE_REWARDS, seen.program());
        var now = rewards.lock(seen.id()).filter(reward -> reward.program().equals(seen.program()));
        if (now.isEmpty()) {
            return Outcome.refused("reward-unknown");
        }
        return objectionTo(change.terms(), change.stock())
                .or(() -> objectionTo(change, now.get()))
                .<Outcome<Reward>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(announced(rewards.update(change), by)));
    }

    private Reward announced(Reward reward, Actor by) {
        events.publishEvent(new RewardOffered(by, reward));
        return reward;
    }

    private static Optional<Refusal> objectionTo(String code) {
        return CODE.matcher(code).matches() ? Optional.empty() : Optional.of(Refusal.of("reward-code"));
    }

    private static Optional<Refusal> objectionTo(RewardTerms terms, @Nullable Long stock) {
        boolean isPossible = stock == null || (stock >= 0 && stock <= MAXIMUM_STOCK);
        return terms.objection()
                .or(() -> isPossible ? Optional.empty() : Optional.of(Refusal.of("reward-stock", MAXIMUM_STOCK)));
    }

    private static Optional<Refusal> objectionTo(ChangeReward change, Reward now) {
        if (!now.isOfferedAs(change.seen())) {
            return Optional.of(Refusal.of("reward-changed-meanwhile"));
        }
        var stock = now.stock();
        return stock != null && stock + change.difference().orElse(0) < 0
                ? Optional.of(Refusal.of("reward-stock-short", stock))
                : Optional.empty();
    }
}
